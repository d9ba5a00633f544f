import * as z from 'zod/mini'
import type { NoticeKind } from './person'

/** WeChat asks for consent per template: on the way, what came of it, around a kept place, the day's summary. */
export const moment = z.enum(['progress', 'result', 'area', 'summary'])
export type Moment = z.infer<typeof moment>

/** A kind that tells of a case to somebody of that case. */
export type CaseNoticeKind = Exclude<NoticeKind, 'areaOpened' | 'areaSolved' | 'daySummary'>

interface KindOfNotice {
  readonly moment: Moment
  /**
   * `now`: a duty of staff, never summarised, and held by no quiet hours while its reader is on duty. `ordinary`: told
   * singly or in the day's summary, as its reader chose. `daily`: the summary itself.
   */
  readonly urgency: 'now' | 'ordinary' | 'daily'
  /** Which side of a case is told; `neighbours` are told of cases that are not theirs. */
  readonly readers: 'reporters' | 'handlers' | 'both' | 'neighbours' | 'everyone'
}

const reporters = (of: Moment): KindOfNotice => ({ moment: of, urgency: 'ordinary', readers: 'reporters' })
const handlers = (of: Moment): KindOfNotice => ({ moment: of, urgency: 'ordinary', readers: 'handlers' })
const both = (of: Moment): KindOfNotice => ({ moment: of, urgency: 'ordinary', readers: 'both' })
const duty: KindOfNotice = { moment: 'progress', urgency: 'now', readers: 'handlers' }
const neighbours: KindOfNotice = { moment: 'area', urgency: 'ordinary', readers: 'neighbours' }

/** How each kind of notice is told. */
export const KINDS_OF_NOTICE: Readonly<Record<NoticeKind, KindOfNotice>> = {
  caseAssigned: duty,
  caseAccepted: reporters('progress'),
  caseDeclined: reporters('result'),
  caseStarted: reporters('progress'),
  caseNeedsMore: reporters('progress'),
  caseSupplemented: handlers('progress'),
  caseTransferred: reporters('progress'),
  caseResolved: both('result'),
  caseVerified: reporters('result'),
  caseReopened: both('progress'),
  caseClosed: both('result'),
  caseMerged: reporters('progress'),
  caseWithdrawn: handlers('progress'),
  caseOverturned: both('progress'),
  caseRated: handlers('result'),
  caseArrived: reporters('progress'),
  caseProgress: reporters('progress'),
  caseHandedOver: both('progress'),
  caseRechecked: both('result'),
  caseFollowUp: reporters('result'),
  caseExtended: both('progress'),
  caseInstructed: both('progress'),
  caseRepeated: duty,
  taskGiven: duty,
  taskAccepted: handlers('progress'),
  taskHandedBack: duty,
  taskFinished: duty,
  taskRecalled: duty,
  taskDue: duty,
  recheckDue: duty,
  clockSuspended: both('progress'),
  clockResumed: both('progress'),
  clockReminder: duty,
  clockOverdue: duty,
  clockEscalated: duty,
  happeningNow: duty,
  didItStop: reporters('result'),
  areaOpened: neighbours,
  areaSolved: neighbours,
  daySummary: { moment: 'summary', urgency: 'daily', readers: 'everyone' },
}
