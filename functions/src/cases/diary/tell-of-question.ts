import { askedOf } from '@yizhan/shared/cases'
import type { FactHandlers } from '../../platform/outbox'
import type { DiaryDeps } from './deps'
import type { QuestionDue } from './facts'

/** Asks the people of a case that is still closed, but for those who have answered. */
export const makeTellOfQuestion = ({ cases, diary, people }: DiaryDeps): FactHandlers => ({
  questionDue: async (fact, now) => {
    const { caseId, closedAt, at } = (fact as QuestionDue).about
    const found = await cases.find(caseId)
    if (!found) throw new Error(`a question about no case ${caseId}`)
    const { record } = found
    if (record.state !== 'closed' || record.closedAt !== closedAt) return
    const diarists = (await diary.people(caseId)).map(({ personId }) => personId)
    const answered = (await diary.answers(caseId, closedAt)).map(({ personId }) => personId)
    const { number, category } = record
    const asked = askedOf(record, diarists, await cases.followers(caseId))
    await people.tell(
      asked
        .filter((personId) => !answered.includes(personId))
        .map((personId) => ({ id: fact.id, kind: 'didItStop', personId, caseId, number, category, at })),
      now,
    )
  },
})
