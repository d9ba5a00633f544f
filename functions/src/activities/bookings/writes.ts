import type { BookingEvent, BookingRecord, Quota } from '@yizhan/shared/activities'
import type { Instant } from '@yizhan/shared/kernel'
import type { Condition, Write } from '../../platform/store'
import { SESSIONS, type SessionCounts } from '../sessions'
import { BOOKING_EVENTS, BOOKINGS, LIVE_BOOKINGS, WAITING } from './table'

/** How much is added to the counts of a session; attended, taken and waiting are seats. */
export interface Counted {
  readonly taken?: number
  readonly waiting?: number
  readonly attended?: number
}

export const COUNTS = {
  residents: {
    taken: 'residentsTaken',
    waiting: 'residentsWaiting',
    attended: 'residentsAttended',
    head: 'residentsHead',
  },
  volunteers: {
    taken: 'volunteersTaken',
    waiting: 'volunteersWaiting',
    attended: 'volunteersAttended',
    head: 'volunteersHead',
  },
} as const satisfies Record<Quota, Record<string, keyof SessionCounts>>

/** Adds to the counts of a session, where the rest of it is as it has to be. Counts are added to, never set. */
export const counted = (
  sessionId: string,
  quota: Quota,
  { taken, waiting, attended }: Counted,
  condition: Condition = { present: ['id'] },
): Write => {
  const names = COUNTS[quota]
  const add = {
    ...(taken ? { [names.taken]: taken } : {}),
    ...(waiting ? { [names.waiting]: waiting } : {}),
    ...(attended ? { [names.attended]: attended } : {}),
  }
  return { kind: 'update', table: SESSIONS, key: { id: sessionId }, changes: { add }, condition }
}

/** What bookings have that end together, seats or places in line, is given back in one write. */
export const givenBack = (sessionId: string, bookings: readonly BookingRecord[]): Write => {
  const add: Record<string, number> = {}
  for (const { quota, seats, state } of bookings) {
    const name = COUNTS[quota][state === 'waitlisted' ? 'waiting' : 'taken']
    add[name] = (add[name] ?? 0) - seats
  }
  return {
    kind: 'update',
    table: SESSIONS,
    key: { id: sessionId },
    changes: { add },
    condition: { present: ['id'] },
  }
}

export const newBooking = (record: BookingRecord, startsAt: Instant): Write => ({
  kind: 'put',
  table: BOOKINGS,
  item: {
    id: record.id,
    version: record.version,
    state: record.state,
    personId: record.personId,
    startsAt,
    listedIn: record.sessionId,
    number: record.number,
    record,
  },
  condition: { absent: ['id'] },
})

type Changed = Partial<Omit<BookingRecord, 'id' | 'version'>>

/** A booking after a change, and its write, which holds only where nobody changed it meanwhile. */
export const changed = (
  before: BookingRecord,
  change: Changed,
): { readonly after: BookingRecord; readonly write: Write } => {
  const after: BookingRecord = { ...before, ...change, version: before.version + 1 }
  const { version, state } = after
  return {
    after,
    write: {
      kind: 'update',
      table: BOOKINGS,
      key: { id: before.id },
      changes: {
        set: { version, state, record: after },
        ...(state === 'cancelled' ? { remove: ['listedIn'] } : {}),
      },
      condition: { equals: { version: before.version } },
    },
  }
}

export const livesWrite = ({ sessionId, personId, id }: BookingRecord): Write => ({
  kind: 'put',
  table: LIVE_BOOKINGS,
  item: { sessionId, personId, bookingId: id },
  condition: { absent: ['bookingId'] },
})

export const endsWrite = ({ sessionId, personId, id }: BookingRecord): Write => ({
  kind: 'delete',
  table: LIVE_BOOKINGS,
  key: { sessionId, personId },
  condition: { equals: { bookingId: id } },
})

export const lineOf = (sessionId: string, quota: Quota): string => `${sessionId}#${quota}`

export const waitsWrite = ({ sessionId, quota, number, id, personId, seats }: BookingRecord): Write => ({
  kind: 'put',
  table: WAITING,
  item: { line: lineOf(sessionId, quota), number, bookingId: id, personId, seats, passed: 0 },
})

export const leavesLine = ({ sessionId, quota, number }: BookingRecord): Write => ({
  kind: 'delete',
  table: WAITING,
  key: { line: lineOf(sessionId, quota), number },
  condition: { present: ['bookingId'] },
})

const VERSION_DIGITS = 4

/** `more` tells apart what happens to a booking without changing it. */
export const eventWrite = (
  { id, version }: Pick<BookingRecord, 'id' | 'version'>,
  event: BookingEvent,
  more = 0,
): Write => ({
  kind: 'put',
  table: BOOKING_EVENTS,
  item: {
    bookingId: id,
    entry: `${event.at}#${String(version).padStart(VERSION_DIGITS, '0')}.${more}`,
    ...event,
  },
})
