import type { BookingEvent, BookingRecord, InLine, Standing, Tick } from '@yizhan/shared/activities'
import type { TableDefinition } from '../../platform/store'

/**
 * A booking, whole in `record`, which `version` counts. `startsAt` is when its session begins; `listedIn` is its
 * session for as long as it is not cancelled.
 */
export const BOOKINGS: TableDefinition = {
  name: 'bookings',
  hash: 'id',
  attributes: {
    id: 'text',
    version: 'number',
    state: 'text',
    personId: 'text',
    startsAt: 'text',
    listedIn: 'text',
    number: 'number',
    record: 'json',
  },
  indexes: [
    { name: 'byPerson', hash: 'personId', range: 'startsAt', keeps: ['record'] },
    { name: 'bySession', hash: 'listedIn', range: 'number', keeps: ['record'] },
  ],
}

export interface BookingItem {
  readonly record: BookingRecord
}

/** The one booking of a person for a session that is not cancelled. */
export const LIVE_BOOKINGS: TableDefinition = {
  name: 'live-bookings',
  hash: 'sessionId',
  range: 'personId',
  attributes: { sessionId: 'text', personId: 'text', bookingId: 'text' },
}

export interface LiveItem {
  readonly sessionId: string
  readonly personId: string
  readonly bookingId: string
}

/** Who waits, in order: `line` is `<session>#<quota>`. */
export const WAITING: TableDefinition = {
  name: 'waiting-list',
  hash: 'line',
  range: 'number',
  attributes: {
    line: 'text',
    number: 'number',
    bookingId: 'text',
    personId: 'text',
    seats: 'number',
    passed: 'number',
  },
}

export interface WaitingItem extends InLine {
  readonly line: string
}

/** What happened to a booking, by `<when>#<version>.<more>`. */
export const BOOKING_EVENTS: TableDefinition = {
  name: 'booking-events',
  hash: 'bookingId',
  range: 'entry',
  attributes: {
    bookingId: 'text',
    entry: 'text',
    at: 'text',
    what: 'text',
    by: 'text',
    reason: 'text',
    words: 'text',
  },
}

export type BookingEventItem = BookingEvent & { readonly bookingId: string; readonly entry: string }

/** The no-shows of a person. */
export const STANDINGS: TableDefinition = {
  name: 'standings',
  hash: 'personId',
  attributes: { personId: 'text', version: 'number', noShows: 'json' },
}

export interface StandingItem {
  readonly personId: string
  readonly version: number
  readonly noShows: Standing['noShows']
}

/** Ticks that were taken, so that none is taken twice, nor for another. */
export const TICKS: TableDefinition = {
  name: 'ticks',
  hash: 'id',
  attributes: { id: 'text', bookingId: 'text', what: 'text', vanishesAt: 'number' },
  expires: 'vanishesAt',
}

export interface TickItem {
  readonly id: string
  readonly bookingId: string
  readonly what: Tick['what']
}

export const BOOKING_TABLES: readonly TableDefinition[] = [
  BOOKINGS,
  LIVE_BOOKINGS,
  WAITING,
  BOOKING_EVENTS,
  STANDINGS,
  TICKS,
]
