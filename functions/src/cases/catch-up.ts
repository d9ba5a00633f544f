import { type Decision, type Desk, decideAllDue } from '@yizhan/shared/cases'
import type { CaseStore } from './case-store'
import type { CaseItem } from './table'

/** The same case with these steps written, one after the other; undefined when somebody else acted on it meanwhile. */
const written = async (
  cases: CaseStore,
  first: CaseItem,
  steps: readonly Decision[],
  desk: Desk,
): Promise<CaseItem | undefined> => {
  let before = first
  for (const decision of steps) {
    const step = { before, decision, desk, photoClaims: [], besides: [] }
    if ((await cases.append(step)) !== 'written') return undefined
    before = { ...before, record: decision.record, version: decision.record.version }
  }
  return before
}

/**
 * The case after everything that is due on it, so that nobody stops a clock whose rungs were passed but not told yet.
 * Each is a step of its own, as in the sweep: after an outage there may be more than one transaction holds. Undefined
 * when somebody else acted on it meanwhile.
 */
export const caughtUp = async (
  cases: CaseStore,
  before: CaseItem,
  desk: Desk,
): Promise<CaseItem | undefined> => {
  const steps = decideAllDue(before.record, desk)
  return steps.length === 0 ? before : written(cases, before, steps, desk)
}
