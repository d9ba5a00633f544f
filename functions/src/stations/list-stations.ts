import { readPlace } from '@yizhan/shared/kernel'
import { listStations, nearestFirst, type StationNear } from '@yizhan/shared/stations'
import type { Cursors } from '../platform/cursor'
import { implementPublic } from '../platform/operation'
import { readPage } from '../platform/page'
import type { Key, QueryAnswer } from '../platform/store'
import type { Gazetteer } from './gazetteer'

/** A page of what is kept in memory, going on after the station that the cursor names. */
const pageAfter = (
  ordered: readonly StationNear[],
  limit: number,
  after: Key | undefined,
): QueryAnswer<StationNear> => {
  const from = after ? ordered.findIndex(({ id }) => id === after.id) + 1 : 0
  const items = ordered.slice(from, from + limit)
  const last = items.at(-1)
  return from + limit < ordered.length && last ? { items, after: { id: last.id } } : { items }
}

export const listStationsBy = (gazetteer: Gazetteer, cursors: Cursors) =>
  implementPublic(listStations, async ({ query: { near, ...page } }) => {
    const { stations } = await gazetteer.district()
    const ordered = near === undefined ? stations : nearestFirst(stations, readPlace(near))
    return readPage(
      cursors,
      `stations:${near ?? ''}`,
      page,
      async (limit, after) => pageAfter(ordered, limit, after),
      // Hundreds of areas are more than a list has to carry.
      ({ serviceArea: _, ...station }) => station,
    )
  })
