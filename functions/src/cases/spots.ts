import { type CaseSummary, isOpen } from '@yizhan/shared/cases'
import type { Instant } from '@yizhan/shared/kernel'
import type { Key, Store } from '../platform/store'
import type { CaseSpot } from './case-book'
import { CASES, type CaseItem, type ListedItem, NOT_COUNTED, overSince } from './table'

/** Rows read at most: what goes on first, then what was over last. */
const MOST_ROWS = 1000
/** Cases whose place is read at most. */
const MOST_CASES = 500
/** Keys that one reading of the store takes. */
const AT_ONCE = 100

type Row = Pick<CaseSummary, 'id' | 'category' | 'state' | 'createdAt'>

const rowsSince = async (store: Store, stationId: string, since: Instant): Promise<Row[]> => {
  const rows: Row[] = []
  let after: Key | undefined
  do {
    const page = await store.query<ListedItem>({
      table: CASES,
      index: 'byStation',
      hash: stationId,
      to: overSince(since),
      limit: AT_ONCE,
      ...(after ? { after } : {}),
    })
    rows.push(...page.items.map(({ summary, record }): Row => summary ?? record))
    after = page.after
  } while (after && rows.length < MOST_ROWS)
  return rows.filter(({ state, createdAt }) => createdAt >= since && !NOT_COUNTED.includes(state))
}

/** Only those whose category was reported often enough: of the others no place is read. */
const frequent = (rows: readonly Row[], least: number): Row[] => {
  const counts = new Map<string, number>()
  for (const { category } of rows) counts.set(category, (counts.get(category) ?? 0) + 1)
  return rows.filter(({ category }) => (counts.get(category) ?? 0) >= least)
}

/**
 * Cases of a station that were reported since then, but for those that turned out to be no report of their own. A
 * reading is bounded, however many cases the station has.
 */
export const spotsIn =
  (store: Store) =>
  async (stationId: string, since: Instant, least: number): Promise<CaseSpot[]> => {
    const rows = frequent(await rowsSince(store, stationId, since), least)
    const ids = [...new Set(rows.map(({ id }) => id))].slice(0, MOST_CASES)
    const spots: CaseSpot[] = []
    for (let from = 0; from < ids.length; from += AT_ONCE) {
      const keys = ids.slice(from, from + AT_ONCE).map((id) => ({ id }))
      for (const { record } of await store.getMany<CaseItem>(CASES, keys)) {
        const { id, category, place, state, createdAt } = record
        spots.push({ id, category, place, open: isOpen(state), at: createdAt })
      }
    }
    return spots
  }
