import { type Actor, type CaseRecord, listCasePeople, mayAnswer, mayHelp, onDuty } from '@yizhan/shared/cases'
import { accepted, refused } from '@yizhan/shared/kernel'
import { implement } from '../platform/operation'
import type { CaseStore } from './case-store'
import type { RuleBook } from './desk'
import type { Loads } from './loads'
import type { StationBook } from './ports'
import type { Viewing } from './read-view'

/** Those to whom a case can be turned: its station's people, its squad's leader and duty officer, the command centre. */
export const peopleOfCase = async (
  stations: StationBook,
  c: Pick<CaseRecord, 'stationId' | 'squadId'>,
): Promise<Actor[]> => {
  const [roster, squads, command] = await Promise.all([
    stations.roster(c.stationId),
    stations.squads(),
    stations.command(),
  ])
  const squad = squads.find(({ id }) => id === c.squadId)
  const all = [
    ...roster.members,
    ...(squad ? [...(squad.nightDuty ?? []), squad.dutyOfficer, squad.leader] : []),
    command.commandCentre,
  ]
  const seen = new Map(all.map(({ personId, role, sign }) => [personId, { personId, role, sign }]))
  return [...seen.values()]
}

export interface CasePeopleDependencies {
  readonly cases: CaseStore
  readonly viewing: Viewing
  readonly stations: StationBook
  readonly book: RuleBook
  readonly loadsOf: Loads
}

/** Told only to who may turn the case to somebody now. */
export const makeListCasePeople = ({ cases, viewing, stations, book, loadsOf }: CasePeopleDependencies) =>
  implement(listCasePeople, async ({ params, caller, now }) => {
    const found = await cases.find(params.id)
    const viewer = found && (await viewing.viewer(found.record, caller))
    if (!found || !viewer) return refused('notFound')
    if (viewer.as !== 'staff') return refused('forbidden')
    const people = await peopleOfCase(stations, found.record)
    const roster = await stations.roster(found.record.stationId)
    const present = new Set(onDuty(roster, await book.calendar(), now).map(({ personId }) => personId))
    const loads = await loadsOf(people.map(({ personId }) => personId))
    return accepted({
      items: people.map((who) => ({
        ...who,
        onDuty: present.has(who.personId),
        openCases: loads[who.personId]?.openCases ?? 0,
        mayHelp: mayHelp(who),
        mayAnswer: mayAnswer(who),
      })),
    })
  })
