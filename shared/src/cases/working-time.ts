import { dayAfter, dayOf, type Instant, instantAt, toEpoch, toInstant, weekdayOf } from '../kernel/times'
import type { OpenHours } from '../stations'
import type { Calendar } from './rules'

/** A station's hours under the State Council's holidays and make-up workdays. */
export interface WorkingTime {
  readonly hours: readonly OpenHours[]
  readonly calendar: Calendar
}

/** Whether the official table of this day's year has been entered. */
export const isCalendarKnown = ({ calendar }: WorkingTime, day: string): boolean =>
  day.slice(0, 4) in calendar

/** A year without an official table counts Monday to Friday; a limit that runs into one is provisional. */
export const isWorkday = ({ calendar }: WorkingTime, day: string): boolean => {
  const year = calendar[day.slice(0, 4)]
  if (year?.holidays.includes(day)) return false
  return weekdayOf(day) <= 5 || (year?.workdays.includes(day) ?? false)
}

const MINUTE = 60_000

interface Span {
  readonly from: number
  readonly to: number
}

const joined = (spans: readonly Span[]): Span[] => {
  const all: Span[] = []
  for (const { from, to } of [...spans].sort((a, b) => a.from - b.from)) {
    const last = all[all.length - 1]
    if (last && from <= last.to) all[all.length - 1] = { from: last.from, to: Math.max(last.to, to) }
    else all.push({ from, to })
  }
  return all
}

/** The spans of a day that are worked, in epoch milliseconds. A make-up workday at the weekend has Monday's hours. */
const workedSpans = (work: WorkingTime, day: string): Span[] => {
  if (!isWorkday(work, day)) return []
  const weekday = weekdayOf(day) > 5 ? 1 : weekdayOf(day)
  const listed = work.hours.filter(({ weekdays, from, to }) => weekdays.includes(weekday) && from < to)
  const midnight = toEpoch(instantAt(day, 0))
  const at = (minute: number) => midnight + Math.round(minute * MINUTE)
  return joined(listed.map(({ from, to }) => ({ from: at(from), to: at(to) })))
}

const known = new WeakMap<WorkingTime, Map<string, readonly Span[]>>()

/** The same, found once for a day: a clock of some days asks for each of them several times. */
const spansOf = (work: WorkingTime, day: string): readonly Span[] => {
  const days = known.get(work) ?? new Map<string, readonly Span[]>()
  known.set(work, days)
  const spans = days.get(day) ?? workedSpans(work, day)
  days.set(day, spans)
  return spans
}

/**
 * Searched for at most so many days: ten times a year’s limit at a station that opens once a week. Hours without a
 * single worked minute would never end.
 */
const HORIZON_DAYS = 30_000

/** The instant at which this many worked minutes have passed since `start`, to the millisecond. */
export const afterWorkingMinutes = (work: WorkingTime, start: Instant, minutes: number): Instant => {
  const since = toEpoch(start)
  let left = Math.round(minutes * MINUTE)
  let day = dayOf(start)
  for (let days = 0; days < HORIZON_DAYS; days++) {
    for (const span of spansOf(work, day)) {
      const begin = Math.max(span.from, since)
      if (begin >= span.to) continue
      if (begin + left <= span.to) return toInstant(begin + left)
      left -= span.to - begin
    }
    day = dayAfter(day)
  }
  throw new RangeError('working hours without worked minutes')
}

/** Worked minutes between two instants; 0 when `end` is not after `start`. */
export const workingMinutesBetween = (work: WorkingTime, start: Instant, end: Instant): number => {
  const [since, until] = [toEpoch(start), toEpoch(end)]
  const last = dayOf(end)
  let worked = 0
  for (let day = dayOf(start); day <= last; day = dayAfter(day))
    for (const { from, to } of spansOf(work, day))
      worked += Math.max(0, Math.min(to, until) - Math.max(from, since))
  return worked / MINUTE
}

/**
 * The end of work on the n-th workday after the day of `start` (the day itself is not counted: 行政强制法 69).
 * A day on which the station is closed is none.
 */
export const afterWorkingDays = (work: WorkingTime, start: Instant, days: number): Instant => {
  let day = dayOf(start)
  let left = Math.ceil(days)
  for (let i = 0; i < HORIZON_DAYS; i++) {
    day = dayAfter(day)
    const spans = spansOf(work, day)
    const last = spans[spans.length - 1]
    if (last && --left <= 0) return toInstant(last.to)
  }
  throw new RangeError('working hours without worked minutes')
}

export const afterMinutes = (start: Instant, minutes: number): Instant =>
  toInstant(toEpoch(start) + Math.round(minutes * MINUTE))
