import type { MessageWords } from './words'

export const en: MessageWords = {
  status: {
    caseAssigned: 'New case for you',
    caseAccepted: 'Accepted',
    caseDeclined: 'Not accepted',
    caseStarted: 'Being dealt with',
    caseNeedsMore: 'We need your answer',
    caseSupplemented: 'Reporter answered',
    caseTransferred: 'Passed on, followed',
    caseResolved: 'Done. Please rate it',
    caseVerified: 'Result checked',
    caseReopened: 'Taken up again',
    caseClosed: 'Closed',
    caseMerged: 'Joined to same case',
    caseWithdrawn: 'Withdrawn',
    caseOverturned: 'Accepted after all',
    caseRated: 'Reporter rated it',
    clockReminder: 'Due soon',
    clockOverdue: 'Overdue',
    clockEscalated: 'Overdue, escalated',
    happeningNow: 'Happening now',
    didItStop: 'Has it stopped?',
  },
  advice: { progress: 'Tap to see progress', result: 'Tap to see result' },
}
