import { type Post, reaches, scopeOf } from '../people'
import type { CaseRecord } from './case'
import { openTasks, type Party } from './transitions'

type CaseOfParties = Pick<
  CaseRecord,
  'reporterId' | 'firstResponder' | 'handler' | 'stationId' | 'squadId' | 'result' | 'assignments'
>

const taskHolders = (c: CaseOfParties) => openTasks(c).map(({ to }) => to.personId)

/** Whoever did a task goes on seeing what came of it; who handed it back, or had it taken back, does not. */
const helpers = (c: CaseOfParties) =>
  c.assignments
    .filter(({ state }) => state !== 'handedBack' && state !== 'recalled')
    .map(({ to }) => to.personId)

const thing = (c: CaseOfParties) => ({
  stationId: c.stationId,
  squadId: c.squadId,
  people: [c.reporterId, c.firstResponder.personId, c.handler.personId, ...helpers(c)],
})

/** Whether somebody may know of this case at all. */
export const maySee = (c: CaseOfParties, who: Post): boolean =>
  reaches(scopeOf(who.role, 'readCases'), who, thing(c))

/** What somebody's post makes them to a case, besides having reported or followed it. */
const posted = (c: CaseOfParties, who: Post): Party[] => {
  const leads = who.role === 'stationKeeper' && who.stationId === c.stationId
  const leadsSquad = who.role === 'squadLeader' && who.squadId === c.squadId
  const commands = who.role === 'commander'
  const collects = who.role === 'collector' && who.stationId === c.stationId
  const handles = who.personId === c.handler.personId || who.personId === c.firstResponder.personId
  const checks = (leads || leadsSquad || commands || collects) && c.result?.by.personId !== who.personId
  const are: Record<string, boolean> = {
    responder: handles,
    assignee: taskHolders(c).includes(who.personId),
    stationKeeper: leads,
    squadLeader: leadsSquad,
    commander: commands,
    bureauLeader: who.role === 'bureauLeader',
    checker: checks,
  }
  return (Object.keys(are) as Party[]).filter((party) => are[party])
}

/**
 * What somebody is to this case; the transition table speaks of these parties only. Whoever resolved it may neither
 * check it nor, having reported it themself, rate it; so that somebody always can, the squad leader and the command
 * centre may check what a station keeper resolved. `following`: they asked for its news.
 */
export const partiesOf = (c: CaseOfParties, who: Post, following = false): Party[] => {
  const resolvedIt = c.result?.by.personId === who.personId
  const reported = who.personId === c.reporterId
  const parties: Party[] = []
  if (reported && !resolvedIt) parties.push('reporter')
  if (following && !reported) parties.push('follower')
  const acts = reaches(scopeOf(who.role, 'actOnCase'), who, thing(c))
  return acts ? [...parties, ...posted(c, who)] : parties
}
