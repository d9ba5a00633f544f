import { metresBetween, type Place } from '@yizhan/shared/kernel'
import type { Outline, Station } from '@yizhan/shared/stations'

type Point = readonly [number, number]

/** Degrees around a station beyond which its area does not reach. */
const REACH = 0.02
/** Points of the circle that an area starts from, and so about as many as a drawn one has. */
const POINTS = 24

const circle = ({ lat, lng }: Place): Point[] =>
  Array.from({ length: POINTS }, (_, n) => {
    const angle = (2 * Math.PI * n) / POINTS
    return [lng + (REACH * Math.cos(angle)) / 0.79, lat + REACH * Math.sin(angle)]
  })

/** The part of a polygon that is nearer to `own` than to `other` (Sutherland and Hodgman). */
const nearerPart = (polygon: readonly Point[], own: Place, other: Place): Point[] => {
  const side = ([lng, lat]: Point) =>
    metresBetween({ lat, lng }, own) ** 2 - metresBetween({ lat, lng }, other) ** 2
  return polygon.flatMap((here, n): Point[] => {
    const next = polygon[(n + 1) % polygon.length] ?? here
    const [a, b] = [side(here), side(next)]
    const crossing: Point[] =
      a <= 0 === b <= 0
        ? []
        : [[here[0] + ((next[0] - here[0]) * a) / (a - b), here[1] + ((next[1] - here[1]) * a) / (a - b)]]
    return a <= 0 ? [here, ...crossing] : crossing
  })
}

/** Voronoi cells of the stations, as a deployment’s service areas might be drawn. */
export const withAreas = (stations: readonly Station[]): Station[] =>
  stations.map((station) => {
    const polygon = stations
      .filter(({ id }) => id !== station.id)
      .reduce((part, { place }) => nearerPart(part, station.place, place), circle(station.place))
    const ring = [...polygon, polygon[0] ?? [0, 0]].map(([lng, lat]): [number, number] => [lng, lat])
    const serviceArea: Outline = [[ring]]
    return { ...station, serviceArea }
  })
