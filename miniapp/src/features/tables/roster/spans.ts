import type { OpenHours, RosterMember } from '@yizhan/shared/stations'
import { minuteOf, timeOf } from '../hours'

/** Hours as they are being written. */
export interface Span {
  /** Tells the rows apart while they are changed. */
  readonly key: number
  readonly weekdays: readonly string[]
  readonly from: string
  readonly to: string
}

let made = 0

const span = (weekdays: readonly string[], from: string, to: string): Span => ({
  key: ++made,
  weekdays,
  from,
  to,
})

export const newSpan = (weekdays: readonly string[] = ['1', '2', '3', '4', '5']): Span =>
  span(weekdays, '08:30', '17:30')

export const spansOf = ({ duty }: Pick<RosterMember, 'duty'>): Span[] =>
  duty.map(({ weekdays, from, to }) => span(weekdays.map(String), timeOf(from), timeOf(to)))

export const restOf = ({ onHolidays = [] }: Pick<RosterMember, 'onHolidays'>): Span[] =>
  onHolidays.map(({ from, to }) => span([], timeOf(from), timeOf(to)))

/** What was written as hours; undefined while a time of it cannot be read. */
export const hoursOf = (spans: readonly Span[]): OpenHours[] | undefined => {
  const hours = spans.map(({ weekdays, from, to }) => ({
    weekdays: weekdays.map(Number).sort((a, b) => a - b),
    from: minuteOf(from),
    to: minuteOf(to),
  }))
  return hours.every((h): h is OpenHours => h.from !== undefined && h.to !== undefined) ? hours : undefined
}
