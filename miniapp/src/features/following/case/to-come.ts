import type { CaseView, State } from '@yizhan/shared/cases'

export type ToCome = 'toAccept' | 'toWork' | 'toResolve' | 'toRate' | 'toClose'

const REST: Readonly<Partial<Record<State, readonly ToCome[]>>> = {
  submitted: ['toAccept', 'toWork', 'toResolve', 'toClose'],
  accepted: ['toWork', 'toResolve', 'toClose'],
  inProgress: ['toResolve', 'toRate', 'toClose'],
  awaitingReporter: ['toWork', 'toResolve', 'toClose'],
  transferred: ['toResolve', 'toRate', 'toClose'],
  reopened: ['toWork', 'toResolve', 'toRate', 'toClose'],
  resolved: ['toRate', 'toClose'],
  verified: ['toRate', 'toClose'],
}

/** The steps that usually follow; a rating that was given is not asked for again. */
export const stepsToCome = ({ state, rating }: Pick<CaseView, 'state' | 'rating'>): readonly ToCome[] =>
  (REST[state] ?? []).filter((step) => step !== 'toRate' || rating === undefined)
