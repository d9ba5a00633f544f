import type { CaseEvent, CaseRecord } from '@yizhan/shared/cases'
import type { Instant } from '@yizhan/shared/kernel'
import type { Fact } from '../platform/outbox'

/** A step was added to a case. */
export type CaseStepped = Fact<'caseStepped', { readonly caseId: string; readonly version: number }>

export const caseStepped = (caseId: string, version: number): CaseStepped => ({
  id: `${caseId}@${version}`,
  kind: 'caseStepped',
  about: { caseId, version },
})

/** A step as everybody who acts on it reads it: the case may have gone on since. */
export interface Stepped {
  /** Of the fact: the same however often it is told. */
  readonly id: string
  readonly event: CaseEvent
  readonly record: CaseRecord
}

export type AfterStep = (step: Stepped, now: Instant) => Promise<void>
