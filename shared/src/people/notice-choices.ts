import * as z from 'zod/mini'
import { dayAfter, dayOf, type Instant, instantAt } from '../kernel/times'
import { KINDS_OF_NOTICE } from './notice-kinds'
import type { Notice, NoticeKind } from './person'
import { minute, quietHours, quietUntil } from './quiet-hours'

/** How a person wants to be told. Quiet hours without hours of their own are the deployment's. */
export const noticeChoices = z.object({
  delivery: z.enum(['each', 'daily']),
  quietHours: z.object({ on: z.boolean(), hours: z.optional(quietHours) }),
  areaAlerts: z.boolean(),
})
export type NoticeChoices = z.infer<typeof noticeChoices>

/** Days; the law asks for six months (网络安全法 23). */
const SIX_MONTHS = 183

const count = z.int().check(z.minimum(1))

/** The numbers of telling people that a deployment may change: the settings document `notices`. */
export const noticeRules = z.object({
  /** What counts for whoever has chosen nothing. */
  choices: noticeChoices,
  quietHours,
  /** When the day's summary goes out, in minutes since midnight in Asia/Shanghai. */
  summaryMinute: minute,
  /** `perDay` alerts are told singly, from one summary to the next; what is more goes into the summary. */
  alerts: z.object({ metres: count.check(z.maximum(2000)), perDay: count }),
  /** Places a person may keep. */
  keptPlaces: count.check(z.maximum(20)),
  /** How long entries are kept, in days. */
  keptFor: z.object({ notices: count, accessLog: count.check(z.minimum(SIX_MONTHS)) }),
})
export type NoticeRules = z.infer<typeof noticeRules>

/** Whether a notice has a message of its own or waits for the day's summary. */
export const toldAs = (kind: NoticeKind, { delivery }: NoticeChoices): 'single' | 'summary' =>
  KINDS_OF_NOTICE[kind].urgency === 'ordinary' && delivery === 'daily' ? 'summary' : 'single'

/**
 * Whether quiet hours that last `until` then hold the message of a notice; `onDuty` is its reader. What is told of a
 * session that starts before they end would come too late.
 */
export const heldByQuiet = (
  { kind, session }: Pick<Notice, 'kind' | 'session'>,
  choices: NoticeChoices,
  until: Instant,
  onDuty: boolean,
): boolean => {
  const { urgency } = KINDS_OF_NOTICE[kind]
  const tooLate = urgency === 'soon' && session !== undefined && session.startsAt < until
  return choices.quietHours.on && !(urgency === 'now' && onDuty) && !tooLate
}

/** Until when a person's quiet hours hold a message; undefined outside them. */
export const quietEnd = (choices: NoticeChoices, rules: NoticeRules, now: Instant): Instant | undefined =>
  quietUntil(choices.quietHours.hours ?? rules.quietHours, now)

export interface SummaryDay {
  readonly day: string
  readonly dueAt: Instant
}

/** The day whose summary takes in what is told now: the one that is summed up next. */
export const summaryDayOf = ({ summaryMinute }: NoticeRules, now: Instant): SummaryDay => {
  const today = dayOf(now)
  const day = now < instantAt(today, summaryMinute) ? today : dayAfter(today)
  return { day, dueAt: instantAt(day, summaryMinute) }
}

export const summaryDayAfter = ({ summaryMinute }: NoticeRules, { day }: SummaryDay): SummaryDay => ({
  day: dayAfter(day),
  dueAt: instantAt(dayAfter(day), summaryMinute),
})
