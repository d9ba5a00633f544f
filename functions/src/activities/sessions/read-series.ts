import { getSeries, type SeriesView } from '@yizhan/shared/activities'
import { accepted, type Outcome, refused } from '@yizhan/shared/kernel'
import { implement } from '../../platform/operation'
import type { SessionsDeps } from './deps'
import { may } from './reach'
import { readSeries } from './series-store'
import { seriesViewOf } from './series-views'

/** One series, for whoever plans it; what others plan is not there. */
export const makeGetSeries = (deps: SessionsDeps) =>
  implement(getSeries, async ({ params, caller, now }): Promise<Outcome<SeriesView>> => {
    const item = await readSeries(deps.store, params.id)
    if (!item || !may(caller, 'planActivities', item.record)) return refused('notFound')
    return accepted(await seriesViewOf(deps, item.record, now))
  })
