import * as z from 'zod/mini'
import { language } from '../kernel/languages'
import { role } from '../kernel/roles'
import { instant } from '../kernel/times'
import { noticeChoices } from './notice-choices'

/** Purposes for which personal data is kept, each with its basis in law (PIPL 13). */
export const PURPOSES = {
  handling: { basis: 'statutoryDuty', version: '2026-11' },
  callBack: { basis: 'consent', version: '2026-11' },
  progressNotices: { basis: 'consent', version: '2026-11' },
  /** 志愿服务条例 20: given by becoming a volunteer, withdrawn by leaving. */
  volunteering: { basis: 'consent', version: '2026-11' },
} as const
export type Purpose = keyof typeof PURPOSES

export const purpose = z.enum(['handling', 'callBack', 'progressNotices', 'volunteering'])
/** Purposes that are chosen by themselves, and not by becoming something. */
export const CHOSEN_PURPOSES = ['handling', 'callBack', 'progressNotices'] as const
export const chosenPurpose = z.enum(CHOSEN_PURPOSES)
export const consent = z.object({
  purpose,
  version: z.string(),
  granted: z.boolean(),
  basis: z.enum(['consent', 'statutoryDuty']),
  at: instant,
})
export type Consent = z.infer<typeof consent>

/** What a person is told of themself. `sign` is what the public reads of staff: 竹岛站 队员1, never a name. */
export const person = z.object({
  id: z.string(),
  role,
  sign: z.string(),
  stationId: z.optional(z.string()),
  squadId: z.optional(z.string()),
  language: z.optional(language),
  consents: z.array(consent),
  /** Absent until the first choice. */
  noticeChoices: z.optional(noticeChoices),
})
export type Person = z.infer<typeof person>

/** A mobile number, or a fixed line with its area code. */
export const PHONE = /^(1\d{10}|0\d{2,3}-?\d{7,8})$/
export const phone = z.string().check(z.regex(PHONE))

/** What happens to whoever books, serves or talks at a station's activity, and to the staff who owe something out of it. */
export const ACTIVITY_NOTICES = [
  'bookingPromoted',
  'sessionChanged',
  'sessionCancelled',
  'sessionReminder',
  'sessionInvitation',
  'volunteersCalled',
  'sessionResult',
  'feedbackAsked',
  'hoursRecorded',
  'noShowMarked',
  'pardoned',
  'topicAnswered',
  'dutyGiven',
  'dutyDue',
  'dutyDone',
] as const
export type ActivityNoticeKind = (typeof ACTIVITY_NOTICES)[number]

/** The session that a notice tells of, as it was then. */
export const noticeSession = z.object({
  id: z.string(),
  title: z.string(),
  startsAt: instant,
  stationName: z.string(),
})
export type NoticeSession = z.infer<typeof noticeSession>

export const notice = z.object({
  id: z.string(),
  kind: z.enum([
    'caseAssigned',
    'caseAccepted',
    'caseDeclined',
    'caseStarted',
    'caseNeedsMore',
    'caseSupplemented',
    'caseTransferred',
    'caseResolved',
    'caseVerified',
    'caseReopened',
    'caseClosed',
    'caseMerged',
    'caseWithdrawn',
    'caseOverturned',
    'caseRated',
    'caseArrived',
    'caseProgress',
    'caseHandedOver',
    'caseRechecked',
    'caseFollowUp',
    'caseExtended',
    'caseInstructed',
    'caseRepeated',
    'taskGiven',
    'taskAccepted',
    'taskHandedBack',
    'taskFinished',
    'taskRecalled',
    'taskDue',
    'recheckDue',
    'clockSuspended',
    'clockResumed',
    'clockReminder',
    'clockOverdue',
    'clockEscalated',
    'happeningNow',
    'didItStop',
    'areaOpened',
    'areaSolved',
    'daySummary',
    ...ACTIVITY_NOTICES,
  ]),
  /** Of a case: its id and category; its number only for whom the case concerns. */
  caseId: z.optional(z.string()),
  number: z.optional(z.string()),
  category: z.optional(z.string()),
  /** Of a case around a kept place: which place, the case’s community, and metres to fifty. */
  near: z.optional(z.object({ place: z.string(), community: z.string(), metres: z.number() })),
  /** Of an activity: its session, its reader's booking, and what the station or the system has to say of it. */
  session: z.optional(noticeSession),
  bookingId: z.optional(z.string()),
  words: z.optional(z.string()),
  /** Of a day’s summary: how many notices of each kind. */
  counts: z.optional(z.record(z.string(), z.number())),
  at: instant,
  read: z.boolean(),
})
export type Notice = z.infer<typeof notice>
export type NoticeKind = Notice['kind']

/** One look at a reporter's contact: who (by sign and role), when, on which case. */
export const accessEntry = z.object({
  id: z.string(),
  at: instant,
  sign: z.string(),
  role,
  caseId: z.string(),
  number: z.string(),
})
export type AccessEntry = z.infer<typeof accessEntry>
