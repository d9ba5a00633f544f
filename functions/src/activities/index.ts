import type { Cursors } from '../platform/cursor'
import type { Operation } from '../platform/operation'
import type { FactHandlers } from '../platform/outbox'
import type { Settings } from '../platform/settings'
import type { Store, TableDefinition } from '../platform/store'
import type { StationBook } from './ports'
import { SESSION_TABLES } from './sessions'

export interface ActivitiesDeps {
  readonly store: Store
  readonly settings: Settings
  readonly cursors: Cursors
  readonly stations: StationBook
}

export interface Activities {
  readonly operations: readonly Operation[]
  readonly facts: FactHandlers
}

/** Sessions and series, bookings, volunteers, talks: what stations and residents do together. */
export const makeActivities = (_: ActivitiesDeps): Activities => ({ operations: [], facts: {} })

export const ACTIVITY_TABLES: readonly TableDefinition[] = [...SESSION_TABLES]
