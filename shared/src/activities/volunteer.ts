import * as z from 'zod/mini'
import { instant } from '../kernel/times'

const text = (most: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(most))
const whole = (least: number, most: number) => z.number().check(z.int(), z.minimum(least), z.maximum(most))

/** What a volunteer has to have been told before risky work. */
export const TRAININGS = ['basics', 'roadSafety', 'firstAid', 'accessibilityHelp', 'insurance'] as const
export const training = z.enum(TRAININGS)
export type Training = z.infer<typeof training>

/** When somebody can usually come: 1 Monday … 7 Sunday, morning, afternoon or evening. */
export const availability = z.object({
  weekday: whole(1, 7),
  part: z.enum(['morning', 'afternoon', 'evening']),
})
export type Availability = z.infer<typeof availability>

/** What a volunteer tells of themself. The name is for certificates (民政部令第67号) and shown masked to anyone else. */
export const volunteerBody = z.object({
  name: text(30),
  /** The last four characters of an identity document, where the certificate is to carry them. */
  idTail: z.optional(z.string().check(z.regex(/^[0-9]{3}[0-9X]$/))),
  stationId: z.string(),
  availability: z.array(availability).check(z.maxLength(21)),
  roles: z.array(text(20)).check(z.maxLength(10)),
  /** 志愿服务条例 20: what is kept and who sees it was read and agreed to. */
  agreed: z.literal(true),
})
export type VolunteerBody = z.infer<typeof volunteerBody>

export const volunteerProfile = z.extend(z.omit(volunteerBody, { agreed: true }), {
  /** What people and certificates know them by: `HC-000042`. */
  number: z.string(),
  trainings: z.array(z.object({ training, at: instant, by: z.string() })),
  agreedAt: instant,
  since: instant,
  version: z.number(),
})
export type VolunteerProfile = z.infer<typeof volunteerProfile>

/** A line of the hours’ ledger. `at` is when it was written, `tenths` are tenths of an hour, below zero where a correction takes some back. */
export const hoursEntry = z.object({
  id: z.string(),
  at: instant,
  kind: z.enum(['service', 'correction']),
  tenths: z.number().check(z.int()),
  /** Which year’s total they count for. */
  year: whole(2000, 2200),
  /** What the session was, and when; none where staff corrected a year by hand. */
  title: z.optional(z.string()),
  startsAt: z.optional(instant),
  stationName: z.string(),
  sessionId: z.optional(z.string()),
  bookingId: z.optional(z.string()),
  reason: z.optional(z.string()),
  /** The sign of who recorded it; none where check-in and check-out did. */
  by: z.optional(z.string()),
  /** Nobody checked out: the planned end stood for it, until the keeper has looked at it. */
  outByEnd: z.optional(z.boolean()),
})
export type HoursEntry = z.infer<typeof hoursEntry>

export const yearTotal = z.object({ year: whole(2000, 2200), tenths: z.number(), sessions: z.number() })
export type YearTotal = z.infer<typeof yearTotal>

/** What anyone sees who checks a certificate by its code: a masked name only. */
export const certificateCheck = z.object({
  code: z.string(),
  maskedName: z.string(),
  volunteerNumber: z.string(),
  year: z.number(),
  tenths: z.number(),
  sessions: z.number(),
  issuer: z.string(),
  issuedAt: instant,
  /** Hours were corrected after it was issued: it no longer says what the ledger says. What was served since does not make it so. */
  superseded: z.boolean(),
})
export type CertificateCheck = z.infer<typeof certificateCheck>
