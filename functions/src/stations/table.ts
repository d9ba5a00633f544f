import type { Roster, Station } from '@yizhan/shared/stations'
import type { Item, TableDefinition } from '../platform/store'

/** Stations of a district lie together, so that one Query reads them all: some hundreds, a kilobyte each. */
export const STATIONS: TableDefinition = {
  name: 'stations',
  hash: 'district',
  range: 'id',
  attributes: {
    district: 'text',
    id: 'text',
    name: 'text',
    sign: 'text',
    street: 'json',
    community: 'json',
    squadId: 'text',
    place: 'json',
    phone: 'text',
    hours: 'json',
    serviceArea: 'json',
    way: 'json',
    services: 'json',
    members: 'json',
    partners: 'json',
  },
}

/** `version` and `seed` as in the settings table. */
export const ROSTERS: TableDefinition = {
  name: 'rosters',
  hash: 'stationId',
  attributes: {
    stationId: 'text',
    members: 'json',
    exceptions: 'json',
    nightDuty: 'json',
    version: 'number',
    seed: 'text',
  },
}

export const STATION_TABLES: readonly TableDefinition[] = [STATIONS, ROSTERS]

type StationRecord = Station & { readonly district: string }

export const stationItem = (districtCode: string, station: Station): Item => ({
  ...station,
  district: districtCode,
})

export const stationOf = ({ district: _, ...station }: StationRecord): Station => station

export const rosterItem = (roster: Roster): Item => roster

export type { StationRecord }
