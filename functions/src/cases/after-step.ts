import { allOf, type FactHandlers } from '../platform/outbox'
import type { Store } from '../platform/store'
import { readTogether } from '../platform/together'
import type { AfterStep, CaseStepped } from './facts'
import { CASES, type CaseItem, EVENTS, type EventItem } from './table'

/** What happens after a step of a case: it is read once for all who act on it, together with other steps that are told at this time. */
export const makeAfterStep = (store: Store, ...several: readonly AfterStep[]): FactHandlers => {
  const find = readTogether<CaseItem>(store, CASES)
  const step = readTogether<EventItem>(store, EVENTS)
  const act = allOf(...several)
  return {
    caseStepped: async (fact, now) => {
      const { caseId, version } = (fact as CaseStepped).about
      const [found, told] = await Promise.all([find({ id: caseId }), step({ caseId, version })])
      if (!found || !told) throw new Error(`case ${caseId} has no step ${version}`)
      await act({ id: fact.id, event: told.event, record: found.record }, now)
    },
  }
}
