import { isStaff, type NoticeKind, type Role } from '@yizhan/shared/people'

/** Told to handlers only. */
const DESK: readonly NoticeKind[] = [
  'caseAssigned',
  'caseSupplemented',
  'caseRated',
  'caseWithdrawn',
  'clockReminder',
  'clockOverdue',
  'clockEscalated',
  'happeningNow',
]

/** Told to both sides; staff are told of their work more often than of a report of their own. */
const BOTH: readonly NoticeKind[] = ['caseReopened', 'caseClosed', 'caseOverturned']

/** The page on which a notice's reader sees its case as it concerns them. */
export const whereTo = (kind: NoticeKind, role: Role): 'resident/case/index' | 'desk/case/index' =>
  DESK.includes(kind) || (BOTH.includes(kind) && isStaff(role)) ? 'desk/case/index' : 'resident/case/index'
