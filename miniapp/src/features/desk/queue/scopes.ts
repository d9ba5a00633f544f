import type { CASE_SCOPES } from '@yizhan/shared/cases'
import { type Post, type Scope, scopeOf } from '@yizhan/shared/people'

export type DeskScope = Exclude<(typeof CASE_SCOPES)[number], 'mine' | 'followed'>

const REACH: Readonly<Record<Scope, number>> = { own: 0, station: 1, squad: 2, district: 3 }

const reachOf = (who: Pick<Post, 'role'>, permission: 'readCases' | 'actOnCase'): number => {
  const scope = scopeOf(who.role, permission)
  return scope === undefined ? 0 : REACH[scope]
}

/** The lists that somebody may look at, their own work first; none for whoever does not work at a desk. */
export const scopesFor = (who: Pick<Post, 'role' | 'stationId' | 'squadId'>): DeskScope[] => {
  const reach = reachOf(who, 'readCases')
  const lists: readonly [DeskScope, boolean][] = [
    ['assigned', reachOf(who, 'actOnCase') > REACH.own],
    ['station', reach >= REACH.station && who.stationId !== undefined],
    ['squad', reach >= REACH.squad && who.squadId !== undefined],
    ['district', reach >= REACH.district],
  ]
  return reach === REACH.own ? [] : lists.flatMap(([scope, open]) => (open ? [scope] : []))
}
