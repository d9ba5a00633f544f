import { SERIES, seriesWrites, stableId } from '@yizhan/functions/activities/index'
import type { Store } from '@yizhan/functions/platform/store'
import { dayOf, type Instant } from '@yizhan/shared/kernel'
import type { PlannedSeries } from '../../data/year-plan'

const idOf = ({ name, stationId }: PlannedSeries): string => stableId(`${name}@${stationId}`)

/**
 * Brings the series of the year plan that are not there yet: from the first day of this year, of the clock handed in,
 * to the last one of the next. A series that is there is its keeper’s, whatever they have made of it.
 */
export const loadYearPlan = async (
  store: Store,
  planned: readonly PlannedSeries[],
  now: Instant,
): Promise<void> => {
  const year = Number(dayOf(now).slice(0, 4))
  const keys = planned.map((series) => ({ id: idOf(series) }))
  const there = new Set((await store.getMany<{ id: string }>(SERIES, keys)).map(({ id }) => id))
  for (const series of planned) {
    const id = idOf(series)
    if (there.has(id)) continue
    const { plan, stationId, squadId } = series
    const rule = `${plan.rule};UNTIL=${year + 1}1231`
    const record = {
      ...plan,
      rule,
      firstDay: `${year}-01-01`,
      id,
      stationId,
      squadId,
      state: 'running' as const,
      version: 1,
      createdAt: now,
      changedAt: now,
    }
    await store.commit(seriesWrites(record, now))
  }
}
