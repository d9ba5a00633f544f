import { metresBetween, type Place } from '@yizhan/shared/kernel'
import { communityName, type Divisions } from '@/features/stations'
import type { Landmark } from '@/platform/map'

/** Names enough to know where one is, few enough not to cover one another. */
const MOST = 12
/** To about 100 m: a small move of the pin does not draw the names anew. */
const STEP = 1000

const snapped = (degrees: number) => Math.round(degrees * STEP) / STEP

/** The nearest communities, by their names, for a map without tiles. */
export const landmarksAround = (divisions: Divisions, at: Place): Landmark[] => {
  const here = { lat: snapped(at.lat), lng: snapped(at.lng) }
  return divisions.streets
    .flatMap(({ communities }) => communities)
    .map(({ name, place }) => ({ place, name: communityName(name), away: metresBetween(here, place) }))
    .sort((a, b) => a.away - b.away)
    .slice(0, MOST)
    .map(({ place, name }) => ({ place, name }))
}
