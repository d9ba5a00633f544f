import { type Instant, toEpoch } from '../kernel/times'
import type { ActionName, Carried, CarriedField } from './actions'
import type { CaseRecord, Stage } from './case'
import type { Category } from './category'
import { isRunning } from './clocks'
import type { Rules } from './rules'
import type { State } from './states'

/**
 * Who may act, relative to the case. `responder` is the first responder or whoever handles it; `assignee` has an open
 * task in it; `checker` is a collector or leader who did not resolve it.
 */
export const PARTIES = [
  'reporter',
  'follower',
  'responder',
  'assignee',
  'checker',
  'stationKeeper',
  'squadLeader',
  'commander',
  'bureauLeader',
  'system',
] as const
export type Party = (typeof PARTIES)[number]

/** Conditions a row may ask beyond state and party. */
export type Guard =
  | 'verifiedByRating'
  | 'verifiedByCheck'
  | 'notRatedYet'
  | 'withinReopenDays'
  | 'arrivalDue'
  | 'taskOffered'
  | 'taskOpen'
  | 'someTaskOpen'
  | 'clockRuns'
  | 'clockSuspended'
  | 'followUpAsked'
  | 'hotlineOrder'
  | 'noHotlineOrder'
  | 'notExtendedYet'
  | 'withinHotlineReturn'
  | 'awaitingOver'

/** What happens to the clocks. */
export type ClockEffect =
  | 'stopRespond'
  | 'startArrive'
  | 'stopArrive'
  | 'stopAll'
  | 'pause'
  | 'resume'
  | 'suspend'
  | 'resumeSuspended'
  | 'restartRespond'
  | 'restartResolve'
  | 'restartResolveInCoreZone'
  | 'startTask'
  | 'stopTask'
  | 'extendHotline'
  | 'stopHotlineReturn'
  | 'restartInterim'
  | 'restartHotline'
  | 'startClosing'
  | 'startAfterClosing'
  | 'stopRecheck'
  | 'stopFollowUp'

export interface Transition {
  readonly action: ActionName
  readonly from: readonly State[]
  /** `before` goes back to where an awaiting case was; `same` leaves the state as it is. */
  readonly to: State | 'before' | 'same'
  readonly by: readonly Party[]
  readonly carries: readonly CarriedField[]
  readonly mayCarry?: readonly CarriedField[]
  /** The row holds only where what is carried says so. */
  readonly given?: { readonly found?: Carried['found']; readonly solved?: readonly Carried['solved'][] }
  /** An after-photo must be carried where the category asks for one. */
  readonly afterPhoto?: true
  readonly when?: readonly Guard[]
  readonly clocks?: readonly ClockEffect[]
}

const DESK = ['responder', 'stationKeeper', 'commander'] as const
const LEADERS = ['stationKeeper', 'squadLeader', 'commander'] as const
const AT_WORK = ['accepted', 'inProgress', 'transferred', 'reopened'] as const
const REOPENED = ['stopAll', 'startArrive', 'restartResolve', 'restartHotline'] as const

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
    clocks: ['stopRespond', 'startArrive'],
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
    action: 'returnToHotline',
    from: ['submitted', 'accepted'],
    to: 'declined',
    by: DESK,
    carries: ['text', 'rightDoor'],
    when: ['hotlineOrder', 'withinHotlineReturn'],
    clocks: ['stopAll'],
  },
  {
    action: 'start',
    from: ['accepted', 'reopened'],
    to: 'inProgress',
    by: DESK,
    carries: [],
    mayCarry: ['text'],
    clocks: ['stopHotlineReturn'],
  },
  {
    action: 'arrive',
    from: ['accepted', 'reopened'],
    to: 'inProgress',
    by: ['responder'],
    carries: [],
    mayCarry: ['text', 'photos'],
    when: ['arrivalDue'],
    clocks: ['stopHotlineReturn', 'stopArrive', 'restartResolveInCoreZone'],
  },
  {
    action: 'arrive',
    from: ['inProgress'],
    to: 'same',
    by: ['responder'],
    carries: [],
    mayCarry: ['text', 'photos'],
    when: ['arrivalDue'],
    clocks: ['stopArrive', 'restartResolveInCoreZone'],
  },
  {
    action: 'recordProgress',
    from: AT_WORK,
    to: 'same',
    by: [...DESK, 'assignee'],
    carries: ['text'],
    mayCarry: ['photos'],
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
    by: ['reporter', 'follower'],
    carries: ['text'],
    mayCarry: ['photos'],
  },
  {
    action: 'supplement',
    from: ['awaitingReporter'],
    to: 'same',
    by: ['follower'],
    carries: ['text'],
    mayCarry: ['photos'],
  },
  {
    action: 'assign',
    from: AT_WORK,
    to: 'same',
    by: [...DESK, 'squadLeader'],
    carries: ['toPersonId', 'text'],
    mayCarry: ['taskLimit'],
    clocks: ['startTask'],
  },
  {
    action: 'acceptTask',
    from: AT_WORK,
    to: 'same',
    by: ['assignee'],
    carries: [],
    mayCarry: ['text'],
    when: ['taskOffered'],
  },
  {
    action: 'handBack',
    from: AT_WORK,
    to: 'same',
    by: ['assignee'],
    carries: ['text'],
    when: ['taskOpen'],
    clocks: ['stopTask'],
  },
  {
    action: 'finishTask',
    from: AT_WORK,
    to: 'same',
    by: ['assignee'],
    carries: ['text'],
    mayCarry: ['photos'],
    when: ['taskOpen'],
    clocks: ['stopTask'],
  },
  {
    action: 'recall',
    from: AT_WORK,
    to: 'same',
    by: [...DESK, 'squadLeader'],
    carries: ['toPersonId', 'text'],
    when: ['someTaskOpen'],
    clocks: ['stopTask'],
  },
  {
    action: 'correctStation',
    from: ['submitted', 'accepted', 'inProgress', 'awaitingReporter', 'transferred', 'reopened'],
    to: 'same',
    by: [...DESK, 'squadLeader'],
    carries: ['toStationId', 'text'],
  },
  {
    action: 'moveDuty',
    from: [
      'submitted',
      'accepted',
      'inProgress',
      'awaitingReporter',
      'transferred',
      'reopened',
      'resolved',
      'verified',
    ],
    to: 'same',
    by: ['commander'],
    carries: ['toPersonId', 'text'],
  },
  {
    action: 'transfer',
    from: ['accepted', 'inProgress', 'reopened'],
    to: 'transferred',
    by: DESK,
    carries: ['text', 'rightDoor'],
    mayCarry: ['legalBasis'],
    clocks: ['stopHotlineReturn', 'stopArrive'],
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
    clocks: ['stopAll', 'startAfterClosing'],
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
    clocks: REOPENED,
  },
  {
    action: 'reopen',
    from: ['resolved', 'verified'],
    to: 'reopened',
    by: ['checker'],
    carries: ['text'],
    mayCarry: ['photos'],
    clocks: REOPENED,
  },
  {
    action: 'recheck',
    from: ['closed'],
    to: 'same',
    by: ['checker'],
    carries: ['found', 'photos'],
    mayCarry: ['text'],
    given: { found: 'holds' },
    clocks: ['stopRecheck'],
  },
  {
    action: 'recheck',
    from: ['closed'],
    to: 'reopened',
    by: ['checker'],
    carries: ['found', 'photos', 'text'],
    given: { found: 'rebound' },
    clocks: REOPENED,
  },
  {
    action: 'recheck',
    from: ['closed'],
    to: 'reopened',
    by: ['system'],
    carries: ['found', 'text'],
    given: { found: 'rebound' },
    clocks: REOPENED,
  },
  {
    action: 'answerFollowUp',
    from: ['closed'],
    to: 'same',
    by: ['reporter'],
    carries: ['solved'],
    mayCarry: ['text'],
    given: { solved: ['solved', 'partly'] },
    when: ['followUpAsked'],
    clocks: ['stopFollowUp'],
  },
  {
    action: 'answerFollowUp',
    from: ['closed'],
    to: 'reopened',
    by: ['reporter'],
    carries: ['solved'],
    mayCarry: ['text'],
    given: { solved: ['no'] },
    when: ['followUpAsked'],
    clocks: REOPENED,
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
    clocks: ['restartRespond', 'restartResolve', 'restartHotline'],
  },
  {
    action: 'suspendClock',
    from: AT_WORK,
    to: 'same',
    by: LEADERS,
    carries: ['text', 'legalBasis'],
    when: ['clockRuns'],
    clocks: ['suspend'],
  },
  {
    action: 'resumeClock',
    from: AT_WORK,
    to: 'same',
    by: LEADERS,
    carries: ['text'],
    when: ['clockSuspended'],
    clocks: ['resumeSuspended'],
  },
  {
    action: 'extend',
    from: ['accepted', 'inProgress', 'transferred'],
    to: 'same',
    by: LEADERS,
    carries: ['text', 'extraDays'],
    when: ['hotlineOrder', 'notExtendedYet'],
    clocks: ['extendHotline'],
  },
  {
    action: 'interimReply',
    from: AT_WORK,
    to: 'same',
    by: DESK,
    carries: ['text'],
    when: ['hotlineOrder'],
    clocks: ['restartInterim'],
  },
  {
    action: 'instruct',
    from: ['submitted', 'accepted', 'inProgress', 'awaitingReporter', 'transferred', 'reopened'],
    to: 'same',
    by: ['bureauLeader'],
    carries: ['text'],
  },
  {
    action: 'escalate',
    from: [
      'submitted',
      'accepted',
      'inProgress',
      'awaitingReporter',
      'transferred',
      'reopened',
      'resolved',
      'verified',
      'closed',
    ],
    to: 'same',
    by: ['system'],
    carries: [],
  },
  {
    action: 'close',
    from: ['awaitingReporter'],
    to: 'closed',
    by: ['system'],
    carries: [],
    when: ['noHotlineOrder'],
    clocks: ['stopAll'],
  },
  {
    action: 'close',
    from: ['awaitingReporter'],
    to: 'closed',
    by: ['stationKeeper'],
    carries: ['text', 'hotlineConsent'],
    when: ['hotlineOrder', 'awaitingOver'],
    clocks: ['stopAll'],
  },
  {
    action: 'close',
    from: ['verified'],
    to: 'closed',
    by: ['system'],
    carries: [],
    clocks: ['stopAll', 'startAfterClosing'],
  },
]

export interface Circumstances {
  readonly category: Category
  readonly rules: Rules
  readonly now: Instant
}

const DAY = 86_400_000

const HELD = ['offered', 'accepted']
/** The tasks that somebody still has to answer. */
export const openTasks = (c: Pick<CaseRecord, 'assignments'>) =>
  c.assignments.filter(({ state }) => HELD.includes(state))

const clockOf = (c: CaseRecord, stage: Stage) => c.clocks.find((k) => k.stage === stage)
const runs = (c: CaseRecord, stage: Stage) => {
  const clock = clockOf(c, stage)
  return clock !== undefined && isRunning(clock)
}
const notHotline = (c: CaseRecord) => c.hotline === undefined

type Holds = (c: CaseRecord, at: Circumstances, who: string | undefined) => boolean

const GUARDS: Record<Guard, Holds> = {
  verifiedByRating: (_, { category }) => category.verifiedBy === 'rating',
  verifiedByCheck: (_, { category }) => category.verifiedBy === 'check',
  notRatedYet: (c) => c.rating === undefined,
  withinReopenDays: (c, { rules, now }) =>
    c.closedAt === undefined || toEpoch(now) - toEpoch(c.closedAt) <= rules.reopen.days * DAY,
  arrivalDue: (c) => runs(c, 'arrive'),
  taskOffered: (c, _, who) =>
    openTasks(c).some(({ to, state }) => to.personId === who && state === 'offered'),
  taskOpen: (c, _, who) => openTasks(c).some(({ to }) => to.personId === who),
  someTaskOpen: (c) => openTasks(c).length > 0,
  clockRuns: (c) => runs(c, 'resolve'),
  clockSuspended: (c) => clockOf(c, 'resolve')?.suspended !== undefined,
  followUpAsked: (c) => runs(c, 'followUp') && (clockOf(c, 'followUp')?.rung ?? 0) > 0,
  hotlineOrder: (c) => !notHotline(c),
  noHotlineOrder: notHotline,
  notExtendedYet: (c) => c.hotline?.extendedBy === undefined && runs(c, 'hotline'),
  withinHotlineReturn: (c, { now }) => {
    const clock = clockOf(c, 'hotlineReturn')
    return clock !== undefined && isRunning(clock) && now <= clock.dueAt
  },
  awaitingOver: (c, { now }) => {
    const clock = clockOf(c, 'awaiting')
    return clock !== undefined && isRunning(clock) && clock.dueAt <= now
  },
}

const holds = (row: Transition, c: CaseRecord, at: Circumstances, who: string | undefined) =>
  row.when?.every((guard) => GUARDS[guard](c, at, who)) ?? true

/** Whether what is carried is what the row is for. */
export const suits = ({ given }: Transition, { found, solved }: Carried): boolean =>
  (given?.found === undefined || given.found === found) &&
  (given?.solved === undefined || given.solved.includes(solved))

/** What a row must carry for a case of this category. */
export const mustCarry = (row: Transition, category: Category): CarriedField[] =>
  row.afterPhoto && category.afterPhoto ? [...row.carries, 'photos'] : [...row.carries]

/** What a row may carry besides. */
export const mayCarry = (row: Transition, category: Category): CarriedField[] => {
  const must = mustCarry(row, category)
  return (row.mayCarry ?? []).filter((field) => !must.includes(field))
}

/** The rows open to these parties for a case as it stands now; `who` they are matters to whoever has a task in it. */
export const rowsFor = (
  c: CaseRecord,
  at: Circumstances,
  parties: readonly Party[],
  who?: string,
): Transition[] =>
  TRANSITIONS.filter(
    (row) =>
      row.from.includes(c.state) && row.by.some((party) => parties.includes(party)) && holds(row, c, at, who),
  )
