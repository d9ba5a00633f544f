import type { Station } from '../stations'
import type { Carried } from './actions'
import type { Actor, CaseRecord, RoutingStep } from './case'
import type { CaseEvent } from './event'
import type { Circumstances, Party, Transition } from './transitions'
import type { WorkingTime } from './working-time'

export interface Command {
  readonly action: Transition['action']
  readonly carried: Carried
  readonly by: Actor
  /** What `by` is to this case. */
  readonly parties: readonly Party[]
  /** The case that `intoNumber` names, when merging. */
  readonly mergedInto?: CaseRecord['mergedInto']
  /** Whom `toPersonId` names, when they may be given a task or the duty in this case. */
  readonly person?: Actor | undefined
  /** The station that `toStationId` names, with who handles the case there and why. */
  readonly station?:
    | { readonly station: Station; readonly handler: Actor; readonly steps: readonly RoutingStep[] }
    | undefined
}

export interface Desk extends Circumstances {
  readonly work: WorkingTime
}

/** What an action writes on the record. */
export type Writes = (c: CaseRecord, command: Command, desk: Desk) => Partial<CaseRecord>

export interface Decision {
  readonly record: CaseRecord
  readonly events: readonly CaseEvent[]
}

export const SYSTEM: Actor = { personId: 'system', role: 'administrator', sign: 'system' }
