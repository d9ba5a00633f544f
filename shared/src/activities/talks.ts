import * as z from 'zod/mini'
import { id } from '../kernel/ids'
import { instant } from '../kernel/times'
import { actor } from '../people'

const text = (most: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(most))

/** 问需于民、问计与民: what residents want talked about, before a talk (S16). */
export const topicState = z.enum(['waiting', 'open', 'agreed', 'answered', 'hidden'])
export type TopicState = z.infer<typeof topicState>

export const topicRecord = z.object({
  id,
  sessionId: z.string(),
  /** As written; what others read is masked. */
  text: text(200),
  personId: z.string(),
  state: topicState,
  supports: z.number(),
  /** What the talk came to, where it became no duty; or why it is not shown. */
  answer: z.optional(text(300)),
  dutyId: z.optional(z.string()),
  at: instant,
  version: z.number(),
})
export type TopicRecord = z.infer<typeof topicRecord>

export const topicView = z.extend(z.omit(topicRecord, { personId: true }), {
  mine: z.boolean(),
  supported: z.boolean(),
})
export type TopicView = z.infer<typeof topicView>

/** An item of the 履职清单: what was agreed, who sees to it, by when. */
export const dutyState = z.enum(['open', 'case', 'done'])
export type DutyState = z.infer<typeof dutyState>

export const dutyRecord = z.object({
  id,
  sessionId: z.string(),
  stationId: z.string(),
  squadId: z.string(),
  topicId: z.optional(z.string()),
  text: text(200),
  owner: actor,
  /** The end of this day in Asia/Shanghai. */
  limitDay: z.iso.date(),
  state: dutyState,
  caseId: z.optional(z.string()),
  caseNumber: z.optional(z.string()),
  result: z.optional(text(500)),
  at: instant,
  doneAt: z.optional(instant),
  version: z.number(),
  changedAt: z.optional(instant),
  /** The sign of who changed it last; none where its case did. */
  changedBy: z.optional(z.string()),
})
export type DutyRecord = z.infer<typeof dutyRecord>

export const dutyView = z.extend(
  z.omit(dutyRecord, { squadId: true, caseId: true, owner: true, changedAt: true, changedBy: true }),
  {
    owner: z.object({ role: actor.shape.role, sign: z.string() }),
    overdue: z.boolean(),
    /** For whoever may change it. */
    mayChange: z.boolean(),
    supports: z.number(),
  },
)
export type DutyView = z.infer<typeof dutyView>
