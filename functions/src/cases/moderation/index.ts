import type { Instant } from '@yizhan/shared/kernel'
import type { Operation } from '../../platform/operation'
import type { FactHandlers } from '../../platform/outbox'
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
  /** Asking for checks after a step of a case, and each check. */
  readonly facts: FactHandlers
  /** Gives to people what machines left unanswered. */
  readonly timeOut: (now: Instant) => Promise<void>
}

export const makeModeration = (deps: ModerationDeps): Moderation => ({
  operations: [makeListModeration(deps), makeDecideModeration(deps), ...makeTakePush(deps)],
  facts: { ...makeAskChecks(deps), ...makeCheck(deps) },
  timeOut: makeTimeOut(deps.store),
})
