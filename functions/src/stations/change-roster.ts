import { accepted, type Outcome, type Refusal, refused } from '@yizhan/shared/kernel'
import { type Actor, reaches, scopeOf } from '@yizhan/shared/people'
import { changeRoster, type Roster, rosterAmiss } from '@yizhan/shared/stations'
import { actorOf } from '../platform/caller'
import { atVersion, changeWrite, lastChange } from '../platform/changes'
import { implement } from '../platform/operation'
import type { Store } from '../platform/store'
import type { Gazetteer } from './gazetteer'
import { ROSTERS, rosterItem } from './table'

export type PostsOf = (ids: readonly string[]) => Promise<ReadonlyMap<string, Actor>>

/** Under which a roster's changes are kept. */
const rosterName = (stationId: string) => `roster:${stationId}`

const staleOf = async (store: Store, { stationId, version = 0 }: Roster): Promise<Refusal> => {
  const last = await lastChange(store, rosterName(stationId))
  return refused('settingsChanged', {
    about: { version, ...(last ? { at: last.at, sign: last.by.sign } : {}) },
  })
}

/** A station's keeper, its squad leader and the district say who is on duty when. */
export const changeRosterBy = (gazetteer: Gazetteer, store: Store, postsOf: PostsOf) =>
  implement(changeRoster, async ({ params, body, caller, now }): Promise<Outcome<Roster>> => {
    const station = await gazetteer.station(params.id)
    if (!station) return refused('notFound')
    const thing = { stationId: station.id, squadId: station.squadId, people: [] }
    if (!reaches(scopeOf(caller.role, 'changeRoster'), caller, thing)) return refused('forbidden')
    const { expectedVersion, ...sent } = body
    const before = await gazetteer.roster(station.id)
    if ((before.version ?? 0) !== expectedVersion) return staleOf(store, before)
    const named = [...sent.members, ...(sent.nightDuty ?? [])].map(({ personId }) => personId)
    const errors = rosterAmiss(sent, await postsOf(named))
    if (errors.length > 0) return refused('fields', { errors })
    const after: Roster = { ...sent, stationId: station.id, version: expectedVersion + 1 }
    const name = rosterName(station.id)
    const committed = await store.commit([
      { kind: 'put', table: ROSTERS, item: rosterItem(after), condition: atVersion(before.version) },
      changeWrite({ name, version: expectedVersion + 1, at: now, by: actorOf(caller), before, after }),
    ])
    return committed.ok ? accepted(after) : staleOf(store, await gazetteer.roster(station.id))
  })
