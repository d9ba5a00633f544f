import {
  type CaseRecord,
  type Clock,
  instantOfShare,
  isRunning,
  type Rules,
  type WorkingTime,
} from '@yizhan/shared/cases'
import { type Instant, toEpoch, toInstant } from '@yizhan/shared/kernel'
import type { TableDefinition, Write } from '../platform/store'

/**
 * One item for each clock of a case. `nextAt` is when it next has something to do, filed under its hour and a shard in
 * a sparse index: the sweep reads what is due, whatever is open.
 */
export const CLOCKS: TableDefinition = {
  name: 'case-clocks',
  hash: 'clockId',
  attributes: {
    clockId: 'text',
    caseId: 'text',
    stage: 'text',
    startedAt: 'text',
    rung: 'number',
    nextAt: 'text',
    bucket: 'text',
  },
  indexes: [{ name: 'due', hash: 'bucket', range: 'nextAt' }],
}

export interface ClockItem {
  readonly clockId: string
  readonly caseId: string
  readonly stage: Clock['stage']
  readonly startedAt: Instant
  readonly rung: number
  readonly nextAt: Instant
  readonly bucket: string
}

export const CLOCK_SHARDS = 4
const HOUR = 3_600_000

export const bucketOf = (at: Instant, shard: number) => `${at.slice(0, 13)}#${shard}`

const shardOf = (caseId: string) => caseId.charCodeAt(caseId.length - 1) % CLOCK_SHARDS

/** The buckets in which something due between two instants can be, oldest first. */
export const bucketsBetween = (from: Instant, until: Instant): string[] => {
  const buckets: string[] = []
  for (let at = Math.floor(toEpoch(from) / HOUR) * HOUR; at <= toEpoch(until); at += HOUR)
    for (let shard = 0; shard < CLOCK_SHARDS; shard++) buckets.push(bucketOf(toInstant(at), shard))
  return buckets
}

/** The shares of the limit at which a clock does something: the ladder, or only its end. */
export const rungsOf = (stage: Clock['stage'], rules: Rules): readonly number[] =>
  stage === 'respond' || stage === 'resolve' ? rules.ladder.map(({ share }) => share) : [1]

export interface ClockContext {
  readonly work: WorkingTime
  readonly rules: Rules
  readonly now: Instant
}

/** When this rung of a clock comes; undefined past the last one. */
export const rungAt = (clock: Clock, rung: number, { work, rules }: ClockContext): Instant | undefined => {
  const share = rungsOf(clock.stage, rules)[rung]
  return share === undefined ? undefined : instantOfShare(work, clock, share)
}

/** Filed no earlier than now, so that a sweep which has passed that hour still finds it. */
export const filed = (caseId: string, nextAt: Instant, now: Instant) => ({
  nextAt,
  bucket: bucketOf(nextAt > now ? nextAt : now, shardOf(caseId)),
})

export const clockKey = (caseId: string, stage: Clock['stage']) => ({ clockId: `${caseId}#${stage}` })

export interface ChangedClock {
  readonly clock: Clock
  /** It goes on (pauses, resumes, stops) rather than starts: the rungs it has passed stay passed. */
  readonly goesOn: boolean
}

/** The clocks of a case that a step has changed. */
export const changedClocks = (before: CaseRecord | undefined, after: CaseRecord): ChangedClock[] =>
  after.clocks.flatMap((clock) => {
    const old = before?.clocks.find((c) => c.stage === clock.stage)
    if (old && JSON.stringify(old) === JSON.stringify(clock)) return []
    return [{ clock, goesOn: old?.startedAt === clock.startedAt }]
  })

/** The write that brings a clock’s item to what its case now says; `passed` are the rungs it had passed when read. */
export const clockWrite = (
  caseId: string,
  { clock, goesOn }: ChangedClock,
  passed: number,
  context: ClockContext,
): Write => {
  const rung = goesOn ? passed : 0
  const at = isRunning(clock) ? rungAt(clock, rung, context) : undefined
  const next = at ? filed(caseId, at, context.now) : {}
  const { stage, startedAt } = clock
  return {
    kind: 'put',
    table: CLOCKS,
    item: { ...clockKey(caseId, stage), caseId, stage, startedAt, rung, ...next },
    ...(goesOn ? { condition: { equals: { rung: passed } } } : {}),
  }
}

/** The write with which a sweep takes a clock past one rung: it holds for one sweep only. */
export const climbWrite = (item: ClockItem, clock: Clock, context: ClockContext): Write => {
  const at = rungAt(clock, item.rung + 1, context)
  const next = at ? filed(item.caseId, at, context.now) : undefined
  return {
    kind: 'update',
    table: CLOCKS,
    key: { clockId: item.clockId },
    changes: next
      ? { set: { rung: item.rung + 1, ...next } }
      : { set: { rung: item.rung + 1 }, remove: ['nextAt', 'bucket'] },
    condition: { equals: { rung: item.rung, startedAt: item.startedAt, nextAt: item.nextAt } },
  }
}
