import type { Place } from '@yizhan/shared/kernel'
import gcoord from 'gcoord'

/** A satellite position (WGS-84) as WeChat's maps show it (GCJ-02). */
export const fromWgs84 = ({ lat, lng }: Place): Place => {
  const [x, y] = gcoord.transform([lng, lat], gcoord.WGS84, gcoord.GCJ02)
  return { lat: y, lng: x }
}

export const toWgs84 = ({ lat, lng }: Place): Place => {
  const [x, y] = gcoord.transform([lng, lat], gcoord.GCJ02, gcoord.WGS84)
  return { lat: y, lng: x }
}
