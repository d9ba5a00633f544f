import type { State } from '@yizhan/shared/cases'

/** What the person at the desk sorts cases by: what they wait for. `all` asks for no state at all. */
export const GROUPS = {
  all: [],
  toAccept: ['submitted'],
  handling: ['accepted', 'inProgress', 'reopened'],
  waiting: ['awaitingReporter', 'transferred'],
  toVerify: ['resolved'],
  over: ['verified', 'closed', 'declined', 'merged', 'withdrawn'],
} as const satisfies Record<string, readonly State[]>

export type Group = keyof typeof GROUPS

export const GROUP_NAMES = Object.keys(GROUPS) as Group[]
