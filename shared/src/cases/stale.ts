import type { Instant } from '../kernel/times'
import type { CaseEvent } from './event'
import { STATES, type State } from './states'

/**
 * What a refusal as `stale` tells in `about`: the step that came in between, and what the case is now. `sign` is null
 * when it was the reporter’s.
 */
export interface StepBefore {
  readonly version: number
  readonly state: State
  readonly action?: CaseEvent['action']
  readonly at?: Instant
  readonly sign?: string | null
}

/** Reads a refusal’s `about`; undefined when it tells no step. */
export const stepBeforeOf = (about: unknown): StepBefore | undefined => {
  const told = about as Partial<StepBefore> | null | undefined
  const known = typeof told?.version === 'number' && STATES.some((state) => state === told.state)
  return known ? (told as StepBefore) : undefined
}
