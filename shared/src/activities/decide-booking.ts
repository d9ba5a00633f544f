import { type Refusal, refused, refusedField } from '../kernel/refusals'
import type { Role } from '../kernel/roles'
import type { Instant } from '../kernel/times'
import type { BookingBody, BookingRecord } from './booking'
import type { Quota } from './kinds'
import type { SessionRecord } from './session'

export const freeSeats = ({ quotas, taken }: Pick<SessionRecord, 'quotas' | 'taken'>, of: Quota): number =>
  Math.max(0, quotas[of] - taken[of])

export interface Booker {
  readonly role: Role
  /** Their booking of this session that is not cancelled. */
  readonly liveId: string | undefined
  readonly suspendedUntil: Instant | null
}

const seatsAmiss = (
  { quotas, seatsPerBooking }: SessionRecord,
  { quota, seats }: BookingBody,
): Refusal | undefined => {
  if (quotas[quota] === 0) return refusedField('quota', 'noQuota')
  const most = Math.min(seatsPerBooking, quotas[quota])
  return seats > most ? refusedField('seats', 'tooLarge', most) : undefined
}

const roleAmiss = ({ volunteerRoles }: SessionRecord, { quota, role }: BookingBody): Refusal | undefined => {
  const names = quota === 'volunteers' ? volunteerRoles.map(({ name }) => name) : []
  if (role === undefined && names.length > 0) return refusedField('role', 'required')
  return role !== undefined && !names.includes(role) ? refusedField('role', 'unknownRole') : undefined
}

const ageAmiss = ({ minimumAge }: SessionRecord, { youngest }: BookingBody): Refusal | undefined => {
  if (minimumAge === 0) return undefined
  if (youngest === undefined) return refusedField('youngest', 'required')
  return youngest < minimumAge ? refused('underAge', { about: { minimumAge } }) : undefined
}

const windowAmiss = (session: SessionRecord, now: Instant): Refusal | undefined => {
  if (session.state === 'cancelled') return refused('sessionCancelled')
  if (session.state === 'draft') return refused('notFound')
  if (now < session.signUpFrom) return refused('signUpNotOpen', { about: { from: session.signUpFrom } })
  return now >= session.signUpUntil || now >= session.startsAt
    ? refused('signUpOver', { about: { until: session.signUpUntil } })
    : undefined
}

const bookerAmiss = ({ role, liveId, suspendedUntil }: Booker, quota: Quota): Refusal | undefined => {
  if (quota === 'volunteers' && role !== 'volunteer') return refused('notVolunteer')
  if (liveId !== undefined) return refused('alreadyBooked', { about: { bookingId: liveId } })
  return suspendedUntil === null ? undefined : refused('suspended', { about: { until: suspendedUntil } })
}

/** Why this person may not book this, whatever seats are free. */
export const bookingAmiss = (
  session: SessionRecord,
  body: BookingBody,
  booker: Booker,
  now: Instant,
): Refusal | undefined =>
  windowAmiss(session, now) ??
  seatsAmiss(session, body) ??
  roleAmiss(session, body) ??
  bookerAmiss(booker, body.quota) ??
  ageAmiss(session, body)

/** Whether a new booking gets its seats: only where they are free and nobody waits, for who comes later overtakes nobody. */
export const getsSeats = (
  session: Pick<SessionRecord, 'quotas' | 'taken' | 'waiting'>,
  { quota, seats }: Pick<BookingBody, 'quota' | 'seats'>,
): boolean => session.waiting[quota] === 0 && seats <= freeSeats(session, quota)

/**
 * Until when a booking may be taken back: a seat until the time that the session names; a waiting booking until the
 * start, and so a seat that was given in the last round or by staff, when others could step back no more.
 */
export const cancelsUntil = (
  { state, promoted }: Pick<BookingRecord, 'state' | 'promoted'>,
  { cancelUntil, startsAt }: Pick<SessionRecord, 'cancelUntil' | 'startsAt'>,
): Instant => {
  const late = promoted?.reason === 'lastRound' || promoted?.reason === 'byStaff'
  return state === 'waitlisted' || late ? startsAt : cancelUntil
}

export const cancelAmiss = (
  booking: Pick<BookingRecord, 'state' | 'promoted'>,
  session: Pick<SessionRecord, 'cancelUntil' | 'startsAt'>,
  now: Instant,
): Refusal | undefined => {
  if (booking.state !== 'confirmed' && booking.state !== 'waitlisted') return refused('wrongState')
  const until = cancelsUntil(booking, session)
  return now >= until ? refused('cancelOver', { about: { until } }) : undefined
}
