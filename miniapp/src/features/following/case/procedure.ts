import type { CaseView, State } from '@yizhan/shared/cases'

/** The usual way of a case (受理 → 处置 → 核查 → 结案). */
const USUAL: readonly State[] = ['submitted', 'accepted', 'inProgress', 'resolved', 'verified', 'closed']

/** Another body's duty: its answer is the result. */
const PASSED_ON: readonly State[] = ['submitted', 'accepted', 'transferred', 'resolved', 'verified', 'closed']

/** Ways that leave the usual one. */
const OTHER: Partial<Record<State, readonly State[]>> = {
  transferred: PASSED_ON,
  reopened: ['resolved', 'reopened', 'inProgress', 'resolved', 'verified', 'closed'],
  declined: ['submitted', 'declined'],
  merged: ['submitted', 'merged'],
  withdrawn: ['submitted', 'withdrawn'],
}

/** The states that a case passes, in order, on the way that it took. */
export const procedureOf = ({
  state,
  transferredTo,
}: Pick<CaseView, 'state' | 'transferredTo'>): readonly State[] =>
  OTHER[state] ?? (transferredTo !== undefined && PASSED_ON.includes(state) ? PASSED_ON : USUAL)
