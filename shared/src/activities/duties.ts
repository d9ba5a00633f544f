import { masked } from '../kernel/masks'
import { accepted, type Outcome, refused, refusedField } from '../kernel/refusals'
import { dayAfter, dayOf, type Instant, instantAt } from '../kernel/times'
import type { ActivityRules } from './rules'
import type { DutyRecord, DutyView } from './talks'

type Limited = Pick<DutyRecord, 'state' | 'limitDay'>

/** The day of its limit is over, and it is not done. */
export const isOverdue = ({ state, limitDay }: Limited, now: Instant): boolean =>
  state !== 'done' && dayOf(now) > limitDay

/** When a duty’s limit is told of: before it to its owner, on the day after it to the keeper too. */
export const tellingsOf = (
  limitDay: string,
  { remindDays, tellMinute }: ActivityRules['talks'],
): { readonly at: Instant; readonly over: boolean }[] => [
  ...remindDays.map((days) => ({ at: instantAt(dayAfter(limitDay, -days), tellMinute), over: false })),
  { at: instantAt(dayAfter(limitDay), tellMinute), over: true },
]

export interface DutyChange {
  readonly limitDay?: string | undefined
  readonly result?: string | undefined
  readonly reason?: string | undefined
  /** The case that it became. */
  readonly became?: { readonly id: string; readonly number: string } | undefined
}

/**
 * A duty as it is after one change: its limit moved with a reason, the case that it became, or its result. One that is
 * done changes no more.
 */
export const changeDutyTo = (duty: DutyRecord, change: DutyChange, now: Instant): Outcome<DutyRecord> => {
  if (duty.state === 'done') return refused('wrongState', { about: { state: duty.state } })
  const { limitDay, result, reason, became } = change
  const given = [limitDay, result, became].filter((change) => change !== undefined).length
  if (given !== 1) return refusedField('result', given === 0 ? 'required' : 'invalid')
  const version = duty.version + 1
  if (result !== undefined) return accepted({ ...duty, state: 'done', result, doneAt: now, version })
  if (became) {
    if (duty.state === 'case') return refused('wrongState', { about: { state: duty.state } })
    return accepted({ ...duty, state: 'case', caseId: became.id, caseNumber: became.number, version })
  }
  if (limitDay === undefined || limitDay < dayOf(now)) return refusedField('limitDay', 'past')
  if (reason === undefined) return refusedField('reason', 'required')
  return accepted({ ...duty, limitDay, version })
}

/** How a case stands to which a duty was turned. */
export interface CaseOfDuty {
  readonly state: 'closed' | 'gone' | 'open'
  /** What closed it, in the words of who did. */
  readonly result?: string | undefined
  readonly mergedInto?: { readonly id: string; readonly number: string } | undefined
}

/** What a case’s end makes of its duty: done, following the case into another, or open again. Nothing while it runs. */
export const afterCase = (duty: DutyRecord, c: CaseOfDuty, now: Instant): DutyRecord | undefined => {
  if (duty.state !== 'case' || c.state === 'open') return undefined
  const version = duty.version + 1
  if (c.state === 'closed') {
    const result = c.result === undefined ? {} : { result: masked(c.result).slice(0, 500) }
    return { ...duty, state: 'done', ...result, doneAt: now, version }
  }
  if (c.mergedInto) return { ...duty, caseId: c.mergedInto.id, caseNumber: c.mergedInto.number, version }
  const { caseId: _, caseNumber: __, ...kept } = duty
  return { ...kept, state: 'open', version }
}

/** A duty as anyone reads it: its owner by role and sign. */
export const dutyViewOf = (
  { squadId: _, caseId: __, changedAt: ___, changedBy: ____, owner: { role, sign }, ...told }: DutyRecord,
  { mayChange, supports }: Pick<DutyView, 'mayChange' | 'supports'>,
  now: Instant,
): DutyView => ({
  ...told,
  text: masked(told.text),
  ...(told.result === undefined ? {} : { result: masked(told.result) }),
  owner: { role, sign },
  overdue: isOverdue(told, now),
  mayChange,
  supports,
})
