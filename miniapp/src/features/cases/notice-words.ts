import type { Language } from '@yizhan/shared/kernel'
import type { NoticeKind } from '@yizhan/shared/people'
import type { IconName, Tone } from '@/components'
import { translate } from '@/i18n'
import { noticeTexts } from '@/i18n/cases'

export interface NoticeWords {
  readonly title: string
  readonly icon: IconName
  readonly tone: Tone
}

const LOOKS: Readonly<Record<NoticeKind, Omit<NoticeWords, 'title'>>> = {
  caseAssigned: { icon: 'inbox', tone: 'waiting' },
  caseAccepted: { icon: 'clipboard-list', tone: 'neutral' },
  caseDeclined: { icon: 'circle-x', tone: 'danger' },
  caseStarted: { icon: 'hammer', tone: 'neutral' },
  caseNeedsMore: { icon: 'message-circle', tone: 'waiting' },
  caseSupplemented: { icon: 'message-circle', tone: 'neutral' },
  caseTransferred: { icon: 'arrow-right', tone: 'neutral' },
  caseResolved: { icon: 'circle-check', tone: 'done' },
  caseVerified: { icon: 'shield-check', tone: 'done' },
  caseReopened: { icon: 'rotate-ccw', tone: 'overdue' },
  caseClosed: { icon: 'circle-check', tone: 'done' },
  caseMerged: { icon: 'copy', tone: 'neutral' },
  caseWithdrawn: { icon: 'undo-2', tone: 'neutral' },
  caseOverturned: { icon: 'rotate-ccw', tone: 'neutral' },
  caseRated: { icon: 'star', tone: 'neutral' },
  caseArrived: { icon: 'map-pin', tone: 'neutral' },
  caseProgress: { icon: 'hammer', tone: 'neutral' },
  caseHandedOver: { icon: 'arrow-right', tone: 'neutral' },
  caseRechecked: { icon: 'eye', tone: 'done' },
  caseFollowUp: { icon: 'message-circle', tone: 'waiting' },
  caseExtended: { icon: 'clock', tone: 'neutral' },
  caseInstructed: { icon: 'pencil', tone: 'overdue' },
  caseRepeated: { icon: 'copy', tone: 'overdue' },
  taskGiven: { icon: 'inbox', tone: 'waiting' },
  taskAccepted: { icon: 'check', tone: 'neutral' },
  taskHandedBack: { icon: 'undo-2', tone: 'overdue' },
  taskFinished: { icon: 'circle-check', tone: 'done' },
  taskRecalled: { icon: 'rotate-ccw', tone: 'neutral' },
  taskDue: { icon: 'clock-alert', tone: 'waiting' },
  recheckDue: { icon: 'eye', tone: 'waiting' },
  clockSuspended: { icon: 'scale', tone: 'neutral' },
  clockResumed: { icon: 'clock', tone: 'neutral' },
  clockReminder: { icon: 'clock', tone: 'waiting' },
  clockOverdue: { icon: 'clock-alert', tone: 'overdue' },
  clockEscalated: { icon: 'clock-alert', tone: 'danger' },
  happeningNow: { icon: 'clock-alert', tone: 'overdue' },
  didItStop: { icon: 'message-circle', tone: 'waiting' },
  areaOpened: { icon: 'map-pin', tone: 'neutral' },
  areaSolved: { icon: 'circle-check', tone: 'done' },
  bookingPromoted: { icon: 'circle-check', tone: 'done' },
  sessionChanged: { icon: 'pencil', tone: 'waiting' },
  sessionCancelled: { icon: 'circle-x', tone: 'danger' },
  sessionReminder: { icon: 'calendar-days', tone: 'waiting' },
  sessionInvitation: { icon: 'calendar-days', tone: 'neutral' },
  volunteersCalled: { icon: 'hand', tone: 'neutral' },
  sessionResult: { icon: 'circle-check', tone: 'done' },
  feedbackAsked: { icon: 'star', tone: 'waiting' },
  hoursRecorded: { icon: 'clock', tone: 'done' },
  noShowMarked: { icon: 'circle-alert', tone: 'overdue' },
  pardoned: { icon: 'undo-2', tone: 'neutral' },
  topicAnswered: { icon: 'message-circle', tone: 'neutral' },
  dutyGiven: { icon: 'inbox', tone: 'waiting' },
  dutyDue: { icon: 'clock-alert', tone: 'waiting' },
  dutyDone: { icon: 'circle-check', tone: 'done' },
  daySummary: { icon: 'bell', tone: 'neutral' },
}

/** A notice as its reader reads it. */
export const noticeWords = (kind: NoticeKind, language: Language): NoticeWords => ({
  ...LOOKS[kind],
  title: translate(noticeTexts, language)(kind),
})
