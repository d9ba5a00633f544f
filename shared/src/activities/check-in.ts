import { type Refusal, refused } from '../kernel/refusals'
import { type Instant, toEpoch, toInstant } from '../kernel/times'
import type { BookingRecord } from './booking'
import type { ActivityRules } from './rules'
import type { SessionRecord } from './session'

const MINUTE = 60_000
const DAY = 86_400_000

/** What the booking’s ticket says. */
export const ticketText = ({ sessionId, id }: Pick<BookingRecord, 'sessionId' | 'id'>): string =>
  `yizhan:ticket:${sessionId}:${id}`

/** The booking that a ticket is of. */
export const readTicket = (text: string): { sessionId: string; bookingId: string } | undefined => {
  const [, sessionId, bookingId] = /^yizhan:ticket:([^:]+):([^:]+)$/.exec(text.trim()) ?? []
  return sessionId && bookingId ? { sessionId, bookingId } : undefined
}

export interface ReadCode {
  /** The session that the QR code names; what was typed names none. */
  readonly sessionId?: string
  readonly code: string
}

/** What the station’s QR code says: the page of the web build, where it is known where that is. */
export const checkInText = (
  { sessionId, code }: Required<ReadCode>,
  webOrigin: string | undefined,
): string =>
  webOrigin === undefined
    ? `yizhan:check-in:${sessionId}:${code}`
    : `${webOrigin}/#/resident/check-in/index?session=${sessionId}&code=${code}`

/** What is typed is read as it is meant: letters of any size, with spaces or dashes, O for 0, I and L for 1. */
const asMeant = (code: string) =>
  code.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1')

/** The station’s code, as its QR code says it (with or without the address of the web build) or as it was typed. */
export const readCheckInCode = (text: string): ReadCode => {
  const [, sessionId, code] =
    /^yizhan:check-in:([^:]+):([^:]+)$/.exec(text.trim()) ??
    /[?&]session=([^&]+)&code=([^&]+)/.exec(text) ??
    []
  return sessionId && code ? { sessionId, code: asMeant(code) } : { code: asMeant(text) }
}

type Times = Pick<SessionRecord, 'startsAt' | 'endsAt'>

export const checkInOpens = ({ startsAt }: Times, { opensBefore }: ActivityRules['checkIn']): Instant =>
  toInstant(toEpoch(startsAt) - opensBefore * MINUTE)

/** Why `at` is no time at which one checks in. */
export const checkInTimeAmiss = (
  session: Times,
  rules: ActivityRules['checkIn'],
  at: Instant,
): Refusal | undefined => {
  const opens = checkInOpens(session, rules)
  if (at < opens) return refused('checkInNotOpen', { about: { from: opens } })
  return at > session.endsAt ? refused('checkInOver', { about: { until: session.endsAt } }) : undefined
}

/** Why a tick that was made without network is not taken now. It may come late, but not from the time to come. */
export const tickAmiss = (
  session: Times,
  rules: ActivityRules['checkIn'],
  { what, at }: { readonly what: 'checkIn' | 'checkOut'; readonly at: Instant },
  now: Instant,
): Refusal | undefined => {
  const late = toEpoch(session.endsAt) + rules.lateTicksDays * DAY
  if (toEpoch(now) > late) return refused('checkInOver', { about: { until: toInstant(late) } })
  if (toEpoch(at) > toEpoch(now) + CLOCKS_DIFFER) return refused('checkInNotOpen', { about: { from: at } })
  return what === 'checkIn' ? checkInTimeAmiss(session, rules, at) : undefined
}

/** Milliseconds by which a phone’s clock may be ahead. */
const CLOCKS_DIFFER = 2 * MINUTE

/** Why this booking cannot be checked in, whatever the time is. */
export const checkInStateAmiss = (
  { state }: Pick<BookingRecord, 'state'>,
  session: Pick<SessionRecord, 'state'>,
): Refusal | undefined => {
  if (session.state === 'cancelled') return refused('sessionCancelled')
  if (state === 'waitlisted') return refused('stillWaiting')
  return state === 'cancelled' ? refused('wrongState') : undefined
}

/** Why how it was can be told no more, or not yet. */
export const feedbackAmiss = (
  booking: Pick<BookingRecord, 'state' | 'feedback'>,
  { endsAt }: Times,
  feedbackDays: number,
  now: Instant,
): Refusal | undefined => {
  if (booking.state !== 'attended') return refused('notCheckedIn')
  const until = toEpoch(endsAt) + feedbackDays * DAY
  return booking.feedback || toEpoch(now) > until
    ? refused('feedbackOver', { about: { until: toInstant(until) } })
    : undefined
}
