import { type Actor, type CaseRecord, outcomeKey } from '@yizhan/shared/cases'
import { accepted, type Instant, type Outcome, type Place, refused } from '@yizhan/shared/kernel'
import type { Caller } from '../platform/caller'
import { everyItem } from '../platform/every-item'
import type { Store } from '../platform/store'
import type { CaseStore } from './case-store'
import { peopleOfCase } from './people-of-case'
import type { StationBook } from './ports'
import type { Viewing } from './read-view'
import { OUTCOME_SHARES } from './record'
import { spotsIn } from './spots'

/** Where and when a case was reported. */
export interface CaseSpot {
  readonly id: string
  readonly category: string
  readonly place: Place
  readonly open: boolean
  readonly at: Instant
}

/** What other contexts read of cases. */
export interface CaseBook {
  find(caseId: string): Promise<CaseRecord | undefined>
  /** Refused as `notFound` where the caller may not know of the case. */
  seen(caseId: string, caller: Caller): Promise<Outcome<CaseRecord>>
  seenByNumber(number: string, caller: Caller): Promise<Outcome<CaseRecord>>
  /** Whoever reported a case, and whoever follows it. */
  concerned(c: Pick<CaseRecord, 'id' | 'reporterId'>): Promise<string[]>
  /** The posts around a station: its roster, its squad, the command centre. */
  postsAround(of: Pick<CaseRecord, 'stationId' | 'squadId'>): Promise<Actor[]>
  /** Cases of a station that were reported since then, of categories that were reported so often at least. */
  spotsOf(stationId: string, since: Instant, least: number): Promise<CaseSpot[]>
  /** How many cases of a station were settled in a year, as the shares of outcomes count them. */
  settledIn(stationId: string, year: number): Promise<number>
}

interface Parts {
  readonly store: Store
  readonly cases: CaseStore
  readonly viewing: Viewing
  readonly stations: StationBook
}

type Month = Partial<Record<'service' | 'management' | 'enforcement', number>>

export const makeCaseBook = ({ store, cases, viewing, stations }: Parts): CaseBook => {
  const seen: CaseBook['seen'] = async (caseId, caller) => {
    const found = await viewing.seen(caseId, caller)
    return found.ok ? accepted(found.value.record) : found
  }
  return {
    find: async (caseId) => (await cases.find(caseId))?.record,
    seen,
    seenByNumber: async (number, caller) => {
      const found = await cases.findByNumber(number)
      return found ? seen(found.id, caller) : refused('notFound')
    },
    concerned: async ({ id, reporterId }) => [...new Set([reporterId, ...(await cases.followers(id))])],
    postsAround: (of) => peopleOfCase(stations, of),
    spotsOf: spotsIn(store),
    settledIn: async (stationId, year) => {
      const months = await everyItem<Month>(store, {
        table: OUTCOME_SHARES,
        hash: outcomeKey('station', stationId),
        from: `${year}-01`,
        to: `${year}-12`,
      })
      return months.reduce(
        (sum, { service = 0, management = 0, enforcement = 0 }) => sum + service + management + enforcement,
        0,
      )
    },
  }
}
