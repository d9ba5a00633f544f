import { afterDecision, decideModeration, type ModerationDecision } from '@yizhan/shared/cases'
import { accepted, type Refusal, refused, refusedField } from '@yizhan/shared/kernel'
import { reaches, scopeOf } from '@yizhan/shared/people'
import { actorOf } from '../../platform/caller'
import { implement } from '../../platform/operation'
import type { ModerationDeps } from './deps'
import { makeModerationRecords } from './records'
import { makeShow } from './show'
import type { ModerationRecord } from './table'

/** Somebody decided, or a machine answered, in between: who, and what holds now. */
const staleOf = ({ version, state, decisions }: ModerationRecord): Refusal => {
  const last = decisions.at(-1)
  return refused('stale', {
    about: { version, state, ...(last ? { action: last.decision, at: last.at, sign: last.by.sign } : {}) },
  })
}

/** A person says what the public may see; who, when and why is kept with it for good. */
export const makeDecideModeration = (deps: ModerationDeps) => {
  const records = makeModerationRecords(deps.store)
  const show = makeShow(deps)
  return implement(decideModeration, async ({ params: { id }, body, caller, now }) => {
    const before = await records.find(id)
    const mine = before && reaches(scopeOf(caller.role, 'moderate'), caller, { ...before, people: [] })
    if (!before || !mine) return refused('notFound')
    const { expectedVersion, ...said } = body
    if (said.decision === 'rejected' && said.reason === undefined) return refusedField('reason', 'required')
    if (said.facesAndPlates !== undefined && before.kind !== 'photo')
      return refusedField('facesAndPlates', 'unknownField')
    if (before.version !== expectedVersion) return staleOf(before)
    const decision: ModerationDecision = { ...said, by: actorOf(caller), at: now }
    const after = await records.replace(before, {
      ...afterDecision(before, decision),
      decisions: [...before.decisions, decision],
    })
    if (!after) return staleOf((await records.find(id)) ?? before)
    const [shown] = await show([after], now)
    return shown ? accepted(shown) : refused('notFound')
  })
}
