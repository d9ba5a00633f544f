import type { Cursors } from '../platform/cursor'
import type { Operation } from '../platform/operation'
import type { Store } from '../platform/store'
import { changeRosterBy, type PostsOf } from './change-roster'
import type { Gazetteer } from './gazetteer'
import { listDivisionsBy } from './list-divisions'
import { listHolidaysBy } from './list-holidays'
import { listStationsBy } from './list-stations'
import { locatePlaceBy } from './locate-place'
import { readRosterBy } from './read-roster'
import { readStationBy } from './read-station'

export const stationOperations = (
  gazetteer: Gazetteer,
  store: Store,
  cursors: Cursors,
  postsOf: PostsOf,
): Operation[] => [
  listStationsBy(gazetteer, cursors),
  readStationBy(gazetteer),
  listHolidaysBy(gazetteer),
  readRosterBy(gazetteer),
  changeRosterBy(gazetteer, store, postsOf),
  listDivisionsBy(gazetteer),
  locatePlaceBy(gazetteer),
]
