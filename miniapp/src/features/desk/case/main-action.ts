import type { ActionName, CaseView, OfferedAction } from '@yizhan/shared/cases'

/** What moves a case on comes before what sends it elsewhere; the lower, the nearer to the thumb. */
const RANK: Readonly<Record<ActionName, number>> = {
  acceptTask: 1,
  accept: 2,
  arrive: 3,
  finishTask: 4,
  start: 5,
  recordAnswer: 6,
  resolve: 7,
  verify: 8,
  overturn: 9,
  resumeClock: 10,
  recheck: 20,
  instruct: 21,
  rate: 22,
  answerFollowUp: 23,
  supplement: 24,
  recordProgress: 25,
  askReporter: 26,
  assign: 27,
  transfer: 28,
  sendBack: 29,
  recall: 30,
  handBack: 31,
  correctStation: 32,
  moveDuty: 33,
  interimReply: 34,
  extend: 35,
  suspendClock: 36,
  merge: 37,
  reopen: 38,
  returnToHotline: 39,
  decline: 40,
  withdraw: 41,
  close: 42,
  escalate: 43,
}

/** Below this an action moves the case on; above it, it never stands out. */
const FORWARD = 10

type Standing = Pick<CaseView, 'owesInstruction' | 'duty' | 'clocks'>

/** What circumstances bring to the front: an instruction that is owed, a recheck that is due, a duty of another body. */
const URGENT: Readonly<Partial<Record<ActionName, (view: Standing) => boolean>>> = {
  instruct: ({ owesInstruction }) => owesInstruction,
  recheck: ({ clocks }) =>
    clocks.some(({ stage, rung, stoppedAt }) => stage === 'recheck' && rung > 0 && !stoppedAt),
  transfer: ({ duty }) => duty.whose === 'other',
}

const rankOf = (action: ActionName, view: Standing): number =>
  URGENT[action]?.(view) ? RANK.finishTask + 0.5 : RANK[action]

export const movesOn = (action: ActionName, view: Standing): boolean => rankOf(action, view) <= FORWARD

/** The one big button and the others, out of what a viewer may do now. */
export const arranged = (
  view: Standing & Pick<CaseView, 'actions'>,
): { main: OfferedAction | undefined; others: readonly OfferedAction[] } => {
  const [main, ...others] = [...view.actions].sort((a, b) => rankOf(a.action, view) - rankOf(b.action, view))
  return { main, others }
}

/** How the others are told apart where there are many of them. */
export const KINDS = ['work', 'handOver', 'time', 'away'] as const
type Kind = (typeof KINDS)[number]

const FROM_RANK: readonly [Kind, number][] = [
  ['away', RANK.merge],
  ['time', RANK.interimReply],
  ['handOver', RANK.assign],
  ['work', 0],
]

export const kindOf = (action: ActionName): Kind =>
  FROM_RANK.find(([, from]) => RANK[action] >= from)?.[0] ?? 'work'
