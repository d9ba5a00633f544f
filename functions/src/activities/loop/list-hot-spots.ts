import { hotSpotsOf, listHotSpots } from '@yizhan/shared/activities'
import { accepted, refused, toEpoch, toInstant } from '@yizhan/shared/kernel'
import { reaches, scopeOf } from '@yizhan/shared/people'
import { implement } from '../../platform/operation'
import type { LoopDeps } from './deps'

const DAY = 86_400_000

/** Reckoned anew from the cases of the station, of which a bounded number is read. */
export const makeListHotSpots = ({ stations, cases, rules }: LoopDeps) =>
  implement(listHotSpots, async ({ params, caller, now }) => {
    const station = await stations.station(params.id)
    if (!station) return refused('notFound')
    const thing = { stationId: station.id, squadId: station.squadId, people: [] }
    if (!reaches(scopeOf(caller.role, 'planActivities'), caller, thing)) return refused('forbidden')
    const { hotSpots } = await rules()
    const { metres, days, least } = hotSpots
    const since = toInstant(toEpoch(now) - days * DAY)
    const items = hotSpotsOf(await cases.spotsOf(station.id, since, least), hotSpots)
    return accepted({ items, metres, days })
  })
