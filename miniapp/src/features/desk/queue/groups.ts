import type { CaseSummary, State } from '@yizhan/shared/cases'
import type { Role } from '@yizhan/shared/people'

/** What the person at the desk sorts cases by: what they wait for. `all` asks for no state at all. */
export const GROUPS = {
  all: [],
  toAccept: ['submitted'],
  handling: ['accepted', 'inProgress', 'reopened'],
  waiting: ['awaitingReporter', 'transferred'],
  toVerify: ['resolved'],
  over: ['verified', 'closed', 'declined', 'merged', 'withdrawn'],
} as const satisfies Record<string, readonly State[]>

interface Picked {
  readonly states: readonly State[]
  /** The server lists these before all others of those states. */
  readonly keeps: (summary: CaseSummary) => boolean
}

/** What only some wait for: cases to be looked at again, and those to which the bureau leader owes an instruction. */
export const PICKED = {
  toRecheck: { states: ['closed'], keeps: ({ due }) => due?.stage === 'recheck' },
  toInstruct: { states: [], keeps: ({ owesInstruction }) => owesInstruction },
} as const satisfies Record<string, Picked>

export type Group = keyof typeof GROUPS | keyof typeof PICKED

export const pickOf = (group: Group): Picked | undefined =>
  group === 'toRecheck' || group === 'toInstruct' ? PICKED[group] : undefined

export const statesOf = (group: Group): readonly State[] =>
  group === 'toRecheck' || group === 'toInstruct' ? PICKED[group].states : GROUPS[group]

const CHECKERS: readonly Role[] = ['collector', 'stationKeeper', 'squadLeader', 'commander']
const HELPERS: readonly Role[] = ['partner', 'contractorWorker']

/** The groups that somebody sorts by; a helper has few tasks, and nothing to sort. */
export const groupsFor = ({ role }: { readonly role: Role }): readonly [Group, ...Group[]] => {
  if (HELPERS.includes(role)) return ['all']
  return [
    'all',
    ...(role === 'bureauLeader' ? (['toInstruct'] as const) : []),
    'toAccept',
    'handling',
    'waiting',
    'toVerify',
    ...(CHECKERS.includes(role) ? (['toRecheck'] as const) : []),
    'over',
  ]
}
