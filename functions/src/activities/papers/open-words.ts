import type { OpenHours } from '@yizhan/shared/stations'
import { OPEN, WEEKDAYS } from './i18n/zh'
import { fill } from './words'

const two = (n: number) => String(n).padStart(2, '0')
const clock = (minute: number) => `${two(Math.floor(minute / 60))}:${two(minute % 60)}`

const dayWord = (weekday: number) => WEEKDAYS[weekday - 1] ?? ''

/** Days in a row, three or more, are told by the first and the last. */
const daysOf = (weekdays: readonly number[]): string => {
  const days = [...weekdays].sort((a, b) => a - b)
  const [from = 1, to = from] = [days[0], days.at(-1)]
  if (days.length > 2 && to - from === days.length - 1)
    return fill(OPEN.range, { from: dayWord(from), to: dayWord(to) })
  return days.map((day) => fill(OPEN.weekday, { day: dayWord(day) })).join(OPEN.and)
}

/** `周一至周五 08:30—12:00、13:30—17:30` */
export const openWords = (hours: readonly OpenHours[]): string => {
  const byDays = new Map<string, string[]>()
  for (const { weekdays, from, to } of hours) {
    const days = daysOf(weekdays)
    const times = byDays.get(days) ?? []
    byDays.set(days, [...times, fill(OPEN.between, { from: clock(from), to: clock(to) })])
  }
  return [...byDays]
    .map(([days, times]) => fill(OPEN.times, { days, times: times.join(OPEN.and) }))
    .join(OPEN.next)
}
