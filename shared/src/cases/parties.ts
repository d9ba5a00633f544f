import { type Post, reaches, scopeOf } from '../people'
import type { CaseRecord } from './case'
import type { Party } from './transitions'

type CaseOfParties = Pick<
  CaseRecord,
  'reporterId' | 'firstResponder' | 'handler' | 'stationId' | 'squadId' | 'result'
>

const thing = (c: CaseOfParties) => ({
  stationId: c.stationId,
  squadId: c.squadId,
  people: [c.reporterId, c.firstResponder.personId, c.handler.personId],
})

/** Whether somebody may know of this case at all. */
export const maySee = (c: CaseOfParties, who: Post): boolean =>
  reaches(scopeOf(who.role, 'readCases'), who, thing(c))

/**
 * What somebody is to this case; the transition table speaks of these parties only. Whoever resolved it may neither
 * check it nor, having reported it themself, rate it; so that somebody always can, the squad leader and the command
 * centre may check what a station keeper resolved.
 */
export const partiesOf = (c: CaseOfParties, who: Post): Party[] => {
  const parties: Party[] = []
  const resolvedIt = c.result?.by.personId === who.personId
  if (who.personId === c.reporterId && !resolvedIt) parties.push('reporter')
  if (!reaches(scopeOf(who.role, 'actOnCase'), who, thing(c))) return parties
  if (who.personId === c.handler.personId || who.personId === c.firstResponder.personId)
    parties.push('responder')
  const leads = who.role === 'stationKeeper' && who.stationId === c.stationId
  if (leads) parties.push('stationKeeper')
  const leadsSquad = who.role === 'squadLeader' && who.squadId === c.squadId
  if (leadsSquad) parties.push('squadLeader')
  const commands = who.role === 'commander'
  if (commands) parties.push('commander')
  const collects = who.role === 'collector' && who.stationId === c.stationId
  if ((leads || leadsSquad || commands || collects) && !resolvedIt) parties.push('checker')
  return parties
}
