import { metresBetween, type Place } from '@yizhan/shared/kernel'
import { useMemo } from 'react'
import { groundIsDrawn, type Landmark, type Outline } from '@/platform/map'
import { communityName } from './communities'
import { useDivisions } from './use-divisions'

/** Names on the map within this many metres, to find one's way by. */
const AROUND = 1500

export interface Ground {
  readonly outline?: Outline
  readonly landmarks?: readonly Landmark[]
}

/** What is drawn around a place where the map has no tiles: the district's outline, the communities close by. */
export const useGround = ({ lat, lng }: Place): Ground => {
  const divisions = useDivisions(groundIsDrawn)
  return useMemo(() => {
    if (!divisions || !groundIsDrawn) return {}
    const communities = divisions.streets.flatMap((street) => street.communities)
    return {
      outline: { type: 'MultiPolygon', coordinates: divisions.outline },
      landmarks: communities
        .filter(({ place }) => metresBetween(place, { lat, lng }) < AROUND)
        .map(({ place, name }) => ({ place, name: communityName(name) })),
    }
  }, [divisions, lat, lng])
}
