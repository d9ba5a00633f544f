import inPolygon from 'point-in-polygon-hao'
import { metresBetween, type Place } from '../kernel/places'
import type { Outline, Station } from './station'

export const insideOutline = (outline: Outline, { lat, lng }: Place): boolean =>
  outline.some((polygon) => inPolygon([lng, lat], polygon as [number, number][][]) !== false)

/** Degrees of a cell of the index: some hundreds of metres, so that few areas touch one. */
const CELL = 0.005

interface Area {
  readonly station: Station
  readonly area: Outline
  readonly west: number
  readonly east: number
  readonly south: number
  readonly north: number
}

const boxed = (station: Station, area: Outline): Area => {
  const points = area.flatMap(([outer = []]) => outer)
  const [lngs, lats] = [points.map(([lng]) => lng), points.map(([, lat]) => lat)]
  return {
    station,
    area,
    west: Math.min(...lngs),
    east: Math.max(...lngs),
    south: Math.min(...lats),
    north: Math.max(...lats),
  }
}

const row = (lat: number) => Math.floor(lat / CELL)
const column = (lng: number) => Math.floor(lng / CELL)
/** Rows and columns of the whole globe, each pair its own number. */
const key = (r: number, c: number) => r * 1_000_000 + c

const indexed = (stations: readonly Station[]): ReadonlyMap<number, readonly Area[]> => {
  const cells = new Map<number, Area[]>()
  for (const station of stations) {
    if (!station.serviceArea) continue
    const area = boxed(station, station.serviceArea)
    for (let r = row(area.south); r <= row(area.north); r++)
      for (let c = column(area.west); c <= column(area.east); c++) {
        const there = cells.get(key(r, c)) ?? []
        there.push(area)
        cells.set(key(r, c), there)
      }
  }
  return cells
}

const indexes = new WeakMap<readonly Station[], ReadonlyMap<number, readonly Area[]>>()

/** The areas whose box touches the cell of a place, from an index that is made once for a list of stations. */
const areasNear = (stations: readonly Station[], { lat, lng }: Place): readonly Area[] => {
  const index = indexes.get(stations) ?? indexed(stations)
  indexes.set(stations, index)
  return index.get(key(row(lat), column(lng))) ?? []
}

/**
 * The station in whose service area a place lies. Where areas overlap, as on a common edge, the one whose station is
 * nearest, then the first by id; undefined where no area is drawn.
 */
export const servedBy = (stations: readonly Station[], at: Place): Station | undefined => {
  let found: { station: Station; metres: number } | undefined
  for (const { station, area, west, east, south, north } of areasNear(stations, at)) {
    if (at.lng < west || at.lng > east || at.lat < south || at.lat > north) continue
    if (!insideOutline(area, at)) continue
    const metres = metresBetween(at, station.place)
    const nearer = !found || metres < found.metres
    const first = found && metres === found.metres && station.id < found.station.id
    if (nearer || first) found = { station, metres }
  }
  return found?.station
}
