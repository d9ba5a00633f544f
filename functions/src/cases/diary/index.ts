import type { Instant } from '@yizhan/shared/kernel'
import type { Operation } from '../../platform/operation'
import type { FactHandlers } from '../../platform/outbox'
import type { Store } from '../../platform/store'
import type { AfterStep } from '../facts'
import { makeAgreeVisit } from './agree-visit'
import { makeAnswerStopped } from './answer-stopped'
import { makeAskLater } from './ask-later'
import { makeAskSweep } from './ask-sweep'
import { makeDecideRebound } from './decide-rebound'
import type { DiaryDeps } from './deps'
import { makeDiaryStore } from './diary-store'
import { makeGetDiary } from './read-diary'
import { makeReboundOf } from './rebound'
import { makeTapDiary } from './tap-diary'
import { makeTellOfQuestion } from './tell-of-question'
import { makeTellOfTap } from './tell-of-tap'

export { DIARY_TABLES } from './table'

export interface Diary {
  readonly operations: readonly Operation[]
  readonly facts: FactHandlers
  readonly afterStep: AfterStep
  readonly sweep: (now: Instant) => Promise<void>
}

/** The nuisance diary 扰民日记 of cases of fumes and noise. */
export const makeDiary = (store: Store, parts: Omit<DiaryDeps, 'diary'>): Diary => {
  const deps = { ...parts, diary: makeDiaryStore(store) }
  return {
    operations: [makeTapDiary(deps), makeGetDiary(deps), makeAgreeVisit(deps), makeAnswerStopped(deps)],
    facts: {
      ...makeTellOfTap(deps),
      ...makeTellOfQuestion(deps),
      ...makeDecideRebound(deps, makeReboundOf(deps)),
    },
    afterStep: makeAskLater(store, deps),
    sweep: makeAskSweep(store),
  }
}
