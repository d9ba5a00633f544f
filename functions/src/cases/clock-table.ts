import {
  type CaseRecord,
  type Clock,
  nextRung,
  type Rules,
  sameClock,
  type WorkingTime,
} from '@yizhan/shared/cases'
import { type Instant, toEpoch, toInstant } from '@yizhan/shared/kernel'
import type { TableDefinition, Write } from '../platform/store'

/**
 * One item for each clock of a case that has something to do: `nextAt` is when its next rung comes, filed under its
 * hour and a shard. The sweep reads what is due, whatever is open; which rungs were passed, the case itself says.
 */
export const CLOCKS: TableDefinition = {
  name: 'case-clocks',
  hash: 'clockId',
  attributes: {
    clockId: 'text',
    caseId: 'text',
    stage: 'text',
    of: 'text',
    nextAt: 'text',
    bucket: 'text',
  },
  indexes: [{ name: 'due', hash: 'bucket', range: 'nextAt' }],
}

export interface ClockItem {
  readonly clockId: string
  readonly caseId: string
  readonly stage: Clock['stage']
  readonly of?: string
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

export interface ClockContext {
  readonly work: WorkingTime
  readonly rules: Rules
  readonly now: Instant
}

/** Filed no earlier than now, so that a sweep which has passed that hour still finds it. */
export const filed = (caseId: string, nextAt: Instant, now: Instant) => ({
  nextAt,
  bucket: bucketOf(nextAt > now ? nextAt : now, shardOf(caseId)),
})

const clockKey = (caseId: string, { stage, of }: Pick<Clock, 'stage' | 'of'>) => ({
  clockId: [caseId, stage, ...(of === undefined ? [] : [of])].join('#'),
})

/** The clocks of a case that a step has changed. */
const changedClocks = (before: CaseRecord | undefined, after: CaseRecord): Clock[] =>
  after.clocks.filter((clock) => {
    const old = before?.clocks.find((c) => sameClock(c, clock))
    return JSON.stringify(old) !== JSON.stringify(clock)
  })

const clockWrite = (caseId: string, clock: Clock, context: ClockContext): Write => {
  const key = clockKey(caseId, clock)
  const next = nextRung(clock, context)
  if (!next) return { kind: 'delete', table: CLOCKS, key }
  const { stage, of } = clock
  const item = { ...key, caseId, stage, ...(of === undefined ? {} : { of }) }
  return { kind: 'put', table: CLOCKS, item: { ...item, ...filed(caseId, next.at, context.now) } }
}

/** The writes that bring the items of a case’s clocks to what the case says after a step. */
export const clockWrites = (
  before: CaseRecord | undefined,
  after: CaseRecord,
  context: ClockContext,
): Write[] => changedClocks(before, after).map((clock) => clockWrite(after.id, clock, context))
