import {
  type Actor,
  type Calendar,
  type CaseRecord,
  listCasePeople,
  mayAnswer,
  mayHelp,
  presentAmong,
  rowsFor,
} from '@yizhan/shared/cases'
import { accepted, type Instant, refused } from '@yizhan/shared/kernel'
import { implement } from '../platform/operation'
import type { RuleBook } from './desk'
import type { Loads } from './loads'
import type { StationBook } from './ports'
import type { Viewing } from './read-view'

type OfCase = Pick<CaseRecord, 'stationId' | 'squadId'>

/** The posts around a case: its station's roster, its squad, the command centre. */
const postsOf = async (stations: StationBook, { stationId, squadId }: OfCase) => {
  const [roster, squads, { commandCentre }] = await Promise.all([
    stations.roster(stationId),
    stations.squads(),
    stations.command(),
  ])
  return { roster, squad: squads.find(({ id }) => id === squadId), commandCentre }
}
type Posts = Awaited<ReturnType<typeof postsOf>>

const peopleIn = ({ roster, squad, commandCentre }: Posts): Actor[] => {
  const ofSquad = squad ? [...(squad.nightDuty ?? []), squad.dutyOfficer, squad.leader] : []
  const all = [...roster.members, ...ofSquad, commandCentre]
  return [...new Map(all.map(({ personId, role, sign }) => [personId, { personId, role, sign }])).values()]
}

/** Who of them has to answer now: by their hours, or at any time for the squad or the district. */
const presentIn = ({ roster, squad, commandCentre }: Posts, days: Calendar, now: Instant): Set<string> => {
  const listed = [...roster.members, ...(squad?.nightDuty ?? [])]
  const always = [...(squad ? [squad.dutyOfficer] : []), commandCentre]
  return new Set(
    [...presentAmong(listed, roster.exceptions, days, now), ...always].map(({ personId }) => personId),
  )
}

/** Those to whom a case can be turned: its station's people, its squad's leader and duty officer, the command centre. */
export const peopleOfCase = async (stations: StationBook, c: OfCase): Promise<Actor[]> =>
  peopleIn(await postsOf(stations, c))

export interface CasePeopleDependencies {
  readonly viewing: Viewing
  readonly stations: StationBook
  readonly book: RuleBook
  readonly loadsOf: Loads
}

/** Told only to who may turn the case to somebody now. */
export const makeListCasePeople = ({ viewing, stations, book, loadsOf }: CasePeopleDependencies) =>
  implement(listCasePeople, async ({ params, caller, now }) => {
    const seen = await viewing.seen(params.id, caller)
    if (!seen.ok) return seen
    const { record, viewer } = seen.value
    const { parties, personId } = viewer
    const rows = rowsFor(record, await book.desk(record, now), parties, personId)
    if (!rows.some(({ carries }) => carries.includes('toPersonId'))) return refused('forbidden')
    const posts = await postsOf(stations, record)
    const people = peopleIn(posts)
    const present = presentIn(posts, await book.calendar(), now)
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
