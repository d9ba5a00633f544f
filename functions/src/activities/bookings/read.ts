import type { BookingRecord, Quota, Standing } from '@yizhan/shared/activities'
import { accepted, type Outcome, refused } from '@yizhan/shared/kernel'
import { type Permission, reaches, scopeOf } from '@yizhan/shared/people'
import type { Caller } from '../../platform/caller'
import { everyItem } from '../../platform/every-item'
import type { Store } from '../../platform/store'
import { readSessionItem, type SessionItem } from '../sessions'
import {
  BOOKINGS,
  type BookingItem,
  LIVE_BOOKINGS,
  type LiveItem,
  STANDINGS,
  type StandingItem,
  WAITING,
  type WaitingItem,
} from './table'
import { lineOf } from './writes'

export const readBooking = async (store: Store, id: string): Promise<BookingRecord | undefined> =>
  (await store.get<BookingItem>(BOOKINGS, { id }, { consistent: true }))?.record

const MOST_KEYS = 100

export const readBookings = async (store: Store, ids: readonly string[]): Promise<BookingRecord[]> => {
  const found: BookingRecord[] = []
  for (let from = 0; from < ids.length; from += MOST_KEYS) {
    const keys = ids.slice(from, from + MOST_KEYS).map((id) => ({ id }))
    const items = await store.getMany<BookingItem>(BOOKINGS, keys)
    found.push(...items.map(({ record }) => record))
  }
  return found
}

export const liveOf = (store: Store, sessionId: string, personId: string): Promise<LiveItem | undefined> =>
  store.get<LiveItem>(LIVE_BOOKINGS, { sessionId, personId }, { consistent: true })

/** Every booking of a session that is not cancelled, as the base tables have them now, in the order in which they came. */
export const everyLive = async (store: Store, sessionId: string): Promise<BookingRecord[]> => {
  const live = await everyItem<LiveItem>(store, { table: LIVE_BOOKINGS, hash: sessionId, consistent: true })
  const bookings = await readBookings(
    store,
    live.map(({ bookingId }) => bookingId),
  )
  return bookings.filter(({ state }) => state !== 'cancelled').sort((a, b) => a.number - b.number)
}

const line = (sessionId: string, quota: Quota) => ({
  table: WAITING,
  hash: lineOf(sessionId, quota),
  consistent: true,
})

export const readLine = (store: Store, sessionId: string, quota: Quota): Promise<WaitingItem[]> =>
  everyItem<WaitingItem>(store, line(sessionId, quota))

/** Where a booking stands in its line, which may be long: it is counted, and only who is first is read. */
export const placeOf = async (
  store: Store,
  { sessionId, quota, number }: Pick<BookingRecord, 'sessionId' | 'quota' | 'number'>,
): Promise<{ readonly before: number; readonly first: WaitingItem | undefined }> => {
  const plan = line(sessionId, quota)
  const [before, { items }] = await Promise.all([
    store.count({ ...plan, to: number - 1 }),
    store.query<WaitingItem>({ ...plan, limit: 1 }),
  ])
  return { before, first: items[0] }
}

export const noShowsOf = async (store: Store, personId: string): Promise<Standing['noShows']> =>
  (await store.get<StandingItem>(STANDINGS, { personId }, { consistent: true }))?.noShows ?? []

export interface Found {
  readonly booking: BookingRecord
  readonly item: SessionItem
}

export const findBooking = async (store: Store, id: string): Promise<Found | undefined> => {
  const booking = await readBooking(store, id)
  const item = booking && (await readSessionItem(store, booking.sessionId))
  return booking && item && { booking, item }
}

/** Whether what belongs to this session’s station is within the caller’s reach by a permission. */
export const maySee = (caller: Caller, permission: Permission, { record }: SessionItem): boolean =>
  reaches(scopeOf(caller.role, permission), caller, {
    stationId: record.stationId,
    squadId: record.squadId,
    people: [],
  })

/** A booking for whoever has this permission at its station; others find none. */
export const findForStaff = async (
  store: Store,
  id: string,
  caller: Caller,
  permission: Permission,
): Promise<Outcome<Found>> => {
  const found = await findBooking(store, id)
  return found && maySee(caller, permission, found.item) ? accepted(found) : refused('notFound')
}

/** A booking for its owner, and for the staff of its station. */
export const findForBoth = async (store: Store, id: string, caller: Caller): Promise<Outcome<Found>> => {
  const found = await findBooking(store, id)
  const sees = found && (found.booking.personId === caller.personId || maySee(caller, 'checkIn', found.item))
  return sees ? accepted(found) : refused('notFound')
}
