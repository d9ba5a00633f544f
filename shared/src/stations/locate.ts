import { metresBetween, type Place } from '../kernel/places'
import { insideOutline, servedBy } from './service-areas'
import { briefOf, type Neighbour, type Outline, type Station, type StationNear } from './station'

export type Located =
  | {
      readonly ok: true
      readonly station: Station
      readonly metres: number
      readonly by: 'serviceArea' | 'nearestStation'
    }
  | { readonly ok: false; readonly door: { readonly name: string; readonly phone: string } | null }

export interface District {
  readonly outline: Outline
  readonly stations: readonly Station[]
  readonly neighbours: readonly Neighbour[]
}

const nearest = <T>(things: readonly T[], at: (thing: T) => readonly Place[], from: Place) => {
  let found: { thing: T; metres: number } | undefined
  for (const thing of things)
    for (const there of at(thing)) {
      const metres = metresBetween(from, there)
      if (!found || metres < found.metres) found = { thing, metres }
    }
  return found
}

/**
 * The station that a place belongs to: the one in whose service area it lies, else the nearest one of the district.
 * Refused outside the outline, and where a neighbouring zone's office is nearer than any station of ours, with that
 * zone as the right door (the official outline of 371002 takes in zones that have street offices of their own).
 * A service area is drawn finer than the outline, so it is asked first.
 */
export const locate = (district: District, at: Place): Located => {
  const server = servedBy(district.stations, at)
  if (server)
    return {
      ok: true,
      station: server,
      metres: Math.round(metresBetween(at, server.place)),
      by: 'serviceArea',
    }
  if (!insideOutline(district.outline, at)) return { ok: false, door: null }
  const ours = nearest(district.stations, (s) => [s.place], at)
  if (!ours) return { ok: false, door: null }
  const theirs = nearest(district.neighbours, (n) => n.places, at)
  if (theirs && theirs.metres < ours.metres)
    return { ok: false, door: { name: theirs.thing.name, phone: theirs.thing.phone } }
  return { ok: true, station: ours.thing, metres: Math.round(ours.metres), by: 'nearestStation' }
}

/** Stations from the nearest outwards. */
export const nearestFirst = (
  stations: readonly Station[],
  from: Place,
): (StationNear & { metres: number })[] =>
  stations
    .map((s) => ({ ...briefOf(s), metres: Math.round(metresBetween(from, s.place)) }))
    .sort((a, b) => a.metres - b.metres)
