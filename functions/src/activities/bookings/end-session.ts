import { type BookingRecord, type SessionRecord, withNoShow } from '@yizhan/shared/activities'
import { type Instant, toEpoch, toInstant } from '@yizhan/shared/kernel'
import type { Store, Write } from '../../platform/store'
import { sessionOf } from '../sessions'
import type { BookingDeps } from './deps'
import { eachLive } from './each-live'
import { bookingNews, serviceDone } from './facts'
import { standingWrite } from './standings'
import { changed, eventWrite } from './writes'

const noShowWrites = async (
  store: Store,
  booking: BookingRecord,
  { id: sessionId, title, endsAt }: SessionRecord,
  now: Instant,
): Promise<Write[]> => {
  const missed = { bookingId: booking.id, sessionId, title, at: endsAt }
  const { after, write } = changed(booking, { state: 'noShow' })
  return [
    write,
    eventWrite(after, { at: now, what: 'noShow' }),
    await standingWrite(store, booking.personId, (noShows) => withNoShow(noShows, missed)),
    bookingNews({ bookingId: booking.id, kind: 'noShowMarked', at: now }),
  ]
}

/** Nobody checked them out: the planned end stands for it, or their coming where that was later. */
export const cappedWrites = (booking: BookingRecord, session: SessionRecord, now: Instant): Write[] => {
  const { attendance } = booking
  if (!attendance || attendance.checkedOutAt !== undefined) return []
  const checkedOutAt = toInstant(Math.max(toEpoch(attendance.checkedInAt), toEpoch(session.endsAt)))
  const { after, write } = changed(booking, {
    attendance: { ...attendance, checkedOutAt, outByEnd: true },
  })
  return [write, eventWrite(after, { at: now, what: 'checkedOut' }), ...serviceDone(after, session, now)]
}

/** Whoever came is asked how it was; asked again, they are told once. */
export const askedWrite = ({ id }: BookingRecord, { endsAt }: SessionRecord): Write =>
  bookingNews({ bookingId: id, kind: 'feedbackAsked', at: endsAt })

/**
 * What the end of a session makes of its bookings: who has a seat and did not come is marked, who did not check out is
 * taken to have left at the end, who came is asked how it was.
 */
export const makeEndBookings =
  ({ store }: BookingDeps) =>
  async (sessionId: string, now: Instant): Promise<void> =>
    eachLive(store, sessionId, async (booking, item) => {
      const session = sessionOf(item)
      if (session.state !== 'published' || session.endsAt > now) return []
      if (booking.state === 'confirmed') return noShowWrites(store, booking, session, now)
      if (booking.state !== 'attended') return []
      return [...cappedWrites(booking, session, now), askedWrite(booking, session)]
    })
