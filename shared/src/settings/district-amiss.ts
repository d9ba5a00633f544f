import type { FieldRefusal } from '../kernel/refusals'
import type { DistrictSettings, Outline, Squad } from '../stations'
import { amissWhen, twice } from './amiss'

/** A ring has a corner more than a triangle's three, because it ends where it began. */
const isRing = (ring: Outline[number][number]): boolean => {
  const [first, last] = [ring[0], ring[ring.length - 1]]
  return ring.length >= 4 && first?.[0] === last?.[0] && first?.[1] === last?.[1]
}

const isOutline = (outline: Outline): boolean =>
  outline.length > 0 && outline.every((polygon) => polygon.length > 0 && polygon.every(isRing))

export const districtAmiss = ({ outline, neighbours, coreZones }: DistrictSettings): FieldRefusal[] => [
  ...amissWhen(!isOutline(outline), 'outline', 'notClosed'),
  ...twice([...neighbours, ...coreZones].map(({ id }) => id)),
  ...neighbours.flatMap(({ id, places }) => amissWhen(places.length === 0, `${id}.places`, 'required')),
  ...coreZones.flatMap(({ id, area }) => amissWhen(!isOutline(area), `${id}.area`, 'notClosed')),
]

/** Everybody whom the squads name, and the squads that stations belong to, have to be there. */
export const squadsAmiss = (squads: readonly Squad[], stationSquads: ReadonlySet<string>): FieldRefusal[] => [
  ...twice(squads.map(({ id }) => id)),
  ...[...stationSquads]
    .filter((id) => squads.every((s) => s.id !== id))
    .map((id) => ({ path: id, reason: 'required' })),
]
