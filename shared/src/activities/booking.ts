import * as z from 'zod/mini'
import { id } from '../kernel/ids'
import { instant } from '../kernel/times'
import { actor } from '../people'
import { quota } from './kinds'
import { sessionRow } from './session'

const whole = (least: number, most: number) => z.number().check(z.int(), z.minimum(least), z.maximum(most))
const text = (most: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(most))

export const bookingState = z.enum(['confirmed', 'waitlisted', 'cancelled', 'attended', 'noShow'])
export type BookingState = z.infer<typeof bookingState>

/** What a person sends to book. */
export const bookingBody = z.object({
  id,
  quota,
  seats: whole(1, 4),
  /** What the station calls them by at the door. */
  name: text(20),
  /** Years of the youngest who comes; asked where the session has a minimum age. */
  youngest: z.optional(whole(0, 120)),
  /** Which of the volunteers’ roles. */
  role: z.optional(text(20)),
  /** Whether to wait where the seats are not free; refused as `noSeats` otherwise. */
  waits: z.boolean(),
})
export type BookingBody = z.infer<typeof bookingBody>

/** How somebody was checked in: by the station’s code, by their ticket, by their name. */
export const checkInMeans = z.enum(['code', 'ticket', 'name'])
export type CheckInMeans = z.infer<typeof checkInMeans>

export const attendance = z.object({
  checkedInAt: instant,
  means: checkInMeans,
  checkedOutAt: z.optional(instant),
  /** Nobody checked out: the planned end stands for it, and the keeper looks at it. */
  outByEnd: z.optional(z.boolean()),
})
export type Attendance = z.infer<typeof attendance>

/** Why somebody got a seat of the waiting list, or was moved. */
export const promotionReason = z.enum(['inOrder', 'passedFirst', 'lastRound', 'byStaff'])
export type PromotionReason = z.infer<typeof promotionReason>

/** A booking as it is kept. `number` is its place in the order in which bookings of the session came. */
export const bookingRecord = z.extend(z.omit(bookingBody, { waits: true }), {
  sessionId: z.string(),
  stationId: z.string(),
  personId: z.string(),
  state: bookingState,
  number: z.number(),
  bookedAt: instant,
  attendance: z.optional(attendance),
  promoted: z.optional(z.object({ at: instant, reason: promotionReason, words: z.optional(z.string()) })),
  /** Who cancelled it: its owner, or the station with the session. */
  cancelled: z.optional(z.object({ at: instant, by: z.enum(['person', 'session']) })),
  feedback: z.optional(z.object({ stars: whole(1, 5), text: z.optional(text(300)), at: instant })),
  version: z.number(),
})
export type BookingRecord = z.infer<typeof bookingRecord>

/**
 * Why somebody waits: no seat is free, fewer are free than they need, others came before, or nobody moves up any more
 * (past the time until which one may step back).
 */
export const waitReason = z.enum(['noSeats', 'needsMoreSeats', 'notYourTurn', 'over'])
export type WaitReason = z.infer<typeof waitReason>

export const waitingView = z.object({
  /** 1 for who is first in line. */
  position: z.number(),
  reason: waitReason,
  /** Seats that are free in this quota now, and how often the first in line was passed of how often they may be. */
  free: z.number(),
  passed: z.number(),
  mostPassed: z.number(),
})
export type WaitingView = z.infer<typeof waitingView>

export const bookingView = z.extend(z.omit(bookingRecord, { personId: true, number: true }), {
  waiting: z.optional(waitingView),
  /** What the ticket’s code says; there is one while a seat is held. */
  ticket: z.optional(z.string()),
})
export type BookingView = z.infer<typeof bookingView>

export const myBooking = z.extend(bookingView, { session: sessionRow })
export type MyBooking = z.infer<typeof myBooking>

/** A line of the list at the door. */
export const bookingLine = z.extend(bookingView, { person: actor })
export type BookingLine = z.infer<typeof bookingLine>

/** One thing that happened to a booking, as its owner and the station read it. */
export const bookingEvent = z.object({
  at: instant,
  what: z.enum([
    'booked',
    'waitlisted',
    'promoted',
    'passed',
    'cancelled',
    'checkedIn',
    'checkedOut',
    'noShow',
    'pardoned',
    'attendanceCorrected',
  ]),
  /** The sign of who did it; none for the system and for its owner. */
  by: z.optional(z.string()),
  reason: z.optional(promotionReason),
  words: z.optional(z.string()),
})
export type BookingEvent = z.infer<typeof bookingEvent>

/** No-shows of a person, and until when they may not book. */
export const standing = z.object({
  noShows: z.array(
    z.object({
      bookingId: z.string(),
      sessionId: z.string(),
      title: z.string(),
      at: instant,
      pardoned: z.optional(z.object({ at: instant, by: z.string(), reason: z.string() })),
    }),
  ),
  suspendedUntil: z.nullable(instant),
})
export type Standing = z.infer<typeof standing>
