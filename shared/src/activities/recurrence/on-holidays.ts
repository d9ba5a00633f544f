import { type Calendar, isCalendarKnown, isWorkday } from '../../cases'
import { dayAfter } from '../../kernel/times'
import type { SeriesPlan } from '../series'

/** What becomes of a day of a rule. */
export interface PlannedDay {
  readonly day: string
  readonly becomes: string
  /** The official table of its year, or of the year that it moved into, is not there yet. */
  readonly provisional: boolean
}

const isHoliday = (calendar: Calendar, day: string): boolean =>
  calendar[day.slice(0, 4)]?.holidays.includes(day) ?? false

const nextWorkday = (calendar: Calendar, day: string): string => {
  let next = dayAfter(day)
  while (!isWorkday({ hours: [], calendar }, next)) next = dayAfter(next)
  return next
}

const becomesOf = (day: string, rule: SeriesPlan['onHoliday'], calendar: Calendar): string => {
  if (rule === 'keep' || !isHoliday(calendar, day)) return day
  return rule === 'skip' ? 'skipped' : nextWorkday(calendar, day)
}

/** The days of a rule after holidays were seen to: a day that would move onto another one of them is left out. */
export const seenToHolidays = (
  days: readonly string[],
  rule: SeriesPlan['onHoliday'],
  calendar: Calendar,
): PlannedDay[] => {
  const wanted = days.map((day) => ({ day, becomes: becomesOf(day, rule, calendar) }))
  const taken = new Set(wanted.filter(({ day, becomes }) => day === becomes).map(({ day }) => day))
  return wanted.map(({ day, becomes }) => {
    const free = becomes === day || !taken.has(becomes)
    if (free) taken.add(becomes)
    const years = [day, ...(becomes === 'skipped' ? [] : [becomes])]
    return {
      day,
      becomes: free ? becomes : 'skipped',
      provisional: years.some((one) => !isCalendarKnown({ hours: [], calendar }, one)),
    }
  })
}
