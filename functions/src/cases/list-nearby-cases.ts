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
import { CASES, type CaseItem, cellKey } from './table'

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
        store.query<CaseItem>({
          table: CASES,
          index: 'byCell',
          hash: cellKey(category, cell),
          from: since,
          newestFirst: true,
          limit: PER_CELL,
        }),
      ),
    )
    const near = pages
      .flatMap(({ items }) => items.map(({ record }) => record))
      .filter(({ state }) => isOpen(state))
      .map((record) => ({ record, away: metresBetween(here, rounded(record.place)) }))
      .filter(({ record, away }) => away <= metres && record.reporterId !== caller.personId)
      .sort((a, b) => a.away - b.away)
      .slice(0, MOST)
    const ids = near.map(({ record }) => record.id)
    const followed = await cases.followed(ids, caller.personId)
    return accepted({
      items: near.map(({ record, away }) => publicCaseOf(record, followed.has(record.id), away)),
    })
  })
