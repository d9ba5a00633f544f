import {
  listOutcomes,
  MOST_MONTHS,
  monthsBetween,
  type OutcomeCount,
  type OutcomeScope,
  outcomeKey,
} from '@yizhan/shared/cases'
import { accepted, refused, refusedField } from '@yizhan/shared/kernel'
import { reaches, scopeOf } from '@yizhan/shared/people'
import type { Caller } from '../../platform/caller'
import { everyItem } from '../../platform/every-item'
import { implement } from '../../platform/operation'
import type { Store } from '../../platform/store'
import type { StationBook } from '../ports'
import { OUTCOME_SHARES } from './table'

/** What a count is of, as far as it exists. */
const thingOf = async (stations: StationBook, scope: OutcomeScope, id: string) => {
  switch (scope) {
    case 'district':
      return { stationId: '', squadId: '' }
    case 'squad':
      return (await stations.squads()).some((squad) => squad.id === id)
        ? { stationId: '', squadId: id }
        : undefined
    case 'station': {
      const found = (await stations.district()).stations.find((station) => station.id === id)
      return found && { stationId: id, squadId: found.squadId }
    }
  }
}

const ownId = (scope: OutcomeScope, { stationId, squadId }: Caller) =>
  (scope === 'station' ? stationId : scope === 'squad' ? squadId : undefined) ?? ''

/** One row for each month, also for those in which nothing was settled. */
export const makeListOutcomes = (store: Store, stations: StationBook) =>
  implement(listOutcomes, async ({ query, caller }) => {
    const { scope, from, to, id = ownId(scope, caller) } = query
    const months = monthsBetween(from, to)
    if (months.length === 0) return refusedField('query.to', 'invalid')
    if (months.length > MOST_MONTHS) return refusedField('query.to', 'tooMany', MOST_MONTHS)
    const thing = await thingOf(stations, scope, id)
    if (!thing) return refused('notFound')
    if (!reaches(scopeOf(caller.role, 'readOutcomes'), caller, { ...thing, people: [] }))
      return refused('forbidden')
    const kept = await everyItem<OutcomeCount>(store, {
      table: OUTCOME_SHARES,
      hash: outcomeKey(scope, id),
      from,
      to,
    })
    const known = new Map(kept.map((count) => [count.month, count]))
    return accepted({
      items: months.map((month) => {
        const { service = 0, management = 0, enforcement = 0 } = known.get(month) ?? {}
        return { month, service, management, enforcement }
      }),
    })
  })
