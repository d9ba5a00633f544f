import type { SessionRecord } from '@yizhan/shared/activities'
import type { FactHandlers } from '../../platform/outbox'
import { sessionOf } from '../sessions'
import type { BookingDeps } from './deps'
import type { BookingNews } from './facts'
import { findBooking } from './read'

/** A session as notices name it. */
export const toldOf = async ({ stations }: Pick<BookingDeps, 'stations'>, s: SessionRecord) => ({
  id: s.id,
  title: s.title,
  startsAt: s.startsAt,
  stationName: (await stations.station(s.stationId))?.name ?? '',
})

/** The owner of a booking is told what happened to it. */
export const makeBookingNews = (deps: BookingDeps): FactHandlers => ({
  bookingNews: async (fact, now) => {
    const { bookingId, kind, at, words } = (fact as BookingNews).about
    const found = await findBooking(deps.store, bookingId)
    if (!found) throw new Error(`news of no booking ${bookingId}`)
    const { personId } = found.booking
    const session = await toldOf(deps, sessionOf(found.item))
    const news = { id: fact.id, at, kind, personId, bookingId, session, ...(words ? { words } : {}) }
    await deps.people.tellOfActivities([news], now)
  },
})
