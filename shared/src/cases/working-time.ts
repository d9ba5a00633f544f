import {
  dayAfter,
  dayOf,
  type Instant,
  instantAt,
  minuteOfDay,
  toEpoch,
  toInstant,
  weekdayOf,
} from '../kernel/times'
import type { OpenHours } from '../stations/station'
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

/** The spans of a day that are worked, in minutes since midnight. A make-up workday at the weekend has Monday's hours. */
const spansOf = (work: WorkingTime, day: string): { from: number; to: number }[] => {
  if (!isWorkday(work, day)) return []
  const weekday = weekdayOf(day)
  const listed = work.hours.filter(({ weekdays }) => weekdays.includes(weekday))
  const spans = listed.length > 0 ? listed : work.hours.filter(({ weekdays }) => weekdays.includes(1))
  return spans.map(({ from, to }) => ({ from, to })).sort((a, b) => a.from - b.from)
}

/** A limit of a year is searched for at most this many days; hours without a single worked minute would never end. */
const HORIZON_DAYS = 800

/** The instant at which this many worked minutes have passed since `start`. */
export const afterWorkingMinutes = (work: WorkingTime, start: Instant, minutes: number): Instant => {
  let day = dayOf(start)
  let minute = minuteOfDay(start) + (toEpoch(start) % 60_000) / 60_000
  let left = minutes
  for (let days = 0; days < HORIZON_DAYS; days++) {
    for (const span of spansOf(work, day)) {
      const begin = Math.max(span.from, minute)
      if (begin >= span.to) continue
      if (begin + left <= span.to) return instantAt(day, begin + left)
      left -= span.to - begin
    }
    day = dayAfter(day)
    minute = 0
  }
  throw new RangeError('working hours without worked minutes')
}

/** Worked minutes between two instants; 0 when `end` is not after `start`. */
export const workingMinutesBetween = (work: WorkingTime, start: Instant, end: Instant): number => {
  let total = 0
  const last = dayOf(end)
  for (let day = dayOf(start); day <= last; day = dayAfter(day))
    for (const span of spansOf(work, day)) {
      const begin = Math.max(toEpoch(instantAt(day, span.from)), toEpoch(start))
      const finish = Math.min(toEpoch(instantAt(day, span.to)), toEpoch(end))
      if (finish > begin) total += (finish - begin) / 60_000
    }
  return total
}

/** The end of work on the n-th workday after the day of `start` (the day itself is not counted: 行政强制法 69). */
export const afterWorkingDays = (work: WorkingTime, start: Instant, days: number): Instant => {
  let day = dayOf(start)
  let left = Math.ceil(days)
  for (let i = 0; left > 0; i++) {
    if (i >= HORIZON_DAYS) throw new RangeError('calendar without workdays')
    day = dayAfter(day)
    if (isWorkday(work, day)) left--
  }
  const end = spansOf(work, day).at(-1)?.to
  if (end === undefined) throw new RangeError('working hours without worked minutes')
  return instantAt(day, end)
}

export const afterMinutes = (start: Instant, minutes: number): Instant =>
  toInstant(toEpoch(start) + Math.round(minutes * 60_000))
