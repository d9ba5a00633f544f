import { listVolunteers } from '@yizhan/shared/activities'
import { accepted } from '@yizhan/shared/kernel'
import { implement } from '../../platform/operation'
import { readPage } from '../../platform/page'
import type { VolunteersDeps } from './deps'
import { linesFor } from './lines'
import { stationWithin } from './scope'
import { VOLUNTEERS, type VolunteerRecord } from './table'

/** In the order of their numbers. */
export const makeListVolunteers = (deps: VolunteersDeps) =>
  implement(listVolunteers, async ({ params, query, caller, now }) => {
    const station = await stationWithin(deps.stations, params.id, caller)
    if (!station.ok) return station
    const page = await readPage(
      deps.cursors,
      `volunteers:${params.id}`,
      query,
      (limit, after) =>
        deps.store.query<VolunteerRecord>({
          table: VOLUNTEERS,
          index: 'byStation',
          hash: params.id,
          limit,
          ...(after ? { after } : {}),
        }),
      (volunteer) => volunteer,
    )
    if (!page.ok) return page
    return accepted({ items: await linesFor(deps, page.value.items, now), next: page.value.next })
  })
