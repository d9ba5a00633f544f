import { type HoursEntry, servedTenths, serviceYear } from '@yizhan/shared/activities'
import type { Instant } from '@yizhan/shared/kernel'
import { factWrite } from '../../platform/outbox'
import type { Store, Write } from '../../platform/store'
import { hoursRecorded } from './facts'
import { type BookingTotal, bookingEntry, lineWrite, readYear, yearWrite } from './ledger'
import { SERVICE_HOURS } from './table'

const ATTEMPTS = 6

/** What a booking as volunteer came to, as of its `version`. */
export interface Service {
  readonly bookingId: string
  readonly version: number
  readonly personId: string
  readonly session: {
    readonly id: string
    readonly title: string
    readonly startsAt: Instant
    readonly endsAt: Instant
    readonly stationName: string
  }
  /** None where they did not come after all. */
  readonly stay: { readonly checkedInAt: Instant; readonly checkedOutAt: Instant } | undefined
  readonly outByEnd?: boolean
  /** Of whoever corrected it. */
  readonly corrected?: { readonly reason?: string; readonly by: string }
  readonly at: Instant
}

const totalWrite = (total: BookingTotal, before: BookingTotal | undefined): Write => ({
  kind: 'put',
  table: SERVICE_HOURS,
  item: { ...total },
  condition: before ? { equals: { version: before.version } } : { absent: ['entry'] },
})

const lineOf = (
  { bookingId, version, session, outByEnd, corrected, at }: Service,
  tenths: number,
  year: number,
): HoursEntry => ({
  id: `${bookingId}@${version}`,
  at,
  kind: corrected ? 'correction' : 'service',
  tenths,
  year,
  title: session.title,
  startsAt: session.startsAt,
  stationName: session.stationName,
  sessionId: session.id,
  bookingId,
  ...(outByEnd ? { outByEnd } : {}),
  ...(corrected ?? {}),
})

/**
 * Writes down what a booking came to, as a line with the difference to what was written of it before. Told twice, or
 * after something newer, it writes nothing; a year that was corrected by hand meanwhile never falls below nothing.
 */
export const makeRecordService =
  (store: Store) =>
  async (service: Service, now: Instant): Promise<void> => {
    const { bookingId, version, personId, session, stay, at } = service
    const tenths = stay ? servedTenths(stay, session) : 0
    const key = { personId, entry: bookingEntry(bookingId) }
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const before = await store.get<BookingTotal>(SERVICE_HOURS, key, { consistent: true })
      if (before && before.version >= version) return
      const had = before?.tenths ?? 0
      const year = before?.year ?? serviceYear(session.startsAt)
      const total = await readYear(store, personId, year)
      const change = Math.max(tenths - had, 0 - (total?.tenths ?? 0))
      const sessions = Number(tenths > 0) - Number(had > 0)
      const line = lineOf(service, change, year)
      const lines =
        change === 0 && sessions === 0
          ? []
          : [
              lineWrite(personId, line),
              yearWrite(personId, line, sessions, total),
              factWrite(hoursRecorded({ personId, line }), now),
            ]
      const committed = await store.commit([
        totalWrite({ ...key, version, at, tenths, year }, before),
        ...lines,
      ])
      if (committed.ok) return
    }
    throw new Error(`the hours of booking ${bookingId} are changed all the time`)
  }
