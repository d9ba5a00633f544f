import { metresBetween, type Place } from '@yizhan/shared/kernel'
import { communityName, type Divisions } from '@/features/stations'

export interface FoundStation {
  readonly id: string
  /** The community and street that it was found by. */
  readonly title: string
  readonly street: string
  readonly metres: number
}

/** As many as are read before another character is typed. */
const MOST = 8

/** The stations of communities whose name, or whose street's name, has these words in it; the nearest first. */
export const stationsNamed = (divisions: Divisions, typed: string, from: Place): FoundStation[] => {
  const words = typed.trim()
  if (words === '') return []
  const found = new Map<string, FoundStation>()
  const near = divisions.streets
    .flatMap((street) => street.communities.map((community) => ({ ...community, street: street.name })))
    .filter(({ name, street }) => name.includes(words) || street.includes(words))
    .map((community) => ({ ...community, metres: metresBetween(from, community.place) }))
    .sort((a, b) => a.metres - b.metres)
  for (const { stationId: id, name, street, metres } of near)
    if (!found.has(id)) found.set(id, { id, title: communityName(name), street, metres })
  return [...found.values()].slice(0, MOST)
}
