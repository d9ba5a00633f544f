import * as z from 'zod/mini'
import { ids } from '../kernel/ids'
import { declineReason, FOUND, outcomeClass, solved } from './case'
import { limit } from './category'
import { MAX_PHOTOS } from './report'

/** What may be done to a case. `report` opens it; `escalate` and `close` are mostly the system's own. */
export const ACTIONS = [
  'accept',
  'decline',
  'start',
  'arrive',
  'recordProgress',
  'askReporter',
  'supplement',
  'assign',
  'acceptTask',
  'handBack',
  'finishTask',
  'recall',
  'correctStation',
  'moveDuty',
  'transfer',
  'recordAnswer',
  'sendBack',
  'resolve',
  'verify',
  'rate',
  'reopen',
  'recheck',
  'answerFollowUp',
  'merge',
  'withdraw',
  'overturn',
  'suspendClock',
  'resumeClock',
  'extend',
  'returnToHotline',
  'interimReply',
  'instruct',
  'escalate',
  'close',
] as const
export const action = z.enum(ACTIONS)
export type ActionName = z.infer<typeof action>

const words = (most: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(most))

/** Everything an action may carry; which of it an action must carry is the transition table's to say. */
export const carried = z.object({
  text: z.optional(words(2000)),
  reason: z.optional(declineReason),
  rightDoor: z.optional(words(200)),
  outcome: z.optional(outcomeClass),
  legalBasis: z.optional(words(500)),
  photos: z.optional(ids(MAX_PHOTOS)),
  stars: z.optional(z.number().check(z.int(), z.minimum(1), z.maximum(5))),
  solved: z.optional(solved),
  intoNumber: z.optional(words(40)),
  /** Whom a task or the duty goes to, and the limit of the task. */
  toPersonId: z.optional(words(80)),
  taskLimit: z.optional(limit),
  toStationId: z.optional(words(80)),
  found: z.optional(z.enum(FOUND)),
  /** Working days by which a hotline order is extended. */
  extraDays: z.optional(z.number().check(z.int(), z.minimum(1), z.maximum(60))),
  /** The hotline's written consent to close without a result. */
  hotlineConsent: z.optional(words(500)),
})
export type Carried = z.infer<typeof carried>
export type CarriedField = keyof Carried

export const actionCommand = z.extend(carried, {
  action,
  /** The version the person was looking at; another one now means somebody acted in between. */
  expectedVersion: z.number().check(z.int(), z.minimum(1)),
})
export type ActionCommand = z.infer<typeof actionCommand>
