import type { SessionRecord } from '@yizhan/shared/activities'
import { accepted, type Outcome, refused, refusedField } from '@yizhan/shared/kernel'
import { reaches, scopeOf } from '@yizhan/shared/people'
import type { Station } from '@yizhan/shared/stations'
import type { Caller } from '../../platform/caller'
import type { Store } from '../../platform/store'
import type { StationBook } from '../ports'
import { readSessionItem, type SessionItem, sessionOf } from './table'

type OfStation = Pick<SessionRecord, 'stationId' | 'squadId'>
type Permitted = 'planActivities' | 'checkIn'

/** Whether a caller may do this for what a station does. */
export const may = (
  caller: Caller | undefined,
  permission: Permitted,
  { stationId, squadId }: OfStation,
): boolean =>
  caller !== undefined &&
  reaches(scopeOf(caller.role, permission), caller, { stationId, squadId, people: [] })

/** The station of a plan; refused where there is none, or it is not the caller's to plan for. */
export const plannedStation = async (
  stations: StationBook,
  stationId: string,
  caller: Caller,
  path = 'stationId',
): Promise<Outcome<Station>> => {
  const station = await stations.station(stationId)
  if (!station) return refusedField(path, 'unknownStation')
  const theirs = may(caller, 'planActivities', { stationId, squadId: station.squadId })
  return theirs ? accepted(station) : refused('forbidden')
}

export interface Planned {
  readonly item: SessionItem
  readonly session: SessionRecord
}

/** A session for whoever plans it; a draft of others is not there. */
export const plannedSession = async (store: Store, id: string, caller: Caller): Promise<Outcome<Planned>> => {
  const item = await readSessionItem(store, id)
  if (!item) return refused('notFound')
  const session = sessionOf(item)
  if (may(caller, 'planActivities', session)) return accepted({ item, session })
  return refused(session.state === 'draft' ? 'notFound' : 'forbidden')
}
