import type { BookingRecord } from '@yizhan/shared/activities'
import type { Key, Store, Write } from '../../platform/store'
import { readSessionItem, type SessionItem } from '../sessions'
import { readBooking, readBookings } from './read'
import { LIVE_BOOKINGS, type LiveItem } from './table'

/** The writes that a booking needs now; none where all is done. They have to hold of the booking’s version. */
type WritesOf = (booking: BookingRecord) => Promise<readonly Write[]>

const A_PAGE = 50
const AT_ONCE = 10
const TRIES = 8

/** One booking, in a transaction of its own, however often it is changed meanwhile. */
export const settle = async (store: Store, first: BookingRecord, writesOf: WritesOf): Promise<void> => {
  let booking: BookingRecord | undefined = first
  for (let tried = 0; booking && tried < TRIES; tried++) {
    const writes = await writesOf(booking)
    if (writes.length === 0 || (await store.commit(writes)).ok) return
    booking = await readBooking(store, booking.id)
  }
  throw new Error(`booking ${first.id} is changed all the time`)
}

/**
 * The bookings of a session that are not cancelled, page by page from the base table: what was done before a process
 * ended is found done when it is begun again.
 */
export const pagesOfLive = async (
  store: Store,
  sessionId: string,
  act: (bookings: readonly BookingRecord[], item: SessionItem) => Promise<void>,
): Promise<void> => {
  const item = await readSessionItem(store, sessionId)
  if (!item) return
  const plan = { table: LIVE_BOOKINGS, hash: sessionId, consistent: true, limit: A_PAGE }
  let after: Key | undefined
  do {
    const page = await store.query<LiveItem>({ ...plan, ...(after ? { after } : {}) })
    const ids = page.items.map(({ bookingId }) => bookingId)
    await act(await readBookings(store, ids), item)
    after = page.after
  } while (after)
}

/** Does something with every booking of a session that is not cancelled, several at once: nothing that they share. */
export const eachLive = (
  store: Store,
  sessionId: string,
  writesOf: (booking: BookingRecord, item: SessionItem) => Promise<readonly Write[]>,
): Promise<void> =>
  pagesOfLive(store, sessionId, async (bookings, item) => {
    for (let from = 0; from < bookings.length; from += AT_ONCE) {
      const some = bookings.slice(from, from + AT_ONCE)
      const done = some.map((booking) => settle(store, booking, (now) => writesOf(now, item)))
      const failed = (await Promise.allSettled(done)).find((one) => one.status === 'rejected')
      if (failed) throw failed.reason
    }
  })
