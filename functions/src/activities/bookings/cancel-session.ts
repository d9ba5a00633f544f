import type { Instant } from '@yizhan/shared/kernel'
import { sessionOf } from '../sessions'
import { cancelWrites } from './cancel'
import type { BookingDeps } from './deps'
import { eachLive } from './each-live'
import { bookingNews } from './facts'

/** Of a session that is cancelled: every seat and every place in line ends, and everybody is told why. */
export const makeCancelBookings =
  ({ store }: BookingDeps) =>
  (sessionId: string, words: string, now: Instant): Promise<void> =>
    eachLive(store, sessionId, async (booking, item) => {
      if (sessionOf(item).state !== 'cancelled') return []
      if (booking.state !== 'confirmed' && booking.state !== 'waitlisted') return []
      return [
        ...cancelWrites(booking, 'session', now, words),
        bookingNews({ bookingId: booking.id, kind: 'sessionCancelled', at: now, words }),
      ]
    })
