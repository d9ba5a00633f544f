import type { Place } from './places'

/** The ellipsoid of Krasovsky 1940, of which GCJ-02 is made: half its long axis in metres, and its eccentricity squared. */
const AXIS = 6_378_245
const ECCENTRICITY = 0.006_693_421_622_965_943

const waves = (x: number, factors: readonly (readonly [number, number])[]): number =>
  factors.reduce((sum, [height, times]) => sum + height * Math.sin(x * times * Math.PI), 0)

const SHORT = [
  [20, 6],
  [20, 2],
] as const
const LONG_NORTH = [
  [160, 1 / 12],
  [320, 1 / 30],
] as const
const MIDDLE_NORTH = [
  [20, 1],
  [40, 1 / 3],
] as const
const LONG_EAST = [
  [150, 1 / 12],
  [300, 1 / 30],
] as const

/** Metres by which GCJ-02 lies to the north and the east of a place, before the ellipsoid is seen to. */
const shift = (x: number, y: number) => {
  const root = Math.sqrt(Math.abs(x))
  const short = waves(x, SHORT)
  return {
    north:
      -100 +
      2 * x +
      3 * y +
      0.2 * y * y +
      0.1 * x * y +
      0.2 * root +
      ((short + waves(y, MIDDLE_NORTH) + waves(y, LONG_NORTH)) * 2) / 3,
    east:
      300 +
      x +
      2 * y +
      0.1 * x * x +
      0.1 * x * y +
      0.1 * root +
      ((short + waves(x, MIDDLE_NORTH) + waves(x, LONG_EAST)) * 2) / 3,
  }
}

const toGcj02 = ({ lat, lng }: Place): Place => {
  const { north, east } = shift(lng - 105, lat - 35)
  const radians = (lat / 180) * Math.PI
  const curve = 1 - ECCENTRICITY * Math.sin(radians) ** 2
  return {
    lat: lat + (north * 180 * curve * Math.sqrt(curve)) / (AXIS * (1 - ECCENTRICITY) * Math.PI),
    lng: lng + (east * 180 * Math.sqrt(curve)) / (AXIS * Math.cos(radians) * Math.PI),
  }
}

/** Each round brings a place of the district a thousand times closer. */
const ROUNDS = 3

/** A place of WeChat's maps (GCJ-02, in China) in WGS-84, the datum of open interfaces, to a centimetre. */
export const asWgs84 = (shown: Place): Place => {
  let found = shown
  for (let round = 0; round < ROUNDS; round++) {
    const there = toGcj02(found)
    found = { lat: found.lat + shown.lat - there.lat, lng: found.lng + shown.lng - there.lng }
  }
  return found
}
