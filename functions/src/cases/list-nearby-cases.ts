import { isOpen, listNearbyCases, publicCaseOf } from '@yizhan/shared/cases'
import {
  accepted,
  cellsAround,
  metresBetween,
  ROUNDED_BY,
  rounded,
  toEpoch,
  toInstant,
} from '@yizhan/shared/kernel'
import { insideOutline } from '@yizhan/shared/stations'
import { implement } from '../platform/operation'
import type { Store } from '../platform/store'
import type { CaseStore } from './case-store'
import type { RuleBook } from './desk'
import type { StationBook } from './ports'
import { CASES, type CaseItem, type CellItem, cellKey } from './table'

/** Enough to recognise one's own problem among them; nearest first. */
const MOST = 10
/** Cases looked at per cell, newest first: a cell of 500 m with more of a category in 30 days is a campaign. */
const PER_CELL = 50
const DAY = 86_400_000

/**
 * Open cases of the same category close by and recent, masked; one's own are left out. Near is what is near by its
 * rounded place: asking from many places does not find out the exact one. Outside the district there are
 * none, and nothing is asked: towards the poles a circle of 100 m touches any number of cells.
 */
export const makeListNearbyCases = (store: Store, cases: CaseStore, book: RuleBook, stations: StationBook) =>
  implement(listNearbyCases, async ({ query: { category, lat, lng }, caller, now }) => {
    const here = { lat, lng }
    if (!insideOutline((await stations.district()).outline, here)) return accepted({ items: [] })
    const { metres, days } = (await book.rules()).nearby
    const since = toInstant(toEpoch(now) - days * DAY)
    const pages = await Promise.all(
      cellsAround(here, metres + ROUNDED_BY).map((cell) =>
        store.query<CellItem>({
          table: CASES,
          index: 'byCell',
          hash: cellKey(category, cell),
          from: since,
          newestFirst: true,
          limit: PER_CELL,
          only: ['id', 'state', 'reporterId', 'spot'],
        }),
      ),
    )
    const near = pages
      .flatMap(({ items }) => items)
      .filter(({ state, reporterId }) => isOpen(state) && reporterId !== caller.personId)
      .flatMap(({ id, spot }) => (spot ? [{ id, away: metresBetween(here, rounded(spot)) }] : []))
      .filter(({ away }) => away <= metres)
      .sort((a, b) => a.away - b.away)
      .slice(0, MOST)
    const ids = near.map(({ id }) => id)
    const [found, followed] = await Promise.all([
      store.getMany<CaseItem>(
        CASES,
        ids.map((id) => ({ id })),
      ),
      cases.followed(ids, caller.personId),
    ])
    const records = new Map(found.map(({ record }) => [record.id, record]))
    return accepted({
      items: near.flatMap(({ id, away }) => {
        const record = records.get(id)
        return record && isOpen(record.state) ? [publicCaseOf(record, followed.has(id), away)] : []
      }),
    })
  })
