import type { Cursors } from '../platform/cursor'
import type { Operation } from '../platform/operation'
import type { Gazetteer } from './gazetteer'
import { listDivisionsBy } from './list-divisions'
import { listStationsBy } from './list-stations'
import { locatePlaceBy } from './locate-place'
import { readRosterBy } from './read-roster'
import { readStationBy } from './read-station'

export const stationOperations = (gazetteer: Gazetteer, cursors: Cursors): Operation[] => [
  listStationsBy(gazetteer, cursors),
  readStationBy(gazetteer),
  readRosterBy(gazetteer),
  listDivisionsBy(gazetteer),
  locatePlaceBy(gazetteer),
]
