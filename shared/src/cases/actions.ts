import * as z from 'zod/mini'
import { id } from '../kernel/ids'
import { declineReason, outcomeClass, solved } from './case'

/** What may be done to a case. `report` opens it; the last two are the system's own. */
export const ACTIONS = [
  'accept',
  'decline',
  'start',
  'askReporter',
  'supplement',
  'transfer',
  'recordAnswer',
  'sendBack',
  'resolve',
  'verify',
  'rate',
  'reopen',
  'merge',
  'withdraw',
  'overturn',
  'close',
] as const
export const action = z.enum(ACTIONS)
export type ActionName = z.infer<typeof action>

const words = z.string().check(z.trim(), z.minLength(1), z.maxLength(2000))

/** Everything an action may carry; which of it an action must carry is the transition table's to say. */
export const carried = z.object({
  text: z.optional(words),
  reason: z.optional(declineReason),
  rightDoor: z.optional(z.string().check(z.maxLength(200))),
  outcome: z.optional(outcomeClass),
  legalBasis: z.optional(z.string().check(z.maxLength(500))),
  photos: z.optional(z.array(id).check(z.maxLength(9))),
  stars: z.optional(z.number().check(z.int(), z.minimum(1), z.maximum(5))),
  solved: z.optional(solved),
  intoNumber: z.optional(z.string().check(z.maxLength(40))),
})
export type Carried = z.infer<typeof carried>
export type CarriedField = keyof Carried

export const actionCommand = z.extend(carried, {
  action,
  /** The version the person was looking at; another one now means somebody acted in between. */
  expectedVersion: z.number().check(z.int(), z.minimum(1)),
})
export type ActionCommand = z.infer<typeof actionCommand>
