import * as z from 'zod/mini'
import { instant } from '../kernel/times'
import { action } from './actions'
import { state } from './states'

/**
 * What a refusal as `stale` tells in `about`: the step that came in between, and what the case is now. `sign` is null
 * when it was the reporter’s.
 */
export const stepBefore = z.object({
  version: z.number(),
  state,
  action: z.optional(z.union([action, z.literal('report')])),
  at: z.optional(instant),
  sign: z.optional(z.nullable(z.string())),
})
export type StepBefore = z.infer<typeof stepBefore>
