import { dayAfter, dayOf, type Instant, instantAt, minuteOfDay } from '../kernel/times'
import { type DaysOfYears, dutyDay } from './duty-day'
import type { OpenHours } from './station'

export type Opening =
  | { readonly open: true; readonly until: Instant }
  /** `next` is missing when no hours are known; `holiday`: today is a statutory one. */
  | { readonly open: false; readonly next: Instant | undefined; readonly holiday: boolean }

const hoursOn = (hours: readonly OpenHours[], days: DaysOfYears, day: string) => {
  const of = dutyDay(days, day)
  if (of === 'holiday') return []
  return hours
    .filter(({ weekdays, from, to }) => weekdays.includes(of) && from < to)
    .sort((a, b) => a.from - b.from)
}

/** How many days to look ahead: longer than any holiday and the week after it. */
const AHEAD = 21

/** Whether a station is open: by its weekly hours, closed on statutory holidays, on make-up workdays as on a Monday. */
export const openingAt = (hours: readonly OpenHours[], days: DaysOfYears, now: Instant): Opening => {
  const today = dayOf(now)
  const minute = minuteOfDay(now)
  const current = hoursOn(hours, days, today).find(({ from, to }) => minute >= from && minute < to)
  if (current) return { open: true, until: instantAt(today, current.to) }
  const holiday = dutyDay(days, today) === 'holiday'
  for (let ahead = 0; ahead <= AHEAD; ahead++) {
    const day = dayAfter(today, ahead)
    const next = hoursOn(hours, days, day).find(({ from }) => ahead > 0 || from > minute)
    if (next) return { open: false, next: instantAt(day, next.from), holiday }
  }
  return { open: false, next: undefined, holiday }
}
