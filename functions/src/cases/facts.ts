import type { Stage } from '@yizhan/shared/cases'
import type { Fact } from '../platform/outbox'

/** A step was added to a case. */
export type CaseStepped = Fact<'caseStepped', { readonly caseId: string; readonly version: number }>

/** A clock of a case reached a rung of the ladder. */
export type ClockReached = Fact<
  'clockReached',
  {
    readonly caseId: string
    readonly stage: Stage
    readonly startedAt: string
    readonly rung: number
    readonly at: string
  }
>

export const caseStepped = (caseId: string, version: number): CaseStepped => ({
  id: `${caseId}@${version}`,
  kind: 'caseStepped',
  about: { caseId, version },
})

export const clockReached = (about: ClockReached['about']): ClockReached => ({
  id: `${about.caseId}#${about.stage}#${about.startedAt}#${about.rung}`,
  kind: 'clockReached',
  about,
})
