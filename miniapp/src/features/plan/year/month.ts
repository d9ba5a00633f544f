import { dayAfter } from '@yizhan/shared/kernel'

/** A month of the calendar, `2026-12`. */
export type Month = string

export const monthOf = (day: string): Month => day.slice(0, 7)

const firstDay = (month: Month) => `${month}-01`

/** The month so many months later. */
export const monthAfter = (month: Month, months: number): Month => {
  const [year = 0, number = 1] = month.split('-').map(Number)
  const count = year * 12 + number - 1 + months
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`
}

/** Its first and last day. */
export const daysOfMonth = (month: Month): { from: string; to: string } => ({
  from: firstDay(month),
  to: dayAfter(firstDay(monthAfter(month, 1)), -1),
})
