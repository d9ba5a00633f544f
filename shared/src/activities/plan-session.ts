import { accepted, type FieldRefusal, type Outcome, refused } from '../kernel/refusals'
import { type Instant, toEpoch } from '../kernel/times'
import type { BookingRecord } from './booking'
import { QUOTAS } from './kinds'
import type { SessionChanges, SessionContent, SessionRecord, SessionTimes } from './session'
import { hasBookings } from './session-state'

const LONGEST_HOURS = 12
const HOUR = 3_600_000

const amissWhen = (wrong: boolean, path: string, reason: string, limit?: number): FieldRefusal[] =>
  wrong ? [limit === undefined ? { path, reason } : { path, reason, limit }] : []

/** What is wrong with the times of a session: its start has to lie ahead, unless it is as it was `before`. */
export const timesAmiss = (
  times: SessionTimes,
  now: Instant,
  before?: Pick<SessionTimes, 'startsAt' | 'endsAt'>,
): FieldRefusal[] => {
  const { startsAt, endsAt, signUpFrom, signUpUntil, cancelUntil } = times
  const lasts = toEpoch(endsAt) - toEpoch(startsAt)
  return [
    ...amissWhen(startsAt <= now && startsAt !== before?.startsAt, 'startsAt', 'past'),
    ...amissWhen(lasts <= 0, 'endsAt', 'notAfterStart'),
    ...amissWhen(lasts > LONGEST_HOURS * HOUR, 'endsAt', 'lastsTooLong', LONGEST_HOURS),
    ...amissWhen(lasts > 0 && endsAt <= now && endsAt !== before?.endsAt, 'endsAt', 'past'),
    ...amissWhen(signUpUntil > startsAt, 'signUpUntil', 'afterStart'),
    ...amissWhen(signUpFrom >= signUpUntil, 'signUpFrom', 'afterSignUp'),
    ...amissWhen(cancelUntil > startsAt, 'cancelUntil', 'afterStart'),
  ]
}

/** What is wrong with what a session says of itself: somebody has to be invited, each role is named once. */
export const contentAmiss = ({ quotas, volunteerRoles }: SessionContent): FieldRefusal[] => [
  ...amissWhen(quotas.residents + quotas.volunteers === 0, 'quotas.residents', 'tooSmall', 1),
  ...volunteerRoles.flatMap(({ name }, at) =>
    amissWhen(
      volunteerRoles.findIndex((role) => role.name === name) < at,
      `volunteerRoles.${at}.name`,
      'twice',
    ),
  ),
]

/** Instants in the one form that sorts as text: other fractions of a second would not. */
const sortable = (at: Instant): Instant => new Date(toEpoch(at)).toISOString()

export const withSortableTimes = <Plan extends Partial<SessionTimes>>(plan: Plan): Plan => {
  const { startsAt, endsAt, signUpFrom, signUpUntil, cancelUntil } = plan
  const given = Object.entries({ startsAt, endsAt, signUpFrom, signUpUntil, cancelUntil }).flatMap(
    ([name, at]) => (at === undefined ? [] : [[name, sortable(at)]]),
  )
  return { ...plan, ...Object.fromEntries(given) }
}

/** What somebody is going to change of a session. */
export interface SessionChange extends SessionChanges {
  readonly publish?: boolean | undefined
  readonly message?: string | undefined
  /** The sign of who changes it. */
  readonly changedBy?: string | undefined
}

const moved = (before: SessionRecord, after: SessionRecord): boolean =>
  before.startsAt !== after.startsAt || before.endsAt !== after.endsAt

const elsewhere = (before: SessionRecord, after: SessionRecord): boolean =>
  before.venue.name !== after.venue.name ||
  before.venue.way !== after.venue.way ||
  before.venue.place.lat !== after.venue.place.lat ||
  before.venue.place.lng !== after.venue.place.lng

/** A session with what is given of it; what is given as null is gone. */
const withChanges = (before: SessionRecord, given: SessionChanges): SessionRecord => {
  const both = Object.entries({ ...before, ...withSortableTimes(given) })
  return Object.fromEntries(both.filter(([, value]) => value !== null)) as SessionRecord
}

/** What a change is found to be, once nothing of the session itself is against it. */
export interface ChangedSession {
  readonly after: SessionRecord
  /** Its time: whoever booked has to be free then too. */
  readonly moved: boolean
  /** Its time or its place: whoever booked has to be told. */
  readonly told: boolean
  /** Seats came free for who waits. */
  readonly freed: boolean
}

const wrongStateOf = (before: SessionRecord, change: SessionChange, now: Instant) => {
  if (before.state === 'cancelled') return refused('sessionCancelled')
  if (change.publish === false && before.state === 'published')
    return refused('wrongState', { about: { state: before.state } })
  return before.state === 'published' && before.endsAt <= now
    ? refused('wrongState', { about: { state: 'ended' } })
    : undefined
}

const bookingsAmiss = (after: SessionRecord, live: readonly BookingRecord[]): FieldRefusal[] => [
  ...QUOTAS.flatMap((quota) => {
    const taken = after.taken[quota]
    return amissWhen(after.quotas[quota] < taken, `quotas.${quota}`, 'belowTaken', taken)
  }),
  ...amissWhen(
    live.some(({ youngest }) => youngest !== undefined && youngest < after.minimumAge),
    'minimumAge',
    'overItsBookings',
  ),
]

/**
 * A session as a change would leave it. `live` are its bookings at that moment. Refused where it was cancelled or is
 * over, where it was published and should be a draft again, as `messageNeeded` where whoever booked is not told of
 * another time or place, and by the fields that are amiss.
 */
export const changeOf = (
  before: SessionRecord,
  change: SessionChange,
  live: readonly BookingRecord[],
  now: Instant,
): Outcome<ChangedSession> => {
  const wrong = wrongStateOf(before, change, now)
  if (wrong) return wrong
  const { publish, message, changedBy, ...given } = change
  const state = publish ? 'published' : before.state
  const after: SessionRecord = {
    ...withChanges(before, given),
    state,
    byHand: true,
    version: before.version + 1,
    changedAt: now,
    changedBy,
  }
  const published = before.state === 'draft' && state === 'published'
  const amiss = [
    ...contentAmiss(after),
    ...timesAmiss(after, now, published ? undefined : before),
    ...bookingsAmiss(after, live),
  ]
  if (amiss.length > 0) return refused('fields', { errors: amiss })
  const told = moved(before, after) || elsewhere(before, after)
  if (told && hasBookings(before) && message === undefined) return refused('messageNeeded')
  return accepted({
    after: { ...after, sequence: before.sequence + 1 },
    moved: moved(before, after),
    told: told || message !== undefined,
    freed: QUOTAS.some((quota) => after.quotas[quota] > before.quotas[quota]),
  })
}
