import * as z from 'zod/mini'
import { endpoint } from '../kernel/endpoint'
import { id } from '../kernel/ids'
import { pageOf, pageQuery } from '../kernel/pages'
import { instant } from '../kernel/times'
import {
  bookingBody,
  bookingEvent,
  bookingLine,
  bookingView,
  checkInMeans,
  myBooking,
  standing,
} from './booking'

const params = z.object({ id: z.string().check(z.maxLength(60)) })
const words = z.string().check(z.trim(), z.minLength(1), z.maxLength(300))

export const bookSession = endpoint({
  id: 'bookSession',
  method: 'POST',
  path: '/api/sessions/{id}/bookings',
  audience: 'bookSession',
  summary: 'Book: confirmed where seats are free and nobody waits, else on the waiting list',
  success: 201,
  params,
  body: bookingBody,
  answer: bookingView,
})

export const listBookings = endpoint({
  id: 'listBookings',
  method: 'GET',
  path: '/api/sessions/{id}/bookings',
  audience: 'checkIn',
  summary: 'Who comes and who waits, in the order in which they booked: the list at the door',
  success: 200,
  params,
  query: z.object(pageQuery),
  answer: pageOf(bookingLine),
})

export const listMyBookings = endpoint({
  id: 'listMyBookings',
  method: 'GET',
  path: '/api/me/bookings',
  audience: 'bookSession',
  summary: 'My bookings, those of the latest sessions first, and my standing',
  success: 200,
  query: z.object(pageQuery),
  answer: z.object({ items: z.array(myBooking), next: z.nullable(z.string()), standing }),
})

export const getBooking = endpoint({
  id: 'getBooking',
  method: 'GET',
  path: '/api/bookings/{id}',
  audience: 'signedIn',
  summary: 'One booking with what happened to it, for its owner and the station’s staff',
  success: 200,
  params,
  answer: z.extend(myBooking, { events: z.array(bookingEvent) }),
})

export const cancelBooking = endpoint({
  id: 'cancelBooking',
  method: 'DELETE',
  path: '/api/bookings/{id}',
  audience: 'bookSession',
  summary: 'Step back, until the time that the session names; a waiting booking at any time before the start',
  success: 204,
  params,
})

export const promoteBooking = endpoint({
  id: 'promoteBooking',
  method: 'POST',
  path: '/api/bookings/{id}/promote',
  audience: 'planActivities',
  summary: 'Move a waiting booking up by hand, where its seats are free, with a reason that is shown',
  success: 200,
  params,
  body: z.object({ reason: words }),
  answer: bookingView,
})

/** What the station shows at the door. */
export const checkInCode = z.object({
  /** Eight characters that can be typed. */
  code: z.string(),
  /** What its QR code says. */
  text: z.string(),
  validUntil: instant,
  /** Seconds for which one is shown. */
  seconds: z.number(),
})

export const getCheckInCode = endpoint({
  id: 'getCheckInCode',
  method: 'GET',
  path: '/api/sessions/{id}/check-in-code',
  audience: 'checkIn',
  summary: 'The code at the door, another one every 30 seconds',
  success: 200,
  params,
  answer: checkInCode,
})

export const checkIn = endpoint({
  id: 'checkIn',
  method: 'POST',
  path: '/api/bookings/{id}/check-in',
  audience: 'signedIn',
  summary:
    'Check in: its owner with the station’s code; staff by ticket or name, and as of the moment of the tick where there was no network',
  success: 200,
  params,
  body: z.object({
    means: checkInMeans,
    code: z.optional(z.string().check(z.maxLength(200))),
    /** When a tick was made without network. */
    at: z.optional(instant),
  }),
  answer: bookingView,
})

export const checkOut = endpoint({
  id: 'checkOut',
  method: 'POST',
  path: '/api/bookings/{id}/check-out',
  audience: 'signedIn',
  summary: 'Check out, by its owner or the staff; once',
  success: 200,
  params,
  body: z.object({ at: z.optional(instant) }),
  answer: bookingView,
})

/** A tick of a list that was kept while there was no network. */
export const tick = z.object({
  /** Made with the tick, so that sending it again does nothing twice. */
  id,
  bookingId: id,
  what: z.enum(['checkIn', 'checkOut']),
  means: z.enum(['ticket', 'name']),
  at: instant,
})
export type Tick = z.infer<typeof tick>

export const sendTicks = endpoint({
  id: 'sendTicks',
  method: 'POST',
  path: '/api/sessions/{id}/ticks',
  audience: 'checkIn',
  summary: 'Ticks made without network, each taken once and answered by itself',
  success: 200,
  params,
  body: z.object({ ticks: z.array(tick).check(z.minLength(1), z.maxLength(100)) }),
  answer: z.object({
    results: z.array(
      z.object({
        id: z.string(),
        /** `already`: somebody else had done it; what stands is in `booking`. */
        outcome: z.enum(['taken', 'already', 'refused']),
        reason: z.optional(z.string()),
        booking: z.optional(bookingView),
      }),
    ),
  }),
})

export const correctAttendance = endpoint({
  id: 'correctAttendance',
  method: 'PATCH',
  path: '/api/bookings/{id}/attendance',
  audience: 'planActivities',
  summary: 'Put right when somebody came and left, or that they did not come, with a reason; hours follow',
  success: 200,
  params,
  body: z.object({
    attended: z.boolean(),
    checkedInAt: z.optional(instant),
    checkedOutAt: z.optional(instant),
    reason: words,
  }),
  answer: bookingView,
})

export const getStanding = endpoint({
  id: 'getStanding',
  method: 'GET',
  path: '/api/bookings/{id}/standing',
  audience: 'planActivities',
  summary: 'The no-shows of whoever made this booking',
  success: 200,
  params,
  answer: standing,
})

export const pardonNoShow = endpoint({
  id: 'pardonNoShow',
  method: 'POST',
  path: '/api/bookings/{id}/pardon',
  audience: 'planActivities',
  summary: 'Pardon a no-show with a reason; it counts no more',
  success: 200,
  params,
  body: z.object({ reason: words }),
  answer: standing,
})

export const giveFeedback = endpoint({
  id: 'giveFeedback',
  method: 'PUT',
  path: '/api/bookings/{id}/feedback',
  audience: 'bookSession',
  summary: 'How it was, by whoever came, once, within the days that the rules name',
  success: 200,
  params,
  body: z.object({
    stars: z.number().check(z.int(), z.minimum(1), z.maximum(5)),
    text: z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(300))),
  }),
  answer: bookingView,
})
