import type { MyBooking, Standing } from '@yizhan/shared/activities'
import { type Instant, toInstant } from '@yizhan/shared/kernel'
import { storage } from '@/platform/storage'
import { session } from '@/server'

/** What was last known of somebody’s bookings, for reading without network. */
export interface Kept {
  readonly personId: string
  readonly items: readonly MyBooking[]
  readonly standing?: Standing
  readonly at: Instant
}

const KEY = 'bookings'
/** As many as a person looks for without network. */
const MOST = 60

const latestFirst = (a: MyBooking, b: MyBooking) => b.session.startsAt.localeCompare(a.session.startsAt)

/** Nobody reads what another person left on this device. */
const read = (): Kept | undefined => {
  const kept = storage.read<Kept>(KEY)
  return kept && kept.personId === session.current()?.person.id ? kept : undefined
}

const write = (items: readonly MyBooking[], standing: Standing | undefined): void => {
  const personId = session.current()?.person.id
  if (personId === undefined) return
  const kept = [...items].sort(latestFirst).slice(0, MOST)
  storage.write(KEY, { personId, items: kept, standing, at: toInstant(Date.now()) } satisfies Kept)
}

export const keptBookings = {
  read,
  find: (id: string): MyBooking | undefined => read()?.items.find((one) => one.id === id),
  keepAll: (items: readonly MyBooking[], standing: Standing): void => write(items, standing),
  keepOne: (booking: MyBooking): void => {
    const { items = [], standing } = read() ?? {}
    write([booking, ...items.filter(({ id }) => id !== booking.id)], standing)
  },
}

session.subscribe(() => {
  if (!session.current()) storage.remove(KEY)
})
