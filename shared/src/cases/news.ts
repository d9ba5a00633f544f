import type { CaseNoticeKind } from '../people'
import type { CaseEvent } from './event'

/** Who is told of an event: reporter and followers, those who handle it, who it was turned to, who may check, the leaders. */
export type Audience =
  | 'reporters'
  | 'handlers'
  | 'person'
  | 'helpers'
  | 'checkers'
  | 'stationKeeper'
  | 'bureauLeader'

export interface NewsRow {
  readonly notice: CaseNoticeKind
  readonly tells: readonly Audience[]
}

const NEWS: Record<CaseEvent['action'], readonly NewsRow[]> = {
  report: [{ notice: 'caseAssigned', tells: ['handlers'] }],
  accept: [{ notice: 'caseAccepted', tells: ['reporters'] }],
  decline: [{ notice: 'caseDeclined', tells: ['reporters'] }],
  returnToHotline: [{ notice: 'caseDeclined', tells: ['reporters'] }],
  start: [{ notice: 'caseStarted', tells: ['reporters'] }],
  arrive: [{ notice: 'caseArrived', tells: ['reporters'] }],
  recordProgress: [{ notice: 'caseProgress', tells: ['reporters'] }],
  askReporter: [{ notice: 'caseNeedsMore', tells: ['reporters'] }],
  supplement: [{ notice: 'caseSupplemented', tells: ['handlers'] }],
  assign: [
    { notice: 'taskGiven', tells: ['person'] },
    { notice: 'caseHandedOver', tells: ['reporters', 'handlers'] },
  ],
  acceptTask: [{ notice: 'taskAccepted', tells: ['handlers'] }],
  handBack: [
    { notice: 'taskHandedBack', tells: ['handlers'] },
    { notice: 'caseHandedOver', tells: ['reporters'] },
  ],
  finishTask: [{ notice: 'taskFinished', tells: ['handlers'] }],
  recall: [{ notice: 'taskRecalled', tells: ['person'] }],
  correctStation: [
    { notice: 'caseAssigned', tells: ['handlers'] },
    { notice: 'caseHandedOver', tells: ['reporters'] },
  ],
  moveDuty: [
    { notice: 'caseAssigned', tells: ['person'] },
    { notice: 'caseHandedOver', tells: ['reporters', 'handlers'] },
  ],
  transfer: [{ notice: 'caseTransferred', tells: ['reporters'] }],
  sendBack: [{ notice: 'caseStarted', tells: ['reporters'] }],
  recordAnswer: [{ notice: 'caseResolved', tells: ['reporters', 'helpers'] }],
  resolve: [{ notice: 'caseResolved', tells: ['reporters', 'helpers'] }],
  verify: [{ notice: 'caseVerified', tells: ['reporters'] }],
  rate: [{ notice: 'caseRated', tells: ['handlers'] }],
  reopen: [{ notice: 'caseReopened', tells: ['reporters', 'handlers'] }],
  recheck: [{ notice: 'caseRechecked', tells: ['reporters', 'handlers'] }],
  answerFollowUp: [{ notice: 'caseRated', tells: ['handlers'] }],
  merge: [{ notice: 'caseMerged', tells: ['reporters'] }],
  withdraw: [{ notice: 'caseWithdrawn', tells: ['handlers'] }],
  overturn: [{ notice: 'caseOverturned', tells: ['reporters', 'handlers'] }],
  suspendClock: [{ notice: 'clockSuspended', tells: ['reporters', 'handlers'] }],
  resumeClock: [{ notice: 'clockResumed', tells: ['reporters', 'handlers'] }],
  extend: [{ notice: 'caseExtended', tells: ['reporters', 'handlers'] }],
  interimReply: [{ notice: 'caseProgress', tells: ['reporters'] }],
  instruct: [{ notice: 'caseInstructed', tells: ['handlers', 'stationKeeper', 'reporters'] }],
  /** Whom a rung tells, the ladder says. */
  escalate: [],
  close: [{ notice: 'caseClosed', tells: ['reporters', 'handlers'] }],
}

export const newsOf = (action: CaseEvent['action']): readonly NewsRow[] => NEWS[action]
