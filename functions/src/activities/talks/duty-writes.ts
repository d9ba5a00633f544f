import { type ActivityRules, type DutyRecord, tellingsOf } from '@yizhan/shared/activities'
import type { Instant } from '@yizhan/shared/kernel'
import type { Actor } from '@yizhan/shared/people'
import { factWrite } from '../../platform/outbox'
import type { Write } from '../../platform/store'
import { dutyEnded, dutyLimit, dutyTurned } from './facts'
import { DUTIES, DUTY_EVENTS, dutyItem } from './table'

/** Why and by whom a duty changed; without `by`, its case did it. */
export interface DutyStep {
  readonly what: 'agreed' | 'limitMoved' | 'becameCase' | 'caseGone' | 'done'
  readonly at: Instant
  readonly by?: Actor
  readonly reason?: string | undefined
}

const eventWrite = (duty: DutyRecord, { reason, ...step }: DutyStep): Write => ({
  kind: 'put',
  table: DUTY_EVENTS,
  item: {
    dutyId: duty.id,
    version: duty.version,
    ...step,
    ...(reason === undefined ? {} : { reason }),
    limitDay: duty.limitDay,
    ...(duty.caseNumber === undefined ? {} : { caseNumber: duty.caseNumber }),
    ...(duty.result === undefined ? {} : { result: duty.result }),
  },
  condition: { absent: ['version'] },
})

/** A minute later a case that ended just as a duty was turned to it is found by the duty for certain. */
const A_MINUTE = 60_000

const minuteAfter = (at: Instant): Instant => new Date(Date.parse(at) + A_MINUTE).toISOString()

/** The facts that a step makes true: limits to be told of, a case to be looked at, an end to be reported. */
const factsOf = (duty: DutyRecord, { what, at }: DutyStep, { talks }: ActivityRules): Write[] => {
  const { id, limitDay, caseId } = duty
  if (what === 'done') return [factWrite(dutyEnded(id), at)]
  if (what === 'becameCase' && caseId !== undefined) {
    const turned = dutyTurned(id, caseId)
    return [factWrite(turned, at), factWrite(turned, minuteAfter(at))]
  }
  if (what !== 'agreed' && what !== 'limitMoved') return []
  return tellingsOf(limitDay, talks)
    .filter((telling) => telling.at > at)
    .map((telling) => factWrite(dutyLimit({ dutyId: id, limitDay, ...telling }), telling.at))
}

/** A duty as it is after a step, with its history and what follows. The first of these writes is the duty’s own. */
export const dutyWrites = (
  before: DutyRecord | undefined,
  after: DutyRecord,
  step: DutyStep,
  rules: ActivityRules,
): Write[] => [
  {
    kind: 'put',
    table: DUTIES,
    item: dutyItem({ ...after, changedAt: step.at, changedBy: step.by?.sign }),
    condition: before ? { equals: { version: before.version } } : { absent: ['id'] },
  },
  eventWrite(after, step),
  ...factsOf(after, step, rules),
]
