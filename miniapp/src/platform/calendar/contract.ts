import type { Instant } from '@yizhan/shared/kernel'

export interface CalendarEntry {
  readonly title: string
  readonly startsAt: Instant
  readonly endsAt: Instant
  readonly location: string
  /** Minutes before the start at which the phone reminds. */
  readonly alarm: number
  /** A path on the product's own server that gives the same as a file (RFC 5545). */
  readonly file: string
}

/** `opened`: the browser was led to the file, and the person's calendar asks. */
export type AddedToCalendar = 'added' | 'opened' | 'cancelled' | 'refused' | 'failed'

/** Puts an entry into the person's own calendar, by their tap. */
export type AddToCalendar = (entry: CalendarEntry) => Promise<AddedToCalendar>
