import { askedOf, comeBackWords } from '@yizhan/shared/cases'
import type { FactHandlers } from '../../platform/outbox'
import type { DiaryDeps } from './deps'
import type { StoppedAnswered } from './facts'
import type { ReboundOf } from './rebound'

/** After each answer: when all answers together say that it came back, the case is opened again, once for each closing. */
export const makeDecideRebound = (
  { cases, diary, rules }: DiaryDeps,
  reboundOf: ReboundOf,
): FactHandlers => ({
  stoppedAnswered: async (fact, now) => {
    const { caseId, closedAt } = (fact as StoppedAnswered).about
    const found = await cases.find(caseId)
    if (!found) throw new Error(`an answer about no case ${caseId}`)
    const diarists = (await diary.people(caseId)).map(({ personId }) => personId)
    const asked = askedOf(found.record, diarists, await cases.followers(caseId))
    const answers = await diary.answers(caseId, closedAt)
    const words = comeBackWords(answers, asked.length, closedAt, await rules())
    if (words) await reboundOf(caseId, closedAt, words, now)
  },
})
