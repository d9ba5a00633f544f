import type { Instant } from '@yizhan/shared/kernel'
import type { Operation } from '../../platform/operation'
import type { FactHandlers } from '../../platform/outbox'
import type { BookingsOfSession } from '../ports'
import { makeBookSession } from './book'
import { makeCancelBooking } from './cancel'
import { makeCancelBookings } from './cancel-session'
import { makeCheckIn, makeCheckOut } from './check-in'
import { makeCorrectAttendance } from './correct'
import type { BookingDeps } from './deps'
import { makeEndBookings } from './end-session'
import { makeGiveFeedback } from './feedback'
import { makeForgottenOut } from './forgotten-out'
import { makeGetCheckInCode } from './get-code'
import { makeBookingNews } from './news'
import { makeOfSession } from './of-session'
import { makeGetStanding, makePardonNoShow } from './pardon'
import { makePromoteBooking } from './promote-by-hand'
import { makePromoteLines, makePromotions } from './promote-line'
import { makeGetBooking, makeListBookings, makeListMyBookings } from './read-bookings'
import { makeSendTicks } from './ticks'

export type { BookingDeps } from './deps'
export { BOOKING_TABLES } from './table'

/** What sessions bring about among their bookings. Each may be done twice, and goes on where it was left. */
export interface AfterSession {
  /** At the time until which one may step back: free seats are kept no longer. */
  readonly lastRound: (sessionId: string, cancelUntil: Instant, now: Instant) => Promise<void>
  /** Everybody’s booking ends, and they are told these words. */
  readonly cancelled: (sessionId: string, words: string, now: Instant) => Promise<void>
  readonly ended: (sessionId: string, now: Instant) => Promise<void>
}

export interface Bookings {
  readonly operations: readonly Operation[]
  readonly facts: FactHandlers
  readonly ofSession: BookingsOfSession
  readonly afterSession: AfterSession
}

/** Who comes, who waits, who came and who stayed away. */
export const makeBookings = (deps: BookingDeps): Bookings => {
  const promoteLines = makePromoteLines(deps)
  return {
    operations: [
      makeBookSession(deps),
      makeListBookings(deps),
      makeListMyBookings(deps),
      makeGetBooking(deps),
      makeCancelBooking(deps),
      makePromoteBooking(deps),
      makeGetCheckInCode(deps),
      makeCheckIn(deps),
      makeCheckOut(deps),
      makeSendTicks(deps),
      makeCorrectAttendance(deps),
      makeGetStanding(deps),
      makePardonNoShow(deps),
      makeGiveFeedback(deps),
    ],
    facts: { ...makePromotions(deps), ...makeBookingNews(deps), ...makeForgottenOut(deps) },
    ofSession: makeOfSession(deps),
    afterSession: {
      lastRound: (sessionId, cancelUntil, now) => promoteLines({ sessionId, at: cancelUntil }, now),
      cancelled: makeCancelBookings(deps),
      ended: makeEndBookings(deps),
    },
  }
}
