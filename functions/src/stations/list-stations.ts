import { readPlace } from '@yizhan/shared/kernel'
import {
  briefOf,
  listStations,
  nearestFirst,
  openingAt,
  type Station,
  type StationNear,
} from '@yizhan/shared/stations'
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

const isCalled =
  (words: string) =>
  ({ name, sign, street, community }: Station): boolean =>
    [name, sign, street.name, community.name].some((known) => known.includes(words))

export const listStationsBy = (gazetteer: Gazetteer, cursors: Cursors) =>
  implementPublic(listStations, async ({ query: { near, search = '', open, ...page }, now }) => {
    const [{ stations }, days] = await Promise.all([gazetteer.district(), gazetteer.days()])
    const found = stations
      .filter(isCalled(search))
      .filter(({ hours }) => open === undefined || openingAt(hours, days, now).open)
    const ordered = near === undefined ? found.map(briefOf) : nearestFirst(found, readPlace(near))
    return readPage(
      cursors,
      `stations:${near ?? ''}:${open ?? ''}:${search}`,
      page,
      async (limit, after) => pageAfter(ordered, limit, after),
      (station) => station,
    )
  })
