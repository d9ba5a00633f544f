import type { Fact } from '../platform/outbox'

/** A step was added to a case. */
export type CaseStepped = Fact<'caseStepped', { readonly caseId: string; readonly version: number }>

export const caseStepped = (caseId: string, version: number): CaseStepped => ({
  id: `${caseId}@${version}`,
  kind: 'caseStepped',
  about: { caseId, version },
})
