import {
  type BookingRecord,
  type BookingView,
  type SessionRecord,
  ticketText,
  waitingOf,
} from '@yizhan/shared/activities'
import type { Instant } from '@yizhan/shared/kernel'
import type { BookingDeps } from './deps'
import { readLine } from './read'
import type { WaitingItem } from './table'

/** A booking as it is read, given the line of its quota at least up to it, where it waits. */
export const viewOf = (
  { personId: _, number, ...booking }: BookingRecord,
  session: SessionRecord,
  line: readonly WaitingItem[],
  mostPassed: number,
  now: Instant,
): BookingView => {
  const before = line.filter((waiting) => waiting.number < number).length
  const holdsSeat = booking.state === 'confirmed' || booking.state === 'attended'
  return {
    ...booking,
    ...(booking.state === 'waitlisted'
      ? { waiting: waitingOf(session, booking, { position: before + 1, first: line[0] }, mostPassed, now) }
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
  if (booking.state !== 'waitlisted') return viewOf(booking, session, [], 0, now)
  const { mostPassed } = await rules()
  const line = await readLine(store, booking.sessionId, booking.quota, booking.number)
  return viewOf(booking, session, line, mostPassed, now)
}
