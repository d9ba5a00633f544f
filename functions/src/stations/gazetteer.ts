import { calendar } from '@yizhan/shared/cases'
import {
  type Command,
  command,
  type DaysOfYears,
  type District,
  type DistrictSettings,
  districtSettings,
  type Roster,
  type Squad,
  type Station,
  squads,
} from '@yizhan/shared/stations'
import { everyItem } from '../platform/every-item'
import { kept } from '../platform/kept'
import type { Settings } from '../platform/settings'
import type { Store } from '../platform/store'
import { readTogether } from '../platform/together'
import { ROSTERS, STATIONS, type StationRecord, stationOf } from './table'

export type DistrictOfStations = District & DistrictSettings

/** What other contexts know of stations. Everything here may be a minute old, the roster excepted. */
export interface Gazetteer {
  /** The outline, the neighbours, and every station by street and community. */
  district(): Promise<DistrictOfStations>
  station(id: string): Promise<Station | undefined>
  roster(stationId: string): Promise<Roster>
  squads(): Promise<Squad[]>
  command(): Promise<Command>
  /** Statutory holidays and make-up workdays. */
  days(): Promise<DaysOfYears>
}

const readStations = async (store: Store, districtCode: string): Promise<Station[]> =>
  (await everyItem<StationRecord>(store, { table: STATIONS, hash: districtCode })).map(stationOf)

export const makeGazetteer = (store: Store, settings: Settings, epochNow: () => number): Gazetteer => {
  const stations = kept(async () => {
    const { division } = await settings.read('district', districtSettings)
    return readStations(store, division.code)
  }, epochNow)
  const district = async () => ({
    ...(await settings.read('district', districtSettings)),
    stations: await stations(),
  })
  const roster = readTogether<Roster & { readonly seed?: string }>(store, ROSTERS)
  return {
    district,
    station: async (id) => (await district()).stations.find((station) => station.id === id),
    roster: async (stationId) => {
      const { seed: _, ...found } = (await roster({ stationId })) ?? {
        stationId,
        members: [],
        exceptions: [],
      }
      return found
    },
    squads: () => settings.read('squads', squads),
    command: () => settings.read('command', command),
    days: () => settings.read('calendar', calendar),
  }
}
