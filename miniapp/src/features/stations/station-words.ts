import { type Instant, instantAt, type Language } from '@yizhan/shared/kernel'
import { type DaysOfYears, type OpenHours, openingAt } from '@yizhan/shared/stations'
import type { IconName, Tone } from '@/components'
import { dayText, timeText, translate, weekdayName } from '@/i18n'
import { openingTexts } from '@/i18n/opening'
import { hoursLines } from './hours-lines'

/** Any day: only its clock is read. */
const DAY = '2026-11-23'

const clock = (minute: number) => timeText(instantAt(DAY, minute))

/** 周一至周五 08:30–12:00 13:30–17:30, line by line. */
export const hoursWords = (
  hours: readonly OpenHours[],
  language: Language,
): { days: string; times: string }[] => {
  const t = translate(openingTexts, language)
  const run = ([from, to]: readonly [number, number]) =>
    from === to
      ? weekdayName(from, language)
      : t('weekdays', { from: weekdayName(from, language), to: weekdayName(to, language) })
  return hoursLines(hours).map(({ days, ranges }) => ({
    days: days.map(run).join(' '),
    times: ranges.map(([from, to]) => t('range', { from: clock(from), to: clock(to) })).join('  '),
  }))
}

/** 开放中, and until when; or closed, on a holiday too, and when it opens. */
export const openingWords = (
  hours: readonly OpenHours[],
  days: DaysOfYears,
  now: Instant,
  language: Language,
): { label: string; note: string; tone: Tone; icon: IconName } => {
  const t = translate(openingTexts, language)
  const opening = openingAt(hours, days, now)
  if (opening.open)
    return {
      label: t('open'),
      note: t('openUntil', { time: timeText(opening.until) }),
      tone: 'done',
      icon: 'circle-check',
    }
  const note = opening.next
    ? t('opensAt', { day: dayText(opening.next, now, language), time: timeText(opening.next) })
    : ''
  return { label: t(opening.holiday ? 'holiday' : 'closed'), note, tone: 'neutral', icon: 'clock' }
}

const KILOMETRE = 1000

/** 350 米, 2.4 公里. */
export const distanceWords = (metres: number, language: Language): string => {
  const t = translate(openingTexts, language)
  return metres < KILOMETRE
    ? t('metres', { n: Math.round(metres / 10) * 10 })
    : t('kilometres', { n: (metres / KILOMETRE).toFixed(1) })
}
