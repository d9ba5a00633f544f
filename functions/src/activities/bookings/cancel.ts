import { type BookingRecord, cancelAmiss, cancelBooking, type SessionRecord } from '@yizhan/shared/activities'
import { accepted, type Instant, type Outcome, refused } from '@yizhan/shared/kernel'
import { implement } from '../../platform/operation'
import type { Store, Write } from '../../platform/store'
import { sessionOf } from '../sessions'
import type { BookingDeps } from './deps'
import { seatsFreed } from './facts'
import { findBooking } from './read'
import { changed, endsWrite, eventWrite, givenBack, leavesLine } from './writes'

/** Ends a booking that has a seat or waits; what it has is given back to the session with it. */
export const endedWrites = (
  booking: BookingRecord,
  by: 'person' | 'session',
  now: Instant,
  words?: string,
): Write[] => {
  const { after, write } = changed(booking, { state: 'cancelled', cancelled: { at: now, by } })
  return [
    write,
    endsWrite(booking),
    ...(booking.state === 'waitlisted' ? [leavesLine(booking)] : []),
    eventWrite(after, { at: now, what: 'cancelled', ...(words === undefined ? {} : { words }) }),
  ]
}

const TRIES = 8

/** A passed event or a promotion may come in between. */
const cancel = async (
  store: Store,
  id: string,
  personId: string,
  now: Instant,
): Promise<Outcome<undefined>> => {
  for (let tried = 0; tried < TRIES; tried++) {
    const found = await findBooking(store, id)
    if (found?.booking.personId !== personId) return refused('notFound')
    const { booking } = found
    if (booking.state === 'cancelled') return accepted(undefined)
    const session: SessionRecord = sessionOf(found.item)
    const amiss = cancelAmiss(booking, session, now)
    if (amiss) return amiss
    const freed = seatsFreed(session.id, booking.id, now)
    const committed = await store.commit([
      ...endedWrites(booking, 'person', now),
      givenBack(session.id, [booking]),
      freed,
    ])
    if (committed.ok) return accepted(undefined)
  }
  return refused('unavailable')
}

/** Somebody steps back; who waits moves up after it. Stepping back twice is once. */
export const makeCancelBooking = ({ store }: BookingDeps) =>
  implement(cancelBooking, ({ params, caller, now }) => cancel(store, params.id, caller.personId, now))
