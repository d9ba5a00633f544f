import * as z from 'zod/mini'
import type { ActivityNoticeKind, NoticeKind } from './person'

/**
 * WeChat asks for consent per template: on the way, what came of it, around a kept place, a station's activity, the
 * day's summary.
 */
export const moment = z.enum(['progress', 'result', 'area', 'activity', 'summary'])
export type Moment = z.infer<typeof moment>

/** A kind that tells of a case to somebody of that case. */
export type CaseNoticeKind = Exclude<
  NoticeKind,
  ActivityNoticeKind | 'areaOpened' | 'areaSolved' | 'daySummary'
>

interface KindOfNotice {
  readonly moment: Moment
  /**
   * `now`: a duty of staff, never summarised, and held by no quiet hours while its reader is on duty. `soon`: a day's
   * summary would come too late, so it is never summarised; quiet hours hold it unless its session starts before they
   * end. `ordinary`: told singly or in the day's summary, as its reader chose. `daily`: the summary itself.
   */
  readonly urgency: 'now' | 'soon' | 'ordinary' | 'daily'
  /**
   * Which side of a case is told; `neighbours` are told of cases that are not theirs. Of an activity, `attendees`
   * are whoever it concerns, and `hosts` the staff who owe something out of it.
   */
  readonly readers: 'reporters' | 'handlers' | 'both' | 'neighbours' | 'attendees' | 'hosts' | 'everyone'
}

const reporters = (of: Moment): KindOfNotice => ({ moment: of, urgency: 'ordinary', readers: 'reporters' })
const handlers = (of: Moment): KindOfNotice => ({ moment: of, urgency: 'ordinary', readers: 'handlers' })
const both = (of: Moment): KindOfNotice => ({ moment: of, urgency: 'ordinary', readers: 'both' })
const duty: KindOfNotice = { moment: 'progress', urgency: 'now', readers: 'handlers' }
const attendees = (urgency: 'soon' | 'ordinary'): KindOfNotice => ({
  moment: 'activity',
  urgency,
  readers: 'attendees',
})
const owed: KindOfNotice = { moment: 'activity', urgency: 'now', readers: 'hosts' }
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
  bookingPromoted: attendees('soon'),
  sessionChanged: attendees('soon'),
  sessionCancelled: attendees('soon'),
  sessionReminder: attendees('soon'),
  sessionInvitation: attendees('ordinary'),
  volunteersCalled: attendees('ordinary'),
  sessionResult: attendees('ordinary'),
  feedbackAsked: attendees('ordinary'),
  hoursRecorded: attendees('ordinary'),
  noShowMarked: attendees('ordinary'),
  pardoned: attendees('ordinary'),
  topicAnswered: attendees('ordinary'),
  dutyGiven: owed,
  dutyDue: owed,
  dutyDone: attendees('ordinary'),
  daySummary: { moment: 'summary', urgency: 'daily', readers: 'everyone' },
}
