import { type Instant, toEpoch } from '../kernel/times'
import type { ActionName, CarriedField } from './actions'
import type { CaseRecord } from './case'
import type { Category } from './category'
import type { Rules } from './rules'
import type { State } from './states'

/** Who may act, relative to the case. `checker` is a collector or station keeper who did not resolve it. */
export type Party =
  | 'reporter'
  | 'responder'
  | 'checker'
  | 'stationKeeper'
  | 'squadLeader'
  | 'commander'
  | 'system'

/** Conditions a row may ask beyond state and party. */
export type Guard = 'verifiedByRating' | 'verifiedByCheck' | 'notRatedYet' | 'withinReopenDays'

/** What happens to the clocks. */
export type ClockEffect =
  | 'stopRespond'
  | 'stopAll'
  | 'pause'
  | 'resume'
  | 'restartRespond'
  | 'restartResolve'
  | 'startClosing'

export interface Transition {
  readonly action: ActionName
  readonly from: readonly State[]
  /** `before` goes back to where an awaiting case was; `same` leaves the state as it is. */
  readonly to: State | 'before' | 'same'
  readonly by: readonly Party[]
  readonly carries: readonly CarriedField[]
  readonly mayCarry?: readonly CarriedField[]
  /** An after-photo must be carried where the category asks for one. */
  readonly afterPhoto?: true
  readonly when?: readonly Guard[]
  readonly clocks?: readonly ClockEffect[]
}

const DESK = ['responder', 'stationKeeper', 'commander'] as const

/**
 * The life of a case as data. The engine, the condition of the store’s write, the buttons on the screens, the
 * API’s 409 and the diagram in the docs are all made from these rows.
 */
export const TRANSITIONS: readonly Transition[] = [
  {
    action: 'accept',
    from: ['submitted'],
    to: 'accepted',
    by: DESK,
    carries: [],
    mayCarry: ['text'],
    clocks: ['stopRespond'],
  },
  {
    action: 'decline',
    from: ['submitted', 'accepted'],
    to: 'declined',
    by: DESK,
    carries: ['reason', 'text', 'rightDoor'],
    clocks: ['stopAll'],
  },
  {
    action: 'start',
    from: ['accepted', 'reopened'],
    to: 'inProgress',
    by: DESK,
    carries: [],
    mayCarry: ['text'],
    clocks: ['stopRespond'],
  },
  {
    action: 'askReporter',
    from: ['accepted', 'inProgress'],
    to: 'awaitingReporter',
    by: DESK,
    carries: ['text'],
    clocks: ['pause'],
  },
  {
    action: 'supplement',
    from: ['awaitingReporter'],
    to: 'before',
    by: ['reporter'],
    carries: ['text'],
    mayCarry: ['photos'],
    clocks: ['resume'],
  },
  {
    action: 'supplement',
    from: ['submitted', 'accepted', 'inProgress', 'transferred', 'reopened'],
    to: 'same',
    by: ['reporter'],
    carries: ['text'],
    mayCarry: ['photos'],
  },
  {
    action: 'transfer',
    from: ['accepted', 'inProgress', 'reopened'],
    to: 'transferred',
    by: DESK,
    carries: ['text', 'rightDoor'],
    clocks: ['stopRespond'],
  },
  { action: 'sendBack', from: ['transferred'], to: 'inProgress', by: DESK, carries: ['text'] },
  {
    action: 'recordAnswer',
    from: ['transferred'],
    to: 'resolved',
    by: DESK,
    carries: ['text', 'outcome'],
    mayCarry: ['photos', 'legalBasis'],
    clocks: ['stopAll', 'startClosing'],
  },
  {
    action: 'resolve',
    from: ['inProgress'],
    to: 'resolved',
    by: DESK,
    carries: ['text', 'outcome'],
    mayCarry: ['photos', 'legalBasis'],
    afterPhoto: true,
    clocks: ['stopAll', 'startClosing'],
  },
  {
    action: 'verify',
    from: ['resolved'],
    to: 'verified',
    by: ['checker'],
    carries: ['photos'],
    mayCarry: ['text'],
    when: ['verifiedByCheck'],
    clocks: ['stopAll', 'startClosing'],
  },
  {
    action: 'verify',
    from: ['resolved'],
    to: 'verified',
    by: ['system'],
    carries: [],
    when: ['verifiedByRating'],
  },
  {
    action: 'rate',
    from: ['resolved'],
    to: 'same',
    by: ['reporter'],
    carries: ['stars', 'solved'],
    mayCarry: ['text'],
    when: ['notRatedYet', 'verifiedByCheck'],
  },
  {
    action: 'rate',
    from: ['resolved'],
    to: 'verified',
    by: ['reporter'],
    carries: ['stars', 'solved'],
    mayCarry: ['text'],
    when: ['notRatedYet', 'verifiedByRating'],
  },
  {
    action: 'rate',
    from: ['verified'],
    to: 'closed',
    by: ['reporter'],
    carries: ['stars', 'solved'],
    mayCarry: ['text'],
    when: ['notRatedYet'],
    clocks: ['stopAll'],
  },
  {
    action: 'rate',
    from: ['closed'],
    to: 'same',
    by: ['reporter'],
    carries: ['stars', 'solved'],
    mayCarry: ['text'],
    when: ['notRatedYet'],
  },
  {
    action: 'reopen',
    from: ['resolved', 'verified', 'closed'],
    to: 'reopened',
    by: ['reporter'],
    carries: ['text'],
    mayCarry: ['photos'],
    when: ['withinReopenDays'],
    clocks: ['stopAll', 'restartResolve'],
  },
  {
    action: 'reopen',
    from: ['resolved', 'verified', 'closed'],
    to: 'reopened',
    by: ['checker'],
    carries: ['text'],
    mayCarry: ['photos'],
    clocks: ['stopAll', 'restartResolve'],
  },
  {
    action: 'merge',
    from: ['submitted', 'accepted', 'inProgress'],
    to: 'merged',
    by: DESK,
    carries: ['intoNumber', 'text'],
    clocks: ['stopAll'],
  },
  {
    action: 'withdraw',
    from: ['submitted'],
    to: 'withdrawn',
    by: ['reporter'],
    carries: [],
    mayCarry: ['text'],
    clocks: ['stopAll'],
  },
  {
    action: 'overturn',
    from: ['declined'],
    to: 'submitted',
    by: ['commander'],
    carries: ['text'],
    clocks: ['restartRespond', 'restartResolve'],
  },
  {
    action: 'close',
    from: ['awaitingReporter', 'verified'],
    to: 'closed',
    by: ['system'],
    carries: [],
    clocks: ['stopAll'],
  },
]

export interface Circumstances {
  readonly category: Category
  readonly rules: Rules
  readonly now: Instant
}

const DAY = 86_400_000

const GUARDS: Record<Guard, (c: CaseRecord, at: Circumstances) => boolean> = {
  verifiedByRating: (_, { category }) => category.verifiedBy === 'rating',
  verifiedByCheck: (_, { category }) => category.verifiedBy === 'check',
  notRatedYet: (c) => c.rating === undefined,
  withinReopenDays: (c, { rules, now }) =>
    c.closedAt === undefined || toEpoch(now) - toEpoch(c.closedAt) <= rules.reopen.days * DAY,
}

const holds = (row: Transition, c: CaseRecord, at: Circumstances) =>
  row.when?.every((guard) => GUARDS[guard](c, at)) ?? true

/** What a row must carry for a case of this category. */
export const mustCarry = (row: Transition, category: Category): CarriedField[] =>
  row.afterPhoto && category.afterPhoto ? [...row.carries, 'photos'] : [...row.carries]

/** What a row may carry besides. */
export const mayCarry = (row: Transition, category: Category): CarriedField[] => {
  const must = mustCarry(row, category)
  return (row.mayCarry ?? []).filter((field) => !must.includes(field))
}

/** The rows open to these parties for a case as it stands now. */
export const rowsFor = (c: CaseRecord, at: Circumstances, parties: readonly Party[]): Transition[] =>
  TRANSITIONS.filter(
    (row) =>
      row.from.includes(c.state) && row.by.some((party) => parties.includes(party)) && holds(row, c, at),
  )
