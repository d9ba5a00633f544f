import type { Report } from '@yizhan/shared/cases'
import { cellsAround, type Instant, metresBetween, toEpoch, toInstant } from '@yizhan/shared/kernel'
import type { Store } from '../platform/store'
import type { RuleBook } from './desk'
import { CASES, type CellItem, cellKey } from './table'

const DAY = 86_400_000
/** Cases looked at per cell, newest first. Where more were reported than this, the count is at least what it says. */
const PER_CELL = 20

/** Which report of its class nearby this one is, by `rules.nearby`; undefined before the one that `repeatTold` names. */
export type RepeatOf = (
  report: Pick<Report, 'id' | 'category' | 'place'>,
  now: Instant,
) => Promise<number | undefined>

export const makeRepeatOf = (store: Store, book: RuleBook): RepeatOf => {
  const inCell = async (hash: string, since: Instant) =>
    (
      await store.query<Pick<CellItem, 'id' | 'spot'>>({
        table: CASES,
        index: 'byCell',
        hash,
        from: since,
        newestFirst: true,
        limit: PER_CELL,
        only: ['id', 'spot'],
      })
    ).items

  return async ({ id, category, place }, now) => {
    const { nearby, repeatTold } = await book.rules()
    const since = toInstant(toEpoch(now) - nearby.days * DAY)
    const cells = cellsAround(place, nearby.metres).map((cell) => cellKey(category, cell))
    const found = (await Promise.all(cells.map((cell) => inCell(cell, since)))).flat()
    const near = found.filter(
      (c) => c.id !== id && c.spot !== undefined && metresBetween(place, c.spot) <= nearby.metres,
    )
    const nth = near.length + 1
    return nth >= repeatTold ? nth : undefined
  }
}
