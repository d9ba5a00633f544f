import type { AfterStep } from '../../cases'
import type { Operation } from '../../platform/operation'
import type { FactHandlers } from '../../platform/outbox'
import { makeAgreeDuty } from './agree-duty'
import { makeChangeDuty } from './change-duty'
import { makeCheckTopic } from './check-topic'
import type { TalksDeps } from './deps'
import { makeEndWithCase } from './end-with-case'
import { makeListDuties, makeListStationDuties } from './list-duties'
import { makeListTopics } from './list-topics'
import { makePutTopic } from './put-topic'
import { makeSettleTopic } from './settle-topic'
import { makeSupportTopic } from './support-topic'
import { makeTell } from './tell'
import { makeTellOfDuty } from './tell-of-duty'
import { makeTellOfTopic } from './tell-of-topic'

export type { TalksDeps } from './deps'
export { TALK_TABLES } from './table'

export interface Talks {
  readonly operations: readonly Operation[]
  readonly facts: FactHandlers
  /** A case that ends takes the duties along that were turned to it. */
  readonly afterStep: AfterStep
}

/** 问需于民、问计与民: topics before a talk, and the duty list 履职清单 after it (S16). */
export const makeTalks = (deps: TalksDeps): Talks => {
  const tell = makeTell(deps)
  const cases = makeEndWithCase(deps)
  return {
    operations: [
      makeListTopics(deps),
      makePutTopic(deps),
      ...makeSupportTopic(deps),
      makeSettleTopic(deps),
      makeListDuties(deps),
      makeAgreeDuty(deps),
      makeChangeDuty(deps),
      makeListStationDuties(deps),
    ],
    facts: {
      ...makeCheckTopic(deps),
      ...makeTellOfTopic(deps, tell),
      ...makeTellOfDuty(deps, tell),
      ...cases.facts,
    },
    afterStep: cases.afterStep,
  }
}
