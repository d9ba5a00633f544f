import type { BookingRecord } from '@yizhan/shared/activities'
import type { Key, Store, Write } from '../../platform/store'
import { readSessionItem, type SessionItem } from '../sessions'
import { readBooking, readBookings } from './read'
import { LIVE_BOOKINGS, type LiveItem } from './table'

/** The writes that a booking needs now; none where all is done. They have to hold of the booking’s version. */
type WritesOf = (booking: BookingRecord, item: SessionItem) => Promise<readonly Write[]>

const AT_ONCE = 50
const TRIES = 8

const settle = async (store: Store, first: BookingRecord, item: SessionItem, writesOf: WritesOf) => {
  let booking: BookingRecord | undefined = first
  for (let tried = 0; booking && tried < TRIES; tried++) {
    const writes = await writesOf(booking, item)
    if (writes.length === 0 || (await store.commit(writes)).ok) return
    booking = await readBooking(store, booking.id)
  }
  throw new Error(`booking ${first.id} is changed all the time`)
}

/**
 * Does something with every booking of a session that is not cancelled, page by page from the base table, each in a
 * transaction of its own: what was done before a process ended is found done when it is begun again.
 */
export const eachLive = async (store: Store, sessionId: string, writesOf: WritesOf): Promise<void> => {
  const item = await readSessionItem(store, sessionId)
  if (!item) return
  const plan = { table: LIVE_BOOKINGS, hash: sessionId, consistent: true, limit: AT_ONCE }
  let after: Key | undefined
  do {
    const page = await store.query<LiveItem>({ ...plan, ...(after ? { after } : {}) })
    const bookings = await readBookings(
      store,
      page.items.map(({ bookingId }) => bookingId),
    )
    for (const booking of bookings) await settle(store, booking, item, writesOf)
    after = page.after
  } while (after)
}
