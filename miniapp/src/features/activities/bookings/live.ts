import type { BookingView, MyBooking } from '@yizhan/shared/activities'
import type { Instant } from '@yizhan/shared/kernel'

export const isLive = ({ state }: Pick<BookingView, 'state'>): boolean =>
  state === 'confirmed' || state === 'waitlisted'

/** Whether its session is still to come or under way, and it was not given back. */
export const isComing = ({ state, session }: MyBooking, now: Instant): boolean =>
  (state === 'confirmed' || state === 'attended') && session.state !== 'cancelled' && session.endsAt > now

export const isWaiting = ({ state, session }: MyBooking, now: Instant): boolean =>
  state === 'waitlisted' && session.state !== 'cancelled' && session.startsAt > now

const soonestFirst = (a: MyBooking, b: MyBooking) => a.session.startsAt.localeCompare(b.session.startsAt)

/** What is to come by when it is, what is over from the latest on. */
export const sorted = (items: readonly MyBooking[], now: Instant) => ({
  coming: items.filter((one) => isComing(one, now)).sort(soonestFirst),
  waiting: items.filter((one) => isWaiting(one, now)).sort(soonestFirst),
  past: items.filter((one) => !isComing(one, now) && !isWaiting(one, now)).sort((a, b) => soonestFirst(b, a)),
})

/** Whether somebody may be standing at the door for it: it has a seat, and one checks in now. */
export const isAtTheDoor = ({ state, session, attendance }: MyBooking, now: Instant): boolean =>
  state === 'confirmed' &&
  attendance === undefined &&
  session.state !== 'cancelled' &&
  now >= session.checkInFrom &&
  session.endsAt > now
