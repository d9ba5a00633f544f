import type { BookingRecord } from '@yizhan/shared/activities'
import type { Instant } from '@yizhan/shared/kernel'
import type { Write } from '../../platform/store'
import { sessionOf } from '../sessions'
import { endedWrites } from './cancel'
import type { BookingDeps } from './deps'
import { pagesOfLive, settle } from './each-live'
import { bookingNews } from './facts'
import { givenBack } from './writes'

/** Bookings that end in one transaction: each takes five or six of its hundred writes. */
const TOGETHER = 16

/**
 * Of a session that is cancelled: every seat and every place in line ends, and everybody is told why. All of them are
 * taken off the counts of one session, so that they end several at a time: thousands one by one would take minutes.
 */
export const makeCancelBookings =
  ({ store }: BookingDeps) =>
  (sessionId: string, words: string, now: Instant): Promise<void> => {
    const writesOf = (bookings: readonly BookingRecord[]): Write[] => {
      const holding = bookings.filter(({ state }) => state === 'confirmed' || state === 'waitlisted')
      if (holding.length === 0) return []
      const ended = holding.flatMap((booking) => [
        ...endedWrites(booking, 'session', now, words),
        bookingNews({ bookingId: booking.id, kind: 'sessionCancelled', at: now, words }),
      ])
      return [givenBack(sessionId, holding), ...ended]
    }
    return pagesOfLive(store, sessionId, async (bookings, item) => {
      if (sessionOf(item).state !== 'cancelled') return
      for (let from = 0; from < bookings.length; from += TOGETHER) {
        const some = bookings.slice(from, from + TOGETHER)
        const writes = writesOf(some)
        if (writes.length === 0 || (await store.commit(writes)).ok) continue
        for (const booking of some) await settle(store, booking, async (now) => writesOf([now]))
      }
    })
  }
