import type { Cursors } from '../platform/cursor'
import type { Settings } from '../platform/settings'
import type { Store } from '../platform/store'
import type { PostsOf } from './change-roster'
import { makeGazetteer } from './gazetteer'
import { stationOperations } from './routes'

export type { DistrictOfStations, Gazetteer } from './gazetteer'
export { ROSTERS, rosterItem, STATION_TABLES, STATIONS, stationItem } from './table'

export interface StationsDeps {
  readonly store: Store
  readonly settings: Settings
  readonly cursors: Cursors
  readonly epochNow: () => number
  readonly postsOf: PostsOf
}

export type Stations = ReturnType<typeof makeStations>

export const makeStations = ({ store, settings, cursors, epochNow, postsOf }: StationsDeps) => {
  const gazetteer = makeGazetteer(store, settings, epochNow)
  return { ...gazetteer, operations: stationOperations(gazetteer, store, cursors, postsOf) }
}
