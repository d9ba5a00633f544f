import { type Desk, decideWhenDue, isRunning } from '@yizhan/shared/cases'
import { type Instant, toEpoch, toInstant } from '@yizhan/shared/kernel'
import { factWrite } from '../platform/outbox'
import type { Store, TableDefinition } from '../platform/store'
import type { CaseStore } from './case-store'
import { bucketsBetween, CLOCKS, type ClockItem, climbWrite } from './clock-table'
import type { RuleBook } from './desk'
import { clockReached } from './facts'

/** How far the sweep of due clocks has come. */
export const SWEEPS: TableDefinition = {
  name: 'case-sweeps',
  hash: 'name',
  attributes: { name: 'text', until: 'text' },
}

const CURSOR = { name: 'clocks' }
/** An hour that has just passed is looked at again: a clock filed under it may have been written late. */
const LAG = 3_600_000
/** A first sweep looks back this far. */
const FIRST = 2 * LAG
const AT_ONCE = 100

/** Does what is due: one rung of one clock after another, each exactly once. Answers how many rungs were climbed. */
export type Sweep = (now: Instant) => Promise<number>

/** Reads what is due, not what is open, whatever time has passed since the last sweep. */
export const makeSweep = (store: Store, cases: CaseStore, book: RuleBook): Sweep => {
  /** The rung that is due, as one transaction: the clock goes on to the next, the fact tells of this one. */
  const climb = async (
    item: ClockItem,
    desk: Desk,
    clock: Parameters<typeof climbWrite>[1],
  ): Promise<boolean> => {
    const { caseId, stage, startedAt, rung, nextAt } = item
    const fact = factWrite(clockReached({ caseId, stage, startedAt, rung, at: nextAt }), desk.now)
    return (await store.commit([climbWrite(item, clock, desk), fact])).ok
  }

  const act = async (item: ClockItem, now: Instant): Promise<boolean> => {
    const found = await cases.find(item.caseId)
    if (!found) throw new Error(`clock ${item.clockId} has no case`)
    const desk = await book.desk(found.record, now)
    const clock = found.record.clocks.find((c) => c.stage === item.stage)
    if (!clock || !isRunning(clock) || clock.startedAt !== item.startedAt) return false
    if (item.stage === 'respond' || item.stage === 'resolve') return climb(item, desk, clock)
    const decision = decideWhenDue(found.record, desk)
    if (!decision) return climb(item, desk, clock)
    return (await cases.append({ before: found, decision, desk, photoClaims: [], besides: [] })) === 'written'
  }

  const sweepBucket = async (bucket: string, now: Instant): Promise<number> => {
    let climbed = 0
    let after: Awaited<ReturnType<Store['query']>>['after']
    do {
      const page = await store.query<ClockItem>({
        table: CLOCKS,
        index: 'due',
        hash: bucket,
        to: now,
        limit: AT_ONCE,
        ...(after ? { after } : {}),
      })
      for (const item of page.items) if (await act(item, now)) climbed++
      after = page.after
    } while (after)
    return climbed
  }

  const sweepAll = async (buckets: readonly string[], now: Instant): Promise<number> => {
    let climbed = 0
    for (const bucket of buckets) climbed += await sweepBucket(bucket, now)
    return climbed
  }

  /** A clock that passed several rungs during an outage is filed under this hour after each: until none is due. */
  const sweepThisHour = async (now: Instant): Promise<number> => {
    const climbed = await sweepAll(bucketsBetween(now, now), now)
    return climbed === 0 ? 0 : climbed + (await sweepThisHour(now))
  }

  return async (now) => {
    const kept = await store.get<{ until: Instant }>(SWEEPS, CURSOR)
    const from = kept?.until ?? toInstant(toEpoch(now) - FIRST)
    const climbed = (await sweepAll(bucketsBetween(from, now), now)) + (await sweepThisHour(now))
    await store.put(SWEEPS, { ...CURSOR, until: toInstant(toEpoch(now) - LAG) })
    return climbed
  }
}
