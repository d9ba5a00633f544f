import {
  type BookingRecord,
  type CheckInMeans,
  checkInStateAmiss,
  type SessionRecord,
  withoutNoShow,
} from '@yizhan/shared/activities'
import {
  accepted,
  type Instant,
  type Outcome,
  refused,
  refusedField,
  toEpoch,
  toInstant,
} from '@yizhan/shared/kernel'
import type { Store, Write } from '../../platform/store'
import { sessionOf } from '../sessions'
import { askedWrite } from './end-session'
import { forgottenOut, serviceCorrected, serviceDone } from './facts'
import { type Found, readBooking } from './read'
import { standingWrite } from './standings'
import { changed, counted, eventWrite } from './writes'

/** What is written at the door, by whom: their sign where staff did it. */
export interface AtDoor {
  /** When it happened, and when it is written down: later for a tick that was made without network. */
  readonly at: Instant
  readonly now: Instant
  readonly by?: string | undefined
  /** More that has to hold and happen with it. */
  readonly with?: readonly Write[]
}

export interface Attended {
  readonly booking: BookingRecord
  /** Somebody had done it before. */
  readonly already: boolean
}

const TRIES = 8
/** Milliseconds that a check-out made without network has to arrive after its check-in. */
const OUT_MAY_FOLLOW = 600_000

/** One try: what came of it, or nothing when the booking was changed meanwhile. */
type Attempt = (booking: BookingRecord, session: SessionRecord) => Promise<Outcome<Attended> | undefined>

const tryAgain = async (store: Store, found: Found, attempt: Attempt): Promise<Outcome<Attended>> => {
  const session = sessionOf(found.item)
  let booking: BookingRecord | undefined = found.booking
  for (let tried = 0; booking && tried < TRIES; tried++) {
    const done = await attempt(booking, session)
    if (done) return done
    booking = await readBooking(store, found.booking.id)
  }
  return refused('unavailable')
}

/** Who came when nobody believed it any more: their no-show is gone, and what the end did for the others follows. */
const lateWrites = async (store: Store, booking: BookingRecord, session: SessionRecord, now: Instant) => [
  ...(booking.state === 'noShow'
    ? [await standingWrite(store, booking.personId, (noShows) => withoutNoShow(noShows, booking.id))]
    : []),
  ...(now >= session.endsAt
    ? [askedWrite(booking, session), forgottenOut(booking.id, toInstant(toEpoch(now) + OUT_MAY_FOLLOW))]
    : []),
]

/** Checks in, once. Whether it is the time for it is asked before. */
export const attend = (
  store: Store,
  found: Found,
  means: CheckInMeans,
  { at, now, by, with: more = [] }: AtDoor,
): Promise<Outcome<Attended>> =>
  tryAgain(store, found, async (booking, session) => {
    if (booking.attendance) return accepted({ booking, already: true })
    const amiss = checkInStateAmiss(booking, session)
    if (amiss) return amiss
    const { after, write } = changed(booking, {
      state: 'attended',
      attendance: { checkedInAt: at, means },
    })
    const committed = await store.commit([
      write,
      counted(booking.sessionId, booking.quota, { attended: booking.seats }),
      eventWrite(after, { at, what: 'checkedIn', ...(by === undefined ? {} : { by }) }),
      ...(await lateWrites(store, booking, session, now)),
      ...more,
    ])
    return committed.ok ? accepted({ booking: after, already: false }) : undefined
  })

/** Checks out, once; who was taken to have left at the planned end is put right by a tick of the door. */
export const leave = (
  store: Store,
  found: Found,
  { at, now, by, with: more = [] }: AtDoor,
): Promise<Outcome<Attended>> =>
  tryAgain(store, found, async (booking, session) => {
    const { attendance } = booking
    if (!attendance) return refused('notCheckedIn')
    const late = attendance.outByEnd === true && more.length > 0
    if (attendance.checkedOutAt !== undefined && !late) return accepted({ booking, already: true })
    if (at < attendance.checkedInAt) return refusedField('at', 'notAfterStart')
    const { checkedInAt, means } = attendance
    const { after, write } = changed(booking, { attendance: { checkedInAt, means, checkedOutAt: at } })
    const committed = await store.commit([
      write,
      eventWrite(after, { at, what: 'checkedOut', ...(by === undefined ? {} : { by }) }),
      ...(late
        ? serviceCorrected(after, session, { by: by ?? '', at: now })
        : serviceDone(after, session, now)),
      ...more,
    ])
    return committed.ok ? accepted({ booking: after, already: false }) : undefined
  })
