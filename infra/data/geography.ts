import { type Place, place } from '@yizhan/shared/kernel'
import {
  type CoreZone,
  coreZone,
  type Division,
  division,
  type Neighbour,
  neighbour,
  type Outline,
  outline,
} from '@yizhan/shared/stations'
import boundary from './huancui/boundary.json'
import coreZonesFile from './huancui/core-zones.json'
import divisionsFile from './huancui/divisions.json'
import neighboursFile from './huancui/neighbours.json'
import centresFile from './huancui/street-centres.json'

export interface Street extends Division {
  readonly communities: readonly Division[]
}

export interface Divisions {
  readonly district: Division
  readonly streets: readonly Street[]
}

export const readDivisions = (): Divisions => ({
  district: division.parse(divisionsFile.district),
  streets: divisionsFile.streets.map((street) => ({
    ...division.parse(street),
    communities: street.communities.map((community) => division.parse(community)),
  })),
})

const pairs = (flat: readonly number[]): number[][] =>
  flat.flatMap((lng, index) => (index % 2 === 0 ? [[lng, flat[index + 1] ?? Number.NaN]] : []))

/** The file keeps each ring as one flat list of numbers, so that it stays readable. */
export const readOutline = (): Outline => outline.parse(boundary.polygons.map((ring) => [pairs(ring)]))

export const readNeighbours = (): Neighbour[] => neighboursFile.map((zone) => neighbour.parse(zone))

export const readCoreZones = (): CoreZone[] =>
  coreZonesFile.map(({ ring, ...zone }) => coreZone.parse({ ...zone, area: [[pairs(ring)]] }))

export const readStreetCentres = (): Map<string, Place> =>
  new Map(centresFile.centres.map(({ code, lat, lng }) => [code, place.parse({ lat, lng })]))
