import { decide, SYSTEM } from '@yizhan/shared/cases'
import type { Instant } from '@yizhan/shared/kernel'
import { caughtUp } from '../catch-up'
import type { DiaryDeps } from './deps'

/** Opens a closed case again because it came back; nothing when it is no longer as it was closed then. */
export type ReboundOf = (caseId: string, closedAt: Instant, words: string, now: Instant) => Promise<void>

const TRIES = 4

export const makeReboundOf = ({ cases, book }: Pick<DiaryDeps, 'cases' | 'book'>): ReboundOf => {
  /** True when nothing is left to do. */
  const attempt = async (...[caseId, closedAt, text, now]: Parameters<ReboundOf>): Promise<boolean> => {
    const found = await cases.find(caseId)
    if (found?.record.state !== 'closed' || found.record.closedAt !== closedAt) return true
    const desk = await book.desk(found.record, now)
    const before = await caughtUp(cases, found, desk)
    if (!before) return false
    const decided = decide(
      before.record,
      { action: 'recheck', carried: { found: 'rebound', text }, by: SYSTEM, parties: ['system'] },
      desk,
    )
    if (!decided.ok) throw new Error(`case ${caseId} cannot be opened again: ${decided.reason}`)
    const written = await cases.append({
      before,
      decision: decided.value,
      desk,
      photoClaims: [],
      besides: [],
    })
    return written === 'written'
  }

  return async (...rebound) => {
    for (let tried = 0; tried < TRIES; tried++) if (await attempt(...rebound)) return
    throw new Error(`case ${rebound[0]} was acted on ${TRIES} times while it was to be opened again`)
  }
}
