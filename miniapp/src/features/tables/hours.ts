import type { Language } from '@yizhan/shared/kernel'
import type { DayHours, OpenHours } from '@yizhan/shared/stations'
import { translate, weekdayName } from '@/i18n'
import { rosterTexts } from '@/i18n/tables'

const two = (n: number) => String(n).padStart(2, '0')

/** 510 → 08:30; the end of a day is 24:00. */
export const timeOf = (minute: number): string => `${two(Math.floor(minute / 60))}:${two(minute % 60)}`

/** 08:30 → 510; undefined when it is no time of a day. */
export const minuteOf = (text: string): number | undefined => {
  const found = /^(\d{1,2})[:：](\d{2})$/.exec(text.trim())
  if (!found) return undefined
  const minute = Number(found[1]) * 60 + Number(found[2])
  return Number(found[2]) < 60 && minute <= 1440 ? minute : undefined
}

export const spanText = ({ from, to }: DayHours): string => `${timeOf(from)}–${timeOf(to)}`

/** 周一至周五, 周一、周三: days that follow each other are told by the first and last of them. */
export const weekdaysText = (weekdays: readonly number[], language: Language): string => {
  const days = [...weekdays].sort((a, b) => a - b)
  const runs: number[][] = []
  for (const day of days) {
    const run = runs.at(-1)
    if (run && run[run.length - 1] === day - 1) run.push(day)
    else runs.push([day])
  }
  const name = (day: number | undefined) => weekdayName(day ?? 1, language)
  return runs
    .flatMap((run) => (run.length > 2 ? [`${name(run[0])}–${name(run.at(-1))}`] : run.map(name)))
    .join(language === 'en' ? ', ' : '、')
}

/** The hours of a week, one line for each span; those of holidays after them. */
export const dutyLines = (
  { duty, onHolidays = [] }: { duty: readonly OpenHours[]; onHolidays?: readonly DayHours[] | undefined },
  language: Language,
): string[] => {
  const t = translate(rosterTexts, language)
  const week = duty.map(({ weekdays, from, to }) =>
    t('hours', { days: weekdaysText(weekdays, language), from: timeOf(from), to: timeOf(to) }),
  )
  const rest =
    onHolidays.length > 0 ? t('onHolidays', { hours: onHolidays.map(spanText).join(' ') }) : t('holidaysOff')
  return week.length > 0 ? [...week, rest] : [t('never'), ...(onHolidays.length > 0 ? [rest] : [])]
}
