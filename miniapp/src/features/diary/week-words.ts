import type { DiaryView, VisitWindow } from '@yizhan/shared/cases'
import { type Instant, instantAt, type Language } from '@yizhan/shared/kernel'
import { dayText, timeText, translate, weekdayName } from '@/i18n'
import { weekTexts } from '@/i18n/diary'

type Best = DiaryView['best'][number]

const DAY = 24

/** 周五 20–22 时, 周日 23–次日 1 时. */
export const spanWords = ({ weekday, from, to }: Best, language: Language): string => {
  const t = translate(weekTexts, language)
  const end = to > DAY ? t('nextDay', { hour: to - DAY }) : to
  return t('span', { weekday: weekdayName(weekday, language), from, to: end })
}

/** 最常发生：周五 20–22 时；周六 21–22 时. */
export const mostlyWords = (best: readonly Best[], language: Language): string => {
  const t = translate(weekTexts, language)
  const [first, ...rest] = best.map((one) => spanWords(one, language))
  if (first === undefined) return t('none')
  return t('mostly', { times: rest.reduce((times, more) => t('joined', { times, more }), first) })
}

/** Any day: only its clock is read. */
const ANY_DAY = '2026-11-23'
const MINUTES = 1440

const clock = (minute: number) => timeText(instantAt(ANY_DAY, minute % MINUTES))

/** 每周五 20:30–22:00, 明天 20:30–次日 01:00. */
export const windowWords = (window: VisitWindow, now: Instant, language: Language): string => {
  const t = translate(weekTexts, language)
  if (window.kind === 'once') {
    const from = dayText(window.from, now, language)
    const overnight = dayText(window.to, now, language) !== from
    const to = timeText(window.to)
    return t('once', {
      day: from,
      from: timeText(window.from),
      to: overnight ? t('nextTime', { time: to }) : to,
    })
  }
  const to = clock(window.to)
  return t('every', {
    weekday: weekdayName(window.weekday, language),
    from: clock(window.from),
    to: window.to > MINUTES ? t('nextTime', { time: to }) : to,
  })
}
