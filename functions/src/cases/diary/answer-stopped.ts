import { answerAmiss, answerStopped, askedOf, type DiaryView } from '@yizhan/shared/cases'
import { accepted, type Outcome, refused } from '@yizhan/shared/kernel'
import { implement } from '../../platform/operation'
import type { DiaryDeps } from './deps'
import { diaryOf } from './read-diary'
import { seenBy } from './seen'

/** Whether it stopped, as somebody who was asked says; what follows from all answers is decided after it. */
export const makeAnswerStopped = (deps: DiaryDeps) =>
  implement(answerStopped, async ({ params, body, caller, now }): Promise<Outcome<DiaryView>> => {
    const { cases, diary } = deps
    const seen = await seenBy(deps, params.id, caller)
    if (!seen.ok) return seen
    const { record, rules } = seen.value
    const diarists = (await diary.people(record.id)).map(({ personId }) => personId)
    if (diarists.length === 0) return refused('noDiary')
    const asked = askedOf(record, diarists, await cases.followers(record.id))
    const amiss = answerAmiss(record, asked.includes(caller.personId), rules, now)
    if (amiss) return amiss
    const { personId } = caller
    await diary.answer(record.id, record.closedAt ?? now, { ...body, personId, at: now })
    return accepted(await diaryOf(deps, seen.value, caller, now))
  })
