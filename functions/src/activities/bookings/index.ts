import type { Operation } from '../../platform/operation'
import type { FactHandler, FactHandlers } from '../../platform/outbox'
import type { BookingsOfSession } from '../ports'
import { makeAfterSession, makeFollowMove } from './after-session'
import { makeBookSession } from './book'
import { makeCancelBooking } from './cancel'
import { makeCheckIn, makeCheckOut } from './check-in'
import { makeCorrectAttendance } from './correct'
import type { BookingDeps } from './deps'
import { makeGiveFeedback } from './feedback'
import { makeForgottenOut } from './forgotten-out'
import { makeGetCheckInCode } from './get-code'
import { makeBookingNews } from './news'
import { makeOfSession } from './of-session'
import { makeGetStanding, makePardonNoShow } from './pardon'
import { makePromoteBooking } from './promote-by-hand'
import { makePromotions } from './promote-line'
import { makeGetBooking, makeListBookings, makeListMyBookings } from './read-bookings'
import { makeSendTicks } from './ticks'

export type { BookingDeps, BookingRules } from './deps'
export { BOOKING_TABLES } from './table'

export interface Bookings {
  readonly operations: readonly Operation[]
  readonly facts: FactHandlers
  readonly ofSession: BookingsOfSession
  /** Where a session was moved, the bookings of its people are listed by its new time. */
  readonly followMove: FactHandler
}

/** Who comes, who waits, who came and who stayed away. */
export const makeBookings = (deps: BookingDeps): Bookings => {
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
    facts: {
      ...makePromotions(deps),
      ...makeAfterSession(deps),
      ...makeBookingNews(deps),
      ...makeForgottenOut(deps),
    },
    ofSession: makeOfSession(deps),
    followMove: makeFollowMove(deps),
  }
}
