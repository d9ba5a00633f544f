import type { CaseEvent, CaseRecord, Audience as NewsAudience, Rung } from '@yizhan/shared/cases'
import type { CaseStore } from './case-store'
import type { RuleBook } from './desk'
import type { StationBook } from './ports'

export type Audience = NewsAudience | Rung['tells'][number]

export interface AudienceDeps {
  readonly cases: CaseStore
  readonly stations: StationBook
  readonly book: RuleBook
}

const membersOf = async (stationId: string, stations: StationBook, roles: readonly string[]) =>
  (await stations.roster(stationId)).members
    .filter(({ role }) => roles.includes(role))
    .map(({ personId }) => personId)

type Find = (c: CaseRecord, event: CaseEvent, deps: AudienceDeps) => Promise<string[]> | string[]

const AUDIENCES: Record<Audience, Find> = {
  reporter: (c) => [c.reporterId],
  reporters: async (c, _, { cases }) => [c.reporterId, ...(await cases.followers(c.id))],
  handler: (c) => [c.handler.personId],
  firstResponder: (c) => [c.firstResponder.personId],
  handlers: (c) => [c.handler.personId, c.firstResponder.personId],
  person: (_, { toward }) => (toward?.person ? [toward.person.personId] : []),
  assignee: (_, { rung }) => (rung?.of === undefined ? [] : [rung.of]),
  helpers: (c) =>
    c.assignments
      .filter(({ state }) => state !== 'handedBack' && state !== 'recalled')
      .map(({ to }) => to.personId),
  /** Who may look again: not whoever resolved it. */
  checkers: async (c, _, { stations }) =>
    (await membersOf(c.stationId, stations, ['stationKeeper', 'collector'])).filter(
      (personId) => personId !== c.result?.by.personId,
    ),
  stationKeeper: (c, _, { stations }) => membersOf(c.stationId, stations, ['stationKeeper']),
  squadLeader: async (c, _, { stations }) =>
    (await stations.squads()).filter((s) => s.id === c.squadId).map((s) => s.leader.personId),
  bureauLeader: async (_, __, { stations }) => [(await stations.command()).bureauLeader.personId],
}

/** The people of one side of a case, as it stands now. */
export const audienceOf = async (
  side: Audience,
  c: CaseRecord,
  event: CaseEvent,
  deps: AudienceDeps,
): Promise<string[]> => AUDIENCES[side](c, event, deps)
