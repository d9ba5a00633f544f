import type { State } from '@yizhan/shared/cases'

/** The usual way of a case (受理 → 处置 → 核查 → 结案). */
const USUAL: readonly State[] = ['submitted', 'accepted', 'inProgress', 'resolved', 'verified', 'closed']

/** Ways that leave the usual one. */
const OTHER: Partial<Record<State, readonly State[]>> = {
  transferred: ['submitted', 'accepted', 'transferred', 'resolved', 'verified', 'closed'],
  reopened: ['resolved', 'reopened', 'inProgress', 'resolved', 'verified', 'closed'],
  declined: ['submitted', 'declined'],
  merged: ['submitted', 'merged'],
  withdrawn: ['submitted', 'withdrawn'],
}

/** The states that a case in this state passes, in order. */
export const procedureOf = (state: State): readonly State[] => OTHER[state] ?? USUAL
