import {
  type BookingRecord,
  getBooking,
  listBookings,
  listMyBookings,
  type MyBooking,
  QUOTAS,
  type SessionRecord,
} from '@yizhan/shared/activities'
import { accepted, type Instant, refused } from '@yizhan/shared/kernel'
import { everyItem } from '../../platform/every-item'
import { implement } from '../../platform/operation'
import { readPage } from '../../platform/page'
import type { Store } from '../../platform/store'
import { readSessionItem, SESSIONS, type SessionItem, sessionOf } from '../sessions'
import type { BookingDeps } from './deps'
import { findForBoth, maySee, readLine } from './read'
import { standingOf } from './standings'
import { BOOKING_EVENTS, BOOKINGS, type BookingEventItem, type BookingItem } from './table'
import { type Place, readView, viewOf } from './view'

/** The list at the door: cancelled bookings are not in it. */
export const makeListBookings = ({ store, cursors, rules }: BookingDeps) =>
  implement(listBookings, async ({ params, query, caller, now }) => {
    const item = await readSessionItem(store, params.id)
    if (!item || !maySee(caller, 'checkIn', item)) return refused('notFound')
    const session = sessionOf(item)
    const [lines, { mostPassed }] = await Promise.all([
      Promise.all(QUOTAS.map((quota) => readLine(store, params.id, quota))),
      rules(),
    ])
    const places = new Map<string, Place>(
      lines.flatMap((line) => line.map(({ bookingId }, before) => [bookingId, { before, first: line[0] }])),
    )
    return readPage(
      cursors,
      `bookings:${params.id}`,
      query,
      (limit, after) =>
        store.query<BookingItem>({
          table: BOOKINGS,
          index: 'bySession',
          hash: params.id,
          limit,
          ...(after ? { after } : {}),
        }),
      ({ record }) => ({
        ...viewOf(record, session, places.get(record.id), mostPassed, now),
        person: personOf(record),
      }),
    )
  })

/** Whoever booked goes by the name that they gave for the door; no other name of theirs is known here. */
const personOf = ({ personId, quota, name }: BookingRecord) => ({
  personId,
  role: quota === 'volunteers' ? ('volunteer' as const) : ('resident' as const),
  sign: name,
})

const sessionsOf = async (store: Store, bookings: readonly BookingRecord[]) => {
  const keys = [...new Set(bookings.map(({ sessionId }) => sessionId))].map((id) => ({ id }))
  return (await store.getMany<SessionItem>(SESSIONS, keys)).map(sessionOf)
}

/** Bookings with the line of their sessions, which are read together. */
const withSessions = async (
  deps: BookingDeps,
  bookings: readonly BookingRecord[],
  now: Instant,
): Promise<MyBooking[]> => {
  const sessions = await sessionsOf(deps.store, bookings)
  const rows = new Map((await deps.rowsOf(sessions, now)).map((row) => [row.id, row]))
  const byId = new Map<string, SessionRecord>(sessions.map((s) => [s.id, s]))
  const shown = bookings.map(async (booking) => {
    const [session, row] = [byId.get(booking.sessionId), rows.get(booking.sessionId)]
    return session && row ? [{ ...(await readView(deps, booking, session, now)), session: row }] : []
  })
  return (await Promise.all(shown)).flat()
}

export const makeListMyBookings = (deps: BookingDeps) =>
  implement(listMyBookings, async ({ query, caller: { personId }, now }) => {
    const page = await readPage(
      deps.cursors,
      `my-bookings:${personId}`,
      query,
      (limit, after) =>
        deps.store.query<BookingItem>({
          table: BOOKINGS,
          index: 'byPerson',
          hash: personId,
          newestFirst: true,
          limit,
          ...(after ? { after } : {}),
        }),
      ({ record }) => record,
    )
    if (!page.ok) return page
    const [items, standing] = await Promise.all([
      withSessions(deps, page.value.items, now),
      standingOf(deps, personId, now),
    ])
    return accepted({ items, next: page.value.next, standing })
  })

export const makeGetBooking = (deps: BookingDeps) =>
  implement(getBooking, async ({ params, caller, now }) => {
    const found = await findForBoth(deps.store, params.id, caller)
    if (!found.ok) return found
    const { booking } = found.value
    const [[mine], happened] = await Promise.all([
      withSessions(deps, [booking], now),
      everyItem<BookingEventItem>(deps.store, {
        table: BOOKING_EVENTS,
        hash: booking.id,
        consistent: true,
      }),
    ])
    if (!mine) return refused('notFound')
    const events = happened.map(({ bookingId: _, entry: __, ...event }) => event)
    return accepted({ ...mine, events })
  })
