import type { Instant } from '../kernel/times'
import type { CaseRecord, Clock, Stage } from './case'
import { instantOfShare, isRunning, sameClock } from './clocks'
import { type Decision, type Desk, SYSTEM } from './command'
import { decide } from './decide'
import { changesBetween } from './event'
import type { Rules, Rung } from './rules'
import { isOpen } from './states'
import type { WorkingTime } from './working-time'

interface Ladder {
  readonly work: WorkingTime
  readonly rules: Rules
}

/** The next rung of a clock's ladder and when it comes; undefined once it stands still or has passed them all. */
export const nextRung = (
  clock: Clock,
  { work, rules }: Ladder,
): { readonly rung: Rung; readonly at: Instant } | undefined => {
  const rung = rules.ladders[clock.stage]?.[clock.rung]
  if (!rung || !isRunning(clock)) return undefined
  return { rung, at: instantOfShare(work, clock, rung.share) }
}

/** The system takes the case past one rung: its people are told; of an open case the bureau leader owes an instruction. */
const climbed = (c: CaseRecord, clock: Clock, rung: Rung, dueAt: Instant, desk: Desk): Decision => {
  const record: CaseRecord = {
    ...c,
    clocks: c.clocks.map((k) => (sameClock(k, clock) ? { ...k, rung: k.rung + 1 } : k)),
    ...(rung.tells.includes('bureauLeader') && isOpen(c.state) ? { owesInstruction: true as const } : {}),
    version: c.version + 1,
    updatedAt: desk.now,
  }
  const { stage, of } = clock
  const { share, tells, notice } = rung
  return {
    record,
    events: [
      {
        caseId: c.id,
        version: record.version,
        action: 'escalate',
        at: desk.now,
        by: SYSTEM,
        from: c.state,
        to: c.state,
        carried: {},
        rung: { stage, ...(of === undefined ? {} : { of }), share, tells, notice, dueAt },
        ...changesBetween(c, record),
      },
    ],
  }
}

const system = { carried: {}, by: SYSTEM, parties: ['system'] as const }

/** What the end of a clock does by itself: an unanswered question closes, silence after a result verifies and closes. */
const ENDS: Partial<Record<Stage, (c: CaseRecord, desk: Desk) => Decision | undefined>> = {
  awaiting: (c, desk) => {
    const closed = decide(c, { ...system, action: 'close' }, desk)
    return closed.ok ? closed.value : undefined
  },
  closing: (c, desk) => {
    const verified = c.state === 'resolved' ? decide(c, { ...system, action: 'verify' }, desk) : undefined
    if (verified && !verified.ok) return undefined
    const before = verified?.value.events ?? []
    const closed = decide(verified?.value.record ?? c, { ...system, action: 'close' }, desk)
    return closed.ok ? { ...closed.value, events: [...before, ...closed.value.events] } : undefined
  },
}

/**
 * What the system does once the next rung of a clock has come: nothing before that, else one rung, or, when the limit
 * itself has passed on a clock that ends by itself, the steps that close the case. Several rungs passed during an
 * outage are taken one call after the other, each once and in order (S05).
 */
export const decideWhenDue = (
  c: CaseRecord,
  which: Pick<Clock, 'stage' | 'of'>,
  desk: Desk,
): Decision | undefined => {
  const clock = c.clocks.find((k) => sameClock(k, which))
  const next = clock && nextRung(clock, desk)
  if (!clock || !next || next.at > desk.now) return undefined
  const ended = next.rung.share >= 1 ? ENDS[clock.stage]?.(c, desk) : undefined
  return ended ?? climbed(c, clock, next.rung, next.at, desk)
}

/** Of the clocks whose next rung has come, the one whose rung came first. */
const firstDue = (c: CaseRecord, desk: Desk): Clock | undefined =>
  c.clocks
    .flatMap((clock) => {
      const next = nextRung(clock, desk)
      return next && next.at <= desk.now ? [{ clock, at: next.at }] : []
    })
    .sort((a, b) => a.at.localeCompare(b.at))[0]?.clock

/**
 * Everything that is due on a case by now, step after step in the order in which it came due. It comes before whatever
 * a person does: a clock that they stop has told of every rung that it passed, whether or not a sweep came in between.
 */
export const decideAllDue = (c: CaseRecord, desk: Desk): Decision[] => {
  const steps: Decision[] = []
  for (let record = c; ; ) {
    const due = firstDue(record, desk)
    const step = due && decideWhenDue(record, due, desk)
    if (!step) return steps
    steps.push(step)
    record = step.record
  }
}
