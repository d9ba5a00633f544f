import { allOf, type FactHandlers } from '../platform/outbox'
import type { CaseStore } from './case-store'
import type { AfterStep, CaseStepped } from './facts'

/** What happens after a step of a case: it is read once, for all who act on it. */
export const makeAfterStep = (
  cases: Pick<CaseStore, 'find' | 'event'>,
  ...several: readonly AfterStep[]
): FactHandlers => {
  const act = allOf(...several)
  return {
    caseStepped: async (fact, now) => {
      const { caseId, version } = (fact as CaseStepped).about
      const [found, event] = await Promise.all([cases.find(caseId), cases.event(caseId, version)])
      if (!found || !event) throw new Error(`case ${caseId} has no step ${version}`)
      await act({ id: fact.id, event, record: found.record }, now)
    },
  }
}
