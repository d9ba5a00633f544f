import * as z from 'zod/mini'
import { instant } from '../kernel/times'
import { sessionContent } from './session'

const whole = (least: number, most: number) => z.number().check(z.int(), z.minimum(least), z.maximum(most))

/** A calendar day in Asia/Shanghai. */
export const day = z.iso.date()

/** What becomes of a session that falls on a statutory holiday. */
export const onHoliday = z.enum(['keep', 'skip', 'nextWorkday'])

/** A year plan is made of these: what, when again and again, and when one may sign up for each (S03). */
export const seriesPlan = z.object({
  content: sessionContent,
  /** RFC 5545 RRULE without its name, ended by COUNT or UNTIL: `FREQ=MONTHLY;BYDAY=2SA;COUNT=12`. */
  rule: z.string().check(z.minLength(5), z.maxLength(300)),
  firstDay: day,
  /** Minutes since midnight in Asia/Shanghai. */
  startMinute: whole(0, 1439),
  /** Minutes. */
  lasts: whole(15, 720),
  /** Days before the start from which one may sign up; minutes before the start until which one may. */
  signUpOpensDays: whole(0, 120),
  signUpClosesMinutes: whole(0, 20_160),
  cancelUntilMinutes: whole(0, 20_160),
  onHoliday,
  /** Whether its sessions are published as they are made, or wait as drafts for the keeper. */
  publishes: z.boolean(),
})
export type SeriesPlan = z.infer<typeof seriesPlan>

export const seriesRecord = z.extend(seriesPlan, {
  id: z.string(),
  stationId: z.string(),
  squadId: z.string(),
  state: z.enum(['running', 'ended']),
  /** The last day for which sessions were made. */
  madeUntil: z.optional(day),
  version: z.number(),
  createdAt: instant,
  changedAt: instant,
  /** The sign of who changed it last. */
  changedBy: z.optional(z.string()),
})
export type SeriesRecord = z.infer<typeof seriesRecord>

export const seriesView = z.extend(z.omit(seriesRecord, { squadId: true, changedBy: true }), {
  station: z.object({ id: z.string(), name: z.string() }),
  /** The days to come, after holidays were seen to: at most twelve. */
  nextDays: z.array(day),
  /** A link that lives for an hour at most. */
  pictureUrl: z.optional(z.string()),
})
export type SeriesView = z.infer<typeof seriesView>
