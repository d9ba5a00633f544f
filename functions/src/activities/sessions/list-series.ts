import { listSeries, type SeriesView } from '@yizhan/shared/activities'
import { accepted, type Outcome, type Page, refusedField } from '@yizhan/shared/kernel'
import { implement } from '../../platform/operation'
import { readPage } from '../../platform/page'
import type { SessionsDeps } from './deps'
import { plannedStation } from './reach'
import { seriesViewOf } from './series-views'
import { SERIES, type SeriesItem } from './table'

/** The series of a station, the caller's own where they name none. */
export const makeListSeries = (deps: SessionsDeps) =>
  implement(listSeries, async ({ query, caller, now }): Promise<Outcome<Page<SeriesView>>> => {
    const stationId = query.station ?? caller.stationId
    if (stationId === undefined) return refusedField('query.station', 'required')
    const station = await plannedStation(deps.stations, stationId, caller, 'query.station')
    if (!station.ok) return station
    const found = await readPage(
      deps.cursors,
      `series:${stationId}`,
      query,
      (limit, after) =>
        deps.store.query<SeriesItem>({
          table: SERIES,
          index: 'byStation',
          hash: stationId,
          limit,
          ...(after ? { after } : {}),
        }),
      ({ record }) => seriesViewOf(deps, record, now),
    )
    if (!found.ok) return found
    return accepted({ ...found.value, items: await Promise.all(found.value.items) })
  })
