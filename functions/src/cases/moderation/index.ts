import type { Instant } from '@yizhan/shared/kernel'
import type { Operation } from '../../platform/operation'
import type { FactHandlers } from '../../platform/outbox'
import type { AfterStep } from '../facts'
import { makeAskChecks } from './ask-checks'
import { makeCheck } from './check'
import { makeDecideModeration } from './decide-moderation'
import type { ModerationDeps } from './deps'
import { makeListModeration } from './list-moderation'
import { makeTakePush } from './take-push'
import { makeTimeOut } from './time-out'

export type { ContentCheck, WechatPush } from './ports'
export { makePublicity, type Publicity } from './publicity'
export { MODERATION } from './table'

export interface Moderation {
  readonly operations: readonly Operation[]
  /** Each check that was asked for. */
  readonly facts: FactHandlers
  /** Asks for the checks of what a step brought. */
  readonly afterStep: AfterStep
  /** Gives to people what machines left unanswered. */
  readonly timeOut: (now: Instant) => Promise<void>
}

export const makeModeration = (deps: ModerationDeps): Moderation => ({
  operations: [makeListModeration(deps), makeDecideModeration(deps), ...makeTakePush(deps)],
  facts: makeCheck(deps),
  afterStep: makeAskChecks(deps),
  timeOut: makeTimeOut(deps.store),
})
