import {
  type Attendance,
  type BookingRecord,
  correctAttendance,
  type SessionRecord,
  withNoShow,
  withoutNoShow,
} from '@yizhan/shared/activities'
import {
  accepted,
  type InputOf,
  type Instant,
  type Outcome,
  refused,
  refusedField,
} from '@yizhan/shared/kernel'
import { implement } from '../../platform/operation'
import type { Store, Write } from '../../platform/store'
import { sessionOf } from '../sessions'
import type { BookingDeps } from './deps'
import { serviceCorrected } from './facts'
import { findForStaff } from './read'
import { standingWrite } from './standings'
import { readView } from './view'
import { changed, counted, eventWrite } from './writes'

type Correction = InputOf<typeof correctAttendance>['body']

/** When they came and left, as corrected; what is not said stays, or is the session’s own time. */
const attendanceOf = (
  { attendance }: BookingRecord,
  { startsAt, endsAt }: SessionRecord,
  { attended, checkedInAt, checkedOutAt }: Correction,
  now: Instant,
): Outcome<Attendance | undefined> => {
  if (!attended) return accepted(undefined)
  const from = checkedInAt ?? attendance?.checkedInAt ?? startsAt
  const to = checkedOutAt ?? attendance?.checkedOutAt ?? (now >= endsAt ? endsAt : undefined)
  if (from > now) return refusedField('checkedInAt', 'tooLarge')
  if (to !== undefined && to > now) return refusedField('checkedOutAt', 'tooLarge')
  if (to !== undefined && to < from) return refusedField('checkedOutAt', 'notAfterStart')
  const out = to === undefined ? {} : { checkedOutAt: to }
  return accepted({ checkedInAt: from, means: attendance?.means ?? 'name', ...out })
}

const standingWrites = async (
  store: Store,
  { id: bookingId, personId }: BookingRecord,
  { id: sessionId, title, endsAt }: SessionRecord,
  state: BookingRecord['state'],
): Promise<Write> => {
  const missed = { bookingId, sessionId, title, at: endsAt }
  return standingWrite(store, personId, (noShows) =>
    state === 'noShow' ? withNoShow(noShows, missed) : withoutNoShow(noShows, bookingId),
  )
}

interface Corrected {
  readonly booking: BookingRecord
  readonly session: SessionRecord
  readonly correction: Correction
  readonly by: string
  readonly now: Instant
}

const correct = async (
  store: Store,
  { booking, session, correction, by, now }: Corrected,
): Promise<Outcome<BookingRecord>> => {
  const attendance = attendanceOf(booking, session, correction, now)
  if (!attendance.ok) return attendance
  const absent = now >= session.endsAt ? 'noShow' : 'confirmed'
  const state = attendance.value ? 'attended' : absent
  const { after, write } = changed(booking, { state, attendance: attendance.value })
  const was = Number(booking.state === 'attended')
  const attended = (Number(state === 'attended') - was) * booking.seats
  const { reason } = correction
  const committed = await store.commit([
    write,
    ...(attended === 0 ? [] : [counted(session.id, booking.quota, { attended })]),
    ...(state === booking.state ? [] : [await standingWrites(store, booking, session, state)]),
    eventWrite(after, { at: now, what: 'attendanceCorrected', by, words: reason }),
    ...serviceCorrected(after, session, { reason, by, at: now }),
  ])
  return committed.ok ? accepted(after) : refused('changedMeanwhile')
}

/** The keeper puts right who came, when, and that somebody did not; the hours follow. */
export const makeCorrectAttendance = (deps: BookingDeps) =>
  implement(correctAttendance, async ({ params, body, caller, now }) => {
    const found = await findForStaff(deps.store, params.id, caller, 'planActivities')
    if (!found.ok) return found
    const { booking, item } = found.value
    const session = sessionOf(item)
    if (session.state === 'cancelled') return refused('sessionCancelled')
    if (booking.state === 'waitlisted') return refused('stillWaiting')
    if (booking.state === 'cancelled') return refused('wrongState')
    if (now < session.startsAt) return refused('checkInNotOpen', { about: { from: session.startsAt } })
    const corrected = { booking, session, correction: body, by: caller.sign, now }
    const done = await correct(deps.store, corrected)
    return done.ok ? accepted(await readView(deps, done.value, session, now)) : done
  })
