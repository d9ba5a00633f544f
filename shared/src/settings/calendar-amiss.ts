import type { Calendar } from '../cases'
import type { FieldRefusal } from '../kernel/refusals'
import { dayAfter, weekdayOf } from '../kernel/times'
import { amissWhen, isDay, twice } from './amiss'

const yearAmiss = (year: string, { holidays, workdays }: Calendar[string]): FieldRefusal[] => {
  const days = [...holidays, ...workdays]
  const wrong = days.filter((day) => !isDay(day) || !day.startsWith(`${year}-`))
  return [
    ...amissWhen(!/^\d{4}$/.test(year), year, 'invalid'),
    ...amissWhen(holidays.length === 0, `${year}.holidays`, 'required'),
    ...wrong.map((day) => ({ path: `${year}.${day}`, reason: 'notOfThisYear' })),
    ...twice(days).map(({ path, reason }) => ({ path: `${year}.${path}`, reason })),
    ...workdays
      .filter((day) => !wrong.includes(day) && weekdayOf(day) <= 5)
      .map((day) => ({ path: `${year}.${day}`, reason: 'workdayAnyway' })),
  ]
}

/** What is wrong with a calendar, by year and day; the current year has to be in it. */
export const calendarAmiss = (calendar: Calendar, today: string): FieldRefusal[] => {
  const year = today.slice(0, 4)
  return [
    ...amissWhen(!(year in calendar), year, 'calendarYearMissing'),
    ...Object.entries(calendar).flatMap(([name, entered]) => yearAmiss(name, entered)),
  ]
}

/** How long before its end a year without a successor is warned of: the notice for the next one comes in November. */
const WARNED_DAYS = 60

/** What will be wrong soon: in the last 60 days of a year, the next one that is not entered. */
export const calendarWarnings = (calendar: Calendar, today: string): FieldRefusal[] => {
  const next = dayAfter(today, WARNED_DAYS).slice(0, 4)
  return amissWhen(next > today.slice(0, 4) && !(next in calendar), next, 'calendarYearMissing')
}
