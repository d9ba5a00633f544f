import type { CaseRecord } from '@yizhan/shared/cases'
import type { FactHandlers } from '../platform/outbox'
import type { CaseStore } from './case-store'
import type { RuleBook } from './desk'
import type { ClockReached } from './facts'
import type { PeopleDesk, StationBook } from './ports'

type Rung = 'handler' | 'stationKeeper' | 'squadLeader' | 'bureauLeader'

export const keepersOf = async (stationId: string, stations: StationBook): Promise<string[]> =>
  (await stations.roster(stationId)).members.filter((m) => m.role === 'stationKeeper').map((m) => m.personId)

/** The people of each rung of the ladder. */
const PEOPLE: Record<Rung, (c: CaseRecord, stations: StationBook) => Promise<string[]>> = {
  handler: async (c) => [c.handler.personId],
  stationKeeper: (c, stations) => keepersOf(c.stationId, stations),
  squadLeader: async (c, stations) =>
    (await stations.squads()).filter((s) => s.id === c.squadId).map((s) => s.leader.personId),
  bureauLeader: async (_, stations) => [(await stations.command()).bureauLeader.personId],
}

/** A closing clock that ran out on a case which nobody has checked: whoever may check it is told, not who resolved it. */
const UNCHECKED = { tells: 'stationKeeper', notice: 'clockOverdue' } as const

/** A clock of a case reached a rung of the ladder: the person of that rung is told (S05, S06). */
export const makeTellOfClock = (
  cases: CaseStore,
  book: RuleBook,
  stations: StationBook,
  people: PeopleDesk,
): FactHandlers => ({
  clockReached: async (fact, now) => {
    const { caseId, stage, rung, at } = (fact as ClockReached).about
    const found = await cases.find(caseId)
    const step = stage === 'closing' ? UNCHECKED : (await book.rules()).ladder[rung]
    if (!found || !step) throw new Error(`case ${caseId} has no rung ${rung}`)
    const { number, category } = found.record
    const who = await PEOPLE[step.tells](found.record, stations)
    await people.tell(
      who.map((personId) => ({
        id: fact.id,
        kind: step.notice,
        personId,
        caseId,
        number,
        category,
        at,
      })),
      now,
    )
  },
})
