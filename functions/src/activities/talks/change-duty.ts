import { changeDuty, changeDutyTo, type DutyChange, type DutyRecord } from '@yizhan/shared/activities'
import { accepted, type Outcome, refused, refusedField } from '@yizhan/shared/kernel'
import { actorOf, type Caller } from '../../platform/caller'
import { implement } from '../../platform/operation'
import type { TalksDeps } from './deps'
import { type DutyStep, dutyWrites } from './duty-writes'
import { mayChangeDuty, readDuty, shownDuties } from './read-duties'

const whatOf = ({ result, became }: DutyChange): DutyStep['what'] =>
  result !== undefined ? 'done' : became ? 'becameCase' : 'limitMoved'

/** The case that a duty became: one of its station that the caller may know of. */
const caseOf = async (
  { cases }: TalksDeps,
  { stationId }: DutyRecord,
  number: string,
  caller: Caller,
): Promise<Outcome<{ id: string; number: string }>> => {
  const seen = await cases.seenByNumber(number, caller)
  if (!seen.ok || seen.value.stationId !== stationId) return refusedField('caseNumber', 'unknownCase')
  return accepted({ id: seen.value.id, number: seen.value.number })
}

/** Somebody else changed it first: how it is now, since when, and who made it so where a person did. */
const meanwhile = ({ version, state, changedAt: at, changedBy: sign }: DutyRecord) =>
  refused('changedMeanwhile', {
    about: { version, state, ...(at === undefined ? {} : { at }), ...(sign === undefined ? {} : { sign }) },
  })

/** By its owner or who answers for the station: its limit, with a reason; the case that it became; its result. */
export const makeChangeDuty = (deps: TalksDeps) =>
  implement(changeDuty, async ({ params, body, caller, now }) => {
    const { store, rules } = deps
    const duty = await readDuty(store, params.id)
    if (!duty || !mayChangeDuty(caller, duty)) return refused('notFound')
    const { expectedVersion, caseNumber, ...said } = body
    if (duty.version !== expectedVersion) return meanwhile(duty)
    const became = caseNumber === undefined ? undefined : await caseOf(deps, duty, caseNumber, caller)
    if (became && !became.ok) return became
    const change: DutyChange = { ...said, became: became?.value }
    const after = changeDutyTo(duty, change, now)
    if (!after.ok) return after
    const step = { what: whatOf(change), at: now, by: actorOf(caller), reason: body.reason }
    const committed = await store.commit(dutyWrites(duty, after.value, step, await rules()))
    if (!committed.ok) return meanwhile((await readDuty(store, duty.id)) ?? duty)
    const [view] = await shownDuties(store, [after.value], caller, now)
    return view ? accepted(view) : refused('notFound')
  })
