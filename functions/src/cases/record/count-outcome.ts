import { type CaseRecord, type Counted, countedOf, keysOf, type OutcomeClass } from '@yizhan/shared/cases'
import type { Store, Write } from '../../platform/store'
import type { CaseStore } from '../case-store'
import type { AfterStep } from '../facts'
import { CASES } from '../table'
import { COUNTED, type CountedRecord, OUTCOME_SHARES } from './table'

const partsOf = ({ month, outcome, stationId, squadId }: Counted) => ({ month, outcome, stationId, squadId })

const same = (a: Counted | undefined, b: Counted | undefined): boolean =>
  JSON.stringify(a && partsOf(a)) === JSON.stringify(b && partsOf(b))

/** One write for each count that changes: a transaction touches an item once. */
const shareWrites = (before: Counted | undefined, after: Counted | undefined): Write[] => {
  const changes = new Map<string, { key: { scope: string; month: string }; add: Record<string, number> }>()
  const change = (counted: Counted | undefined, by: number) => {
    for (const scope of counted ? keysOf(counted) : []) {
      const { month, outcome } = counted as Counted
      const at = `${scope} ${month}`
      const { add } = changes.get(at) ?? { add: {} as Record<OutcomeClass, number> }
      changes.set(at, { key: { scope, month }, add: { ...add, [outcome]: (add[outcome] ?? 0) + by } })
    }
  }
  change(before, -1)
  change(after, 1)
  return [...changes.values()].map(({ key, add }) => ({
    kind: 'update',
    table: OUTCOME_SHARES,
    key,
    changes: { add },
  }))
}

const markWrite = (caseId: string, before: Counted | undefined, after: Counted | undefined): Write => {
  const condition = before ? { equals: partsOf(before) } : { absent: ['caseId'] }
  if (!after) return { kind: 'delete', table: COUNTED, key: { caseId }, condition }
  return { kind: 'put', table: COUNTED, item: { caseId, ...partsOf(after) }, condition }
}

const TRIES = 4

/**
 * Keeps the shares of outcomes (721) with each step: moves a case to where its state and result now count it. The
 * case must still be what it was when read, and be counted where it was: steps that come late, twice or in another
 * order leave the same counts.
 */
export const makeCountOutcome = (store: Store, cases: CaseStore): AfterStep => {
  const settled = async (record: CaseRecord): Promise<boolean> => {
    const { id: caseId, version } = record
    const after = countedOf(record)
    if (version === 1 && !after) return true
    const before = await store.get<CountedRecord>(COUNTED, { caseId })
    if (same(before, after)) return true
    const unchanged: Write = {
      kind: 'check',
      table: CASES,
      key: { id: caseId },
      condition: { equals: { version } },
    }
    const writes = [unchanged, markWrite(caseId, before, after), ...shareWrites(before, after)]
    return (await store.commit(writes)).ok
  }
  return async ({ record }) => {
    let now = record
    for (let tried = 0; tried < TRIES; tried++) {
      if (await settled(now)) return
      now = (await cases.find(record.id))?.record ?? now
    }
    throw new Error(`the case ${record.id} moves on while its outcome is counted`)
  }
}
