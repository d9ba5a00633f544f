import { decideWhenDue, nextRung, sameClock } from '@yizhan/shared/cases'
import { type Instant, toEpoch, toInstant } from '@yizhan/shared/kernel'
import type { Store, TableDefinition } from '../platform/store'
import type { CaseStore } from './case-store'
import { bucketsBetween, CLOCK_SHARDS, CLOCKS, type ClockItem, filed } from './clock-table'
import type { RuleBook } from './desk'

/** How far the sweep of due clocks has come. */
export const SWEEPS: TableDefinition = {
  name: 'case-sweeps',
  hash: 'name',
  attributes: { name: 'text', until: 'text' },
}

const CURSOR = { name: 'clocks' }
/** An hour that has just passed is looked at again: a clock filed under it may have been written late. */
const LAG = 3_600_000
/** A first sweep looks back a week: it may come late when the timer did not run at first. */
const FIRST = 168 * LAG
const AT_ONCE = 100

interface Swept {
  climbed: number
  /** By clock: one that fails is tried at each look, and told of once. */
  readonly faults: Map<string, unknown>
}

const both = (a: Swept, b: Swept): Swept => ({
  climbed: a.climbed + b.climbed,
  faults: new Map([...a.faults, ...b.faults]),
})

/**
 * Does what is due: one rung of one clock after another, each exactly once. Answers how many rungs were climbed. A
 * clock that fails keeps none of the others; it is filed under this hour for the next sweep, and the faults are
 * thrown together when all is done.
 */
export type Sweep = (now: Instant) => Promise<number>

/** Reads what is due, not what is open, whatever time has passed since the last sweep. */
export const makeSweep = (store: Store, cases: CaseStore, book: RuleBook): Sweep => {
  /** Where the next sweep finds it, so that one which always fails does not hold back where the sweeps have come. */
  const fileAgain = ({ clockId, caseId, nextAt }: ClockItem, at: Instant, now: Instant) =>
    store.update(CLOCKS, { clockId }, { set: filed(caseId, at, now) }, { equals: { nextAt } })

  const forget = ({ clockId, nextAt }: ClockItem) =>
    store.commit([{ kind: 'delete', table: CLOCKS, key: { clockId }, condition: { equals: { nextAt } } }])

  /** One rung that is due, or the end of a clock, as one step of its case; the step brings the item to what is next. */
  const act = async (item: ClockItem, now: Instant): Promise<boolean> => {
    const found = await cases.find(item.caseId)
    if (!found) throw new Error(`clock ${item.clockId} has no case`)
    const desk = await book.desk(found.record, now)
    const decision = decideWhenDue(found.record, item, desk)
    if (decision)
      return (
        (await cases.append({ before: found, decision, desk, photoClaims: [], besides: [] })) === 'written'
      )
    const clock = found.record.clocks.find((c) => sameClock(c, item))
    const next = clock && nextRung(clock, desk)
    if (next) await fileAgain(item, next.at, now)
    else await forget(item)
    return false
  }

  const sweepBucket = async (bucket: string, now: Instant): Promise<Swept> => {
    const swept: Swept = { climbed: 0, faults: new Map() }
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
      for (const item of page.items)
        try {
          if (await act(item, now)) swept.climbed++
        } catch (fault) {
          swept.faults.set(item.clockId, fault)
          await fileAgain(item, item.nextAt, now)
        }
      after = page.after
    } while (after)
    return swept
  }

  /** The shards of an hour together. A clock that passed several rungs during an outage is filed under this hour after each: until none is due. */
  const sweepSince = async (from: Instant, now: Instant): Promise<Swept> => {
    let swept: Swept = { climbed: 0, faults: new Map() }
    const buckets = bucketsBetween(from, now)
    for (let at = 0; at < buckets.length; at += CLOCK_SHARDS) {
      const hour = buckets.slice(at, at + CLOCK_SHARDS)
      const parts = await Promise.all(hour.map((bucket) => sweepBucket(bucket, now)))
      swept = parts.reduce(both, swept)
    }
    return swept.climbed === 0 ? swept : both(swept, await sweepSince(now, now))
  }

  return async (now) => {
    const kept = await store.get<{ until: Instant }>(SWEEPS, CURSOR)
    const from = kept?.until ?? toInstant(toEpoch(now) - FIRST)
    const { climbed, faults } = await sweepSince(from, now)
    await store.put(SWEEPS, { ...CURSOR, until: toInstant(toEpoch(now) - LAG) })
    if (faults.size > 0)
      throw new AggregateError(faults.values(), [...faults.values()].map(String).join('; '))
    return climbed
  }
}
