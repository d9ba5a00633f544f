import type { BookingRecord, PromotionReason, SessionRecord } from '@yizhan/shared/activities'
import type { Instant } from '@yizhan/shared/kernel'
import type { Write } from '../../platform/store'
import { bookingNews } from './facts'
import { WAITING, type WaitingItem } from './table'
import { COUNTS, changed, counted, eventWrite, leavesLine } from './writes'

export interface Promotion {
  readonly reason: PromotionReason
  /** Of the staff who did it: their sign and their words. */
  readonly by?: string
  readonly words?: string
  /** Who was first, and is passed by this. */
  readonly passed?: WaitingItem
}

/** It counts for who is passed, who reads of it; in the last round nothing is kept for them any more. */
const passedWrites = (
  { line, number, bookingId, passed }: WaitingItem,
  by: BookingRecord,
  reason: PromotionReason,
  at: Instant,
): Write[] => [
  {
    kind: 'update',
    table: WAITING,
    key: { line, number },
    changes: { add: { passed: 1 } },
    condition: { equals: { passed } },
  },
  eventWrite({ id: bookingId, version: 1 }, { at, what: 'passed', reason }, by.number),
]

/**
 * Everything of one promotion: it holds where the seats are free, who gets them still waits, and whoever they pass was
 * not passed meanwhile and still finds too few.
 */
export const promotionWrites = (
  booking: BookingRecord,
  session: SessionRecord,
  { reason, by, words, passed }: Promotion,
  at: Instant,
): { readonly after: BookingRecord; readonly writes: Write[] } => {
  const { quota, seats } = booking
  const said = words === undefined ? {} : { words }
  const { after, write } = changed(booking, { state: 'confirmed', promoted: { at, reason, ...said } })
  const { taken } = COUNTS[quota]
  const most = session.quotas[quota]
  const seatsFree = {
    equals: { version: session.version },
    below: { [taken]: most - seats + 1 },
    ...(passed ? { above: { [taken]: most - passed.seats } } : {}),
  }
  const event = { at, what: 'promoted' as const, reason, ...said, ...(by === undefined ? {} : { by }) }
  const writes = [
    counted(session.id, quota, { taken: seats, waiting: -seats }, seatsFree),
    write,
    leavesLine(booking),
    eventWrite(after, event),
    bookingNews({ bookingId: booking.id, kind: 'bookingPromoted', at, ...said }),
    ...(passed ? passedWrites(passed, booking, reason, at) : []),
  ]
  return { after, writes }
}
