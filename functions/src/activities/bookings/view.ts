import {
  type BookingRecord,
  type BookingView,
  type SessionRecord,
  ticketText,
  waitingOf,
} from '@yizhan/shared/activities'
import type { Instant } from '@yizhan/shared/kernel'
import type { BookingDeps } from './deps'
import { placeOf } from './read'
import type { WaitingItem } from './table'

/** Where a waiting booking stands. */
export interface Place {
  /** How many wait before it. */
  readonly before: number
  readonly first: Pick<WaitingItem, 'passed'> | undefined
}

/** A booking as it is read, given its place in the line where it waits. */
export const viewOf = (
  { personId: _, number: __, ...booking }: BookingRecord,
  session: SessionRecord,
  place: Place | undefined,
  mostPassed: number,
  now: Instant,
): BookingView => {
  const holdsSeat = booking.state === 'confirmed' || booking.state === 'attended'
  const { before = 0, first } = place ?? {}
  return {
    ...booking,
    ...(booking.state === 'waitlisted'
      ? { waiting: waitingOf(session, booking, { position: before + 1, first }, mostPassed, now) }
      : {}),
    ...(holdsSeat ? { ticket: ticketText(booking) } : {}),
  }
}

/** One booking as it is read. */
export const readView = async (
  { store, rules }: Pick<BookingDeps, 'store' | 'rules'>,
  booking: BookingRecord,
  session: SessionRecord,
  now: Instant,
): Promise<BookingView> => {
  if (booking.state !== 'waitlisted') return viewOf(booking, session, undefined, 0, now)
  const [{ mostPassed }, place] = await Promise.all([rules(), placeOf(store, booking)])
  return viewOf(booking, session, place, mostPassed, now)
}
