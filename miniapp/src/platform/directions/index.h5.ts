import { toWgs84 } from '../datum'
import type { Directions } from './contract'

export type * from './contract'

/** Only Android hands `geo:` (RFC 5870, WGS-84) to whichever map the person has. */
export const directions: Directions = {
  available: /Android/.test(navigator.userAgent),
  open: ({ place, name }) => {
    const { lat, lng } = toWgs84(place)
    location.assign(`geo:${lat},${lng}?q=${lat},${lng}(${encodeURIComponent(name)})`)
  },
}
