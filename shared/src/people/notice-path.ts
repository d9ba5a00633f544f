import { isStaff, type Role } from '../kernel/roles'
import { KINDS_OF_NOTICE } from './notice-kinds'
import type { ActivityNoticeKind, Notice } from './person'

type Told = Pick<Notice, 'kind' | 'caseId' | 'session' | 'bookingId'>
type Lead = (notice: Told) => string | undefined

const page = (name: string, parameter: string, value: string | undefined): string | undefined =>
  value === undefined ? undefined : `${name}/index?${parameter}=${encodeURIComponent(value)}`

const toSession: Lead = ({ session }) => page('resident/session', 'id', session?.id)
const toTopics: Lead = ({ session }) => page('resident/topics', 'session', session?.id)
const toTicket: Lead = (notice) => page('resident/ticket', 'id', notice.bookingId) ?? toSession(notice)

/** Whoever moved up gives their seat back on their ticket, with one tap; whoever came says there how it was. */
const LEADS: Readonly<Record<ActivityNoticeKind, Lead>> = {
  bookingPromoted: toTicket,
  sessionReminder: toTicket,
  sessionChanged: toSession,
  sessionCancelled: toSession,
  sessionInvitation: toSession,
  volunteersCalled: toSession,
  sessionResult: toSession,
  feedbackAsked: toTicket,
  hoursRecorded: () => 'resident/service-hours/index',
  noShowMarked: () => 'resident/bookings/index',
  pardoned: () => 'resident/bookings/index',
  topicAnswered: toTopics,
  dutyDone: toTopics,
  dutyGiven: () => 'desk/station-duties/index',
  dutyDue: () => 'desk/station-duties/index',
}

/**
 * The page of the app, with its parameters, on which a reader sees what a notice tells of as it concerns them; undefined
 * where it tells of nothing of theirs. Where both sides of a case are told, staff are told of their work more often than
 * of a report of their own.
 */
export const noticePath = (notice: Told, role: Role): string | undefined => {
  const { kind, caseId } = notice
  switch (KINDS_OF_NOTICE[kind].readers) {
    case 'handlers':
      return page('desk/case', 'id', caseId)
    case 'reporters':
      return page('resident/case', 'id', caseId)
    case 'both':
      return page(isStaff(role) ? 'desk/case' : 'resident/case', 'id', caseId)
    case 'attendees':
    case 'hosts':
      return LEADS[kind as ActivityNoticeKind](notice)
    case 'neighbours':
    case 'everyone':
      return undefined
  }
}
