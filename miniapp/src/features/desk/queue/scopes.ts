import { type CASE_SCOPES, mayAnswer, mayHelp } from '@yizhan/shared/cases'
import { type Post, type Scope, scopeOf, worksAtDesk } from '@yizhan/shared/people'

export type DeskScope = Exclude<(typeof CASE_SCOPES)[number], 'mine' | 'followed'>

const REACH: Readonly<Record<Scope, number>> = { own: 0, station: 1, squad: 2, district: 3 }

/** Whether cases, or tasks of cases, can be given to somebody. */
const isGivenWork = (who: Pick<Post, 'role'>) => mayAnswer(who) || mayHelp(who)

/**
 * The lists that somebody may look at, their own work first; none for whoever does not work at a desk. A collector
 * checks what others did, so the station comes first.
 */
export const scopesFor = (who: Pick<Post, 'role' | 'stationId' | 'squadId'>): DeskScope[] => {
  if (!worksAtDesk(who.role)) return []
  const reach = REACH[scopeOf(who.role, 'readCases') ?? 'own']
  const lists: readonly [DeskScope, boolean][] = [
    ['assigned', isGivenWork(who)],
    ['station', reach >= REACH.station && who.stationId !== undefined],
    ['squad', reach >= REACH.squad && who.squadId !== undefined],
    ['district', reach >= REACH.district],
  ]
  const open = lists.flatMap(([scope, isOpen]) => (isOpen ? [scope] : []))
  return who.role === 'collector' ? open.reverse() : open
}
