import type { BookingRecord, SessionRecord } from '@yizhan/shared/activities'
import { type Instant, toEpoch, toInstant } from '@yizhan/shared/kernel'
import type { Store } from '../../platform/store'
import type { BookingsOfSession } from '../ports'
import { SESSIONS, type SessionItem } from '../sessions'
import type { BookingDeps } from './deps'
import { seatsFreed } from './facts'
import { everyLive, liveOf, readBooking } from './read'
import { BOOKINGS, type BookingItem } from './table'
import { readView } from './view'

const DAY = 86_400_000

/** Bookings of a person, the latest sessions first, of those that begin in these times. */
const bookingsOf = async (
  store: Store,
  personId: string,
  times: { readonly from?: Instant; readonly to?: Instant },
): Promise<BookingRecord[]> => {
  const { items } = await store.query<BookingItem>({
    table: BOOKINGS,
    index: 'byPerson',
    hash: personId,
    newestFirst: true,
    limit: 100,
    ...times,
  })
  return items.map(({ record }) => record)
}

const mineOf = async (store: Store, sessionId: string, personId: string) => {
  const live = await liveOf(store, sessionId, personId)
  if (live) return readBooking(store, live.bookingId)
  const last = (await bookingsOf(store, personId, {})).filter((b) => b.sessionId === sessionId)
  return last.sort((a, b) => b.number - a.number)[0]
}

/** No session is longer than a day. */
const clashesOf = async (
  store: Store,
  personId: string,
  { startsAt, endsAt }: Pick<SessionRecord, 'startsAt' | 'endsAt'>,
  sessionId: string,
): Promise<boolean> => {
  const from = toInstant(toEpoch(startsAt) - DAY)
  const around = await bookingsOf(store, personId, { from, to: endsAt })
  const others = around.filter(
    (b) => b.sessionId !== sessionId && (b.state === 'confirmed' || b.state === 'waitlisted'),
  )
  const sessions = await store.getMany<SessionItem>(
    SESSIONS,
    others.map((b) => ({ id: b.sessionId })),
  )
  return sessions.some(({ record }) => record.startsAt < endsAt && startsAt < record.endsAt)
}

const AT_ONCE = 20

export const makeOfSession = (deps: BookingDeps): BookingsOfSession => {
  const { store } = deps
  return {
    live: (sessionId) => everyLive(store, sessionId),
    mine: async (session, personId, now) => {
      const booking = await mineOf(store, session.id, personId)
      return booking ? readView(deps, booking, session, now) : null
    },
    clash: async (personIds, times, sessionId) => {
      for (let from = 0; from < personIds.length; from += AT_ONCE) {
        const some = personIds.slice(from, from + AT_ONCE)
        const found = await Promise.all(some.map((id) => clashesOf(store, id, times, sessionId)))
        if (found.includes(true)) return true
      }
      return false
    },
    seatsFreed: ({ id, version }, now) => seatsFreed(id, `version-${version}`, now),
  }
}
