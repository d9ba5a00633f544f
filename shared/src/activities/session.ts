import * as z from 'zod/mini'
import { id } from '../kernel/ids'
import { language } from '../kernel/languages'
import { place } from '../kernel/places'
import { instant } from '../kernel/times'
import { activityKind, front } from './kinds'

const text = (most: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(most))
const whole = (least: number, most: number) => z.number().check(z.int(), z.minimum(least), z.maximum(most))

/** What a place has for those who need it. */
export const ACCESSIBILITY = [
  'stepFree',
  'accessibleToilet',
  'hearingLoop',
  'signLanguage',
  'parking',
  'childCorner',
] as const
export const accessibility = z.enum(ACCESSIBILITY)
export type Accessibility = z.infer<typeof accessibility>

export const venue = z.object({
  name: text(60),
  /** How to get there, floor and room. */
  way: z.optional(text(200)),
  place,
})
export type Venue = z.infer<typeof venue>

export const volunteerRole = z.object({ name: text(20), needed: whole(1, 200) })

const translation = z.object({ title: text(120), summary: z.optional(text(2000)) })

/** What is the same for every session of a series. */
export const sessionContent = z.object({
  kind: activityKind,
  front,
  title: text(40),
  summary: text(800),
  /** The same words for those who read another language, where the station has them. */
  translations: z.optional(z.object({ en: z.optional(translation), ko: z.optional(translation) })),
  venue,
  accessibility: z.array(accessibility).check(z.maxLength(ACCESSIBILITY.length)),
  /** What is spoken there. */
  languages: z.array(language).check(z.minLength(1), z.maxLength(3)),
  bring: z.optional(text(200)),
  /** Seats for each; nobody of that kind is invited where it is 0. */
  quotas: z.object({ residents: whole(0, 1000), volunteers: whole(0, 500) }),
  seatsPerBooking: whole(1, 4),
  /** Years; 0 where anyone may come. */
  minimumAge: whole(0, 80),
  volunteerRoles: z.array(volunteerRole).check(z.maxLength(10)),
  /** A photo of the station’s; the drawing of its kind stands in for it. */
  pictureId: z.optional(id),
})
export type SessionContent = z.infer<typeof sessionContent>

/** When it is, and until when one may sign up and step back. */
export const sessionTimes = z.object({
  startsAt: instant,
  endsAt: instant,
  signUpFrom: instant,
  signUpUntil: instant,
  cancelUntil: instant,
})
export type SessionTimes = z.infer<typeof sessionTimes>

/** Cases of a hot spot out of which a session was proposed. */
export const sessionOrigin = z.object({
  category: z.string().check(z.maxLength(20)),
  caseIds: z.array(id).check(z.minLength(1), z.maxLength(50)),
})
export type SessionOrigin = z.infer<typeof sessionOrigin>

export const sessionPlan = z.extend(sessionContent, {
  ...sessionTimes.shape,
  origin: z.optional(sessionOrigin),
})
export type SessionPlan = z.infer<typeof sessionPlan>

/** What is changed of a session; null takes away what it need not have. */
export const sessionChanges = z.extend(z.partial(sessionPlan), {
  translations: z.nullish(sessionContent.shape.translations),
  bring: z.nullish(sessionContent.shape.bring),
  pictureId: z.nullish(sessionContent.shape.pictureId),
})
export type SessionChanges = z.infer<typeof sessionChanges>

/** What is kept; that it is full, under way or ended is read off the seats and the time. */
export const keptState = z.enum(['draft', 'published', 'cancelled'])
export const sessionState = z.enum(['draft', 'published', 'full', 'underWay', 'ended', 'cancelled'])
export type SessionState = z.infer<typeof sessionState>

const seats = z.object({ residents: z.number(), volunteers: z.number() })

/** What came of it: written by the station, with the counts of that moment. */
export const sessionReport = z.object({
  text: text(1000),
  photos: z.array(id).check(z.maxLength(9)),
  attended: seats,
  at: instant,
  /** The sign of who wrote it. */
  by: z.string(),
})
export type SessionReport = z.infer<typeof sessionReport>

/** A session as it is kept. Seats and waiting are counts of seats, not of bookings. */
export const sessionRecord = z.extend(sessionPlan, {
  id: z.string(),
  stationId: z.string(),
  squadId: z.string(),
  state: keptState,
  seriesId: z.optional(z.string()),
  /** The day of its series’ rule that it was made for, `2026-12-05`. */
  seriesDay: z.optional(z.string()),
  /** Changed or cancelled by itself: it stays so when its series is changed. */
  byHand: z.boolean(),
  cancelReason: z.optional(z.string()),
  taken: seats,
  waiting: seats,
  attended: seats,
  feedback: z.object({ count: z.number(), stars: z.number() }),
  report: z.optional(sessionReport),
  /** Counts the changes that calendars have to hear of (RFC 5545, SEQUENCE). */
  sequence: z.number(),
  version: z.number(),
  createdAt: instant,
  changedAt: instant,
  /** The sign of who changed it last; none where nobody did, or its series. */
  changedBy: z.optional(z.string()),
})
export type SessionRecord = z.infer<typeof sessionRecord>

/** A session as anyone may read it. */
export const sessionView = z.extend(
  z.omit(sessionRecord, {
    state: true,
    squadId: true,
    byHand: true,
    changedBy: true,
    report: true,
    origin: true,
  }),
  {
    state: sessionState,
    /** From when one may check in. */
    checkInFrom: instant,
    station: z.object({ id: z.string(), name: z.string() }),
    /** Links that live for an hour at most. */
    pictureUrl: z.optional(z.string()),
    report: z.optional(z.extend(z.omit(sessionReport, { photos: true }), { photoUrls: z.array(z.string()) })),
  },
)
export type SessionView = z.infer<typeof sessionView>

/** A line of a list of sessions. */
export const sessionRow = z.pick(sessionView, {
  id: true,
  kind: true,
  front: true,
  title: true,
  translations: true,
  venue: true,
  station: true,
  startsAt: true,
  endsAt: true,
  signUpFrom: true,
  signUpUntil: true,
  checkInFrom: true,
  quotas: true,
  taken: true,
  waiting: true,
  languages: true,
  state: true,
  seriesId: true,
})
export type SessionRow = z.infer<typeof sessionRow>
