import { accepted, refused } from '@yizhan/shared/kernel'
import { reaches, scopeOf } from '@yizhan/shared/people'
import { getRoster } from '@yizhan/shared/stations'
import { implement } from '../platform/operation'
import type { Gazetteer } from './gazetteer'

/** A station's own people, its squad leader and the district may read who is on duty when. */
export const readRosterBy = (gazetteer: Gazetteer) =>
  implement(getRoster, async ({ params, caller }) => {
    const station = await gazetteer.station(params.id)
    if (!station) return refused('notFound')
    const thing = { stationId: station.id, squadId: station.squadId, people: [] }
    if (!reaches(scopeOf(caller.role, 'readRoster'), caller, thing)) return refused('forbidden')
    return accepted(await gazetteer.roster(station.id))
  })
