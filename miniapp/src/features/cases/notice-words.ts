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
  clockReminder: { icon: 'clock', tone: 'waiting' },
  clockOverdue: { icon: 'clock-alert', tone: 'overdue' },
  clockEscalated: { icon: 'clock-alert', tone: 'danger' },
  happeningNow: { icon: 'clock-alert', tone: 'overdue' },
  didItStop: { icon: 'message-circle', tone: 'waiting' },
}

/** A notice as its reader reads it. */
export const noticeWords = (kind: NoticeKind, language: Language): NoticeWords => ({
  ...LOOKS[kind],
  title: translate(noticeTexts, language)(kind),
})
