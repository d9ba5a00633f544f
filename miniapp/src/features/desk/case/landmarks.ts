import { metresBetween, type Place } from '@yizhan/shared/kernel'
import { communityName, type Divisions } from '@/features/stations'
import type { Landmark } from '@/platform/map'

/** Names within this many metres of the pin are on the map. */
const AROUND = 1500
/** Metres that a name takes on it: what is closer to another one is left out. */
const WIDE = 600
const HIGH = 200
/** And how far the pin reaches. */
const PIN = 450

const overlap = (a: Place, b: Place, high = HIGH): boolean =>
  metresBetween(a, { lat: a.lat, lng: b.lng }) < WIDE && metresBetween(a, { lat: b.lat, lng: a.lng }) < high

/** The nearest communities whose names fit beside one another, and beside the pin. */
export const landmarksAround = (divisions: Divisions, place: Place): Landmark[] => {
  const near = divisions.streets
    .flatMap(({ communities }) => communities)
    .map((community) => ({ ...community, away: metresBetween(place, community.place) }))
    .filter(({ away }) => away < AROUND)
    .sort((a, b) => a.away - b.away)
  const kept: Landmark[] = []
  for (const { name, place: at } of near)
    if (!overlap(place, at, PIN) && !kept.some((landmark) => overlap(landmark.place, at)))
      kept.push({ place: at, name: communityName(name) })
  return kept
}
