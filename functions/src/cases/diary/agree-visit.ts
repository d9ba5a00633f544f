import { agreeVisit, type DiaryView, hasDiary, isOpen, windowAmiss } from '@yizhan/shared/cases'
import { accepted, type Outcome, refused } from '@yizhan/shared/kernel'
import { implement } from '../../platform/operation'
import type { DiaryDeps } from './deps'
import { diaryOf } from './read-diary'
import { mayAgreeVisit, seenBy } from './seen'

/** When the officer will be there, set or taken back by handler, first responder or station keeper. */
export const makeAgreeVisit = (deps: DiaryDeps) =>
  implement(agreeVisit, async ({ params, body, caller, now }): Promise<Outcome<DiaryView>> => {
    const seen = await seenBy(deps, params.id, caller)
    if (!seen.ok) return seen
    const { record, category, rules } = seen.value
    if (!category || !hasDiary(category, rules)) return refused('noDiary')
    if (!isOpen(record.state)) return refused('wrongState', { about: { state: record.state } })
    if (!mayAgreeVisit(seen.value)) return refused('forbidden')
    const { window } = body
    const amiss = window && windowAmiss(window, rules, now)
    if (amiss) return amiss
    await deps.diary.agree(record.id, window ? { window, by: caller.sign, at: now } : undefined)
    return accepted(await diaryOf(deps, seen.value, caller, now))
  })
