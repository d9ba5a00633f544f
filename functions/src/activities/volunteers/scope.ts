import { accepted, type Outcome, refused } from '@yizhan/shared/kernel'
import { type Permission, reaches, scopeOf } from '@yizhan/shared/people'
import type { Station } from '@yizhan/shared/stations'
import type { Caller } from '../../platform/caller'
import type { StationBook } from '../ports'

/** A station within the reach of a caller's permission. */
export const stationWithin = async (
  stations: StationBook,
  stationId: string,
  caller: Caller,
  permission: Permission = 'keepVolunteers',
): Promise<Outcome<Station>> => {
  const station = await stations.station(stationId)
  if (!station) return refused('notFound')
  const thing = { stationId, squadId: station.squadId, people: [] }
  return reaches(scopeOf(caller.role, permission), caller, thing) ? accepted(station) : refused('forbidden')
}
