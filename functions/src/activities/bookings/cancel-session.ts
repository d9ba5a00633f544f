import type { BookingRecord, SessionRecord } from '@yizhan/shared/activities'
import { type Instant, toEpoch, toInstant } from '@yizhan/shared/kernel'
import type { Write } from '../../platform/store'
import { sessionOf } from '../sessions'
import { endedWrites } from './cancel'
import type { BookingDeps } from './deps'
import { pagesOfLive, settle } from './each-live'
import { bookingNews, serviceDone } from './facts'
import { changed, eventWrite, givenBack } from './writes'

/** Bookings that end in one transaction: each takes five or six of its hundred writes. */
const TOGETHER = 16

const ended = (holding: readonly BookingRecord[], words: string, now: Instant): Write[] =>
  holding.flatMap((booking) => [
    ...endedWrites(booking, 'session', now, words),
    bookingNews({ bookingId: booking.id, kind: 'sessionCancelled', at: now, words }),
  ])

/** Whoever is there when it is called off, its last change, leaves then; what they served until then counts. */
const sentHome = (booking: BookingRecord, session: SessionRecord, now: Instant): Write[] => {
  const { state, attendance } = booking
  if (state !== 'attended' || !attendance || attendance.checkedOutAt !== undefined) return []
  const checkedOutAt = toInstant(Math.max(toEpoch(attendance.checkedInAt), toEpoch(session.changedAt)))
  const { after, write } = changed(booking, { attendance: { ...attendance, checkedOutAt } })
  return [write, eventWrite(after, { at: now, what: 'checkedOut' }), ...serviceDone(after, session, now)]
}

/**
 * Of a session that is cancelled: every seat and every place in line ends, and everybody is told why. All of them are
 * taken off the counts of one session, so that they end several at a time: thousands one by one would take minutes.
 */
export const makeCancelBookings =
  ({ store }: BookingDeps) =>
  (sessionId: string, words: string, now: Instant): Promise<void> => {
    const writesFor = (session: SessionRecord) => (bookings: readonly BookingRecord[]) => {
      const holding = bookings.filter(({ state }) => state === 'confirmed' || state === 'waitlisted')
      return [
        ...(holding.length > 0 ? [givenBack(sessionId, holding)] : []),
        ...ended(holding, words, now),
        ...bookings.flatMap((booking) => sentHome(booking, session, now)),
      ]
    }
    return pagesOfLive(store, sessionId, async (bookings, item) => {
      const session = sessionOf(item)
      if (session.state !== 'cancelled') return
      const writesOf = writesFor(session)
      for (let from = 0; from < bookings.length; from += TOGETHER) {
        const some = bookings.slice(from, from + TOGETHER)
        const writes = writesOf(some)
        if (writes.length === 0 || (await store.commit(writes)).ok) continue
        for (const booking of some) await settle(store, booking, async (now) => writesOf([now]))
      }
    })
  }
