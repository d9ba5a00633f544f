import { weekdayOf } from '../kernel/times'

/** Statutory holidays and make-up workdays by year; a year is known only when its official table has been entered. */
export type DaysOfYears = Readonly<
  Record<string, { readonly holidays: readonly string[]; readonly workdays: readonly string[] }>
>

/** What a calendar makes of a day: a statutory holiday, or the weekday whose hours hold. */
export type DutyDay = 'holiday' | number

/** A make-up workday at the weekend has Monday's hours; in a year that is not entered the weekday alone counts. */
export const dutyDay = (calendar: DaysOfYears, day: string): DutyDay => {
  const year = calendar[day.slice(0, 4)]
  if (year?.holidays.includes(day)) return 'holiday'
  const weekday = weekdayOf(day)
  return weekday > 5 && year?.workdays.includes(day) ? 1 : weekday
}
