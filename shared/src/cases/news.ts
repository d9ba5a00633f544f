import type { NoticeKind } from '../people'
import type { CaseEvent } from './event'

/** Who is told of an event: the reporter and followers, the people who handle it, or both sides. */
export type Audience = 'reporters' | 'handlers'

const NEWS: Record<CaseEvent['action'], { notice: NoticeKind; tells: readonly Audience[] }> = {
  report: { notice: 'caseAssigned', tells: ['handlers'] },
  accept: { notice: 'caseAccepted', tells: ['reporters'] },
  decline: { notice: 'caseDeclined', tells: ['reporters'] },
  start: { notice: 'caseStarted', tells: ['reporters'] },
  askReporter: { notice: 'caseNeedsMore', tells: ['reporters'] },
  supplement: { notice: 'caseSupplemented', tells: ['handlers'] },
  transfer: { notice: 'caseTransferred', tells: ['reporters'] },
  sendBack: { notice: 'caseStarted', tells: ['reporters'] },
  recordAnswer: { notice: 'caseResolved', tells: ['reporters'] },
  resolve: { notice: 'caseResolved', tells: ['reporters'] },
  verify: { notice: 'caseVerified', tells: ['reporters'] },
  rate: { notice: 'caseRated', tells: ['handlers'] },
  reopen: { notice: 'caseReopened', tells: ['reporters', 'handlers'] },
  merge: { notice: 'caseMerged', tells: ['reporters'] },
  withdraw: { notice: 'caseWithdrawn', tells: ['handlers'] },
  overturn: { notice: 'caseOverturned', tells: ['reporters', 'handlers'] },
  close: { notice: 'caseClosed', tells: ['reporters', 'handlers'] },
}

export const newsOf = (action: CaseEvent['action']) => NEWS[action]
