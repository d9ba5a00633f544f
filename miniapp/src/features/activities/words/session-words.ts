import type { SessionRow } from '@yizhan/shared/activities'
import { dayAfter, dayOf, type Instant, type Language, weekdayOf } from '@yizhan/shared/kernel'
import { dateText, dayText, momentText, timeText, translate, weekdayName } from '@/i18n'
import { activityTexts } from '@/i18n/activities/words'

/** Days for which their weekday alone says which one is meant. */
const WEEK = 7

/** A date with its weekday. */
const withWeekday = (at: Instant, day: string, language: Language): string =>
  translate(activityTexts, language)('dayWeekday', {
    day,
    weekday: weekdayName(weekdayOf(dayOf(at)), language),
  })

type Titled = Pick<SessionRow, 'title' | 'translations'>

/** In the reader’s language where the station has it, else as it was written. */
export const sessionTitle = ({ title, translations }: Titled, language: Language): string =>
  (language === 'zh' ? undefined : translations?.[language]?.title) ?? title

type Times = Pick<SessionRow, 'startsAt' | 'endsAt'>

const until = ({ startsAt, endsAt }: Times): string =>
  dayOf(startsAt) === dayOf(endsAt) ? `–${timeText(endsAt)}` : ''

/** 周六 09:00–11:00. */
export const sessionTimes = (times: Times, now: Instant, language: Language): string =>
  momentText(times.startsAt, now, language) + until(times)

/** 竹岛站 · 一楼大厅, or one of them where both are called the same. */
export const sessionPlace = ({ station, venue }: Pick<SessionRow, 'station' | 'venue'>): string =>
  station.name === venue.name ? venue.name : `${venue.name} · ${station.name}`

/** 2026年12月5日 周六. */
export const exactDay = ({ startsAt }: Times, language: Language): string =>
  withWeekday(startsAt, dateText(startsAt, language), language)

/** 09:00–11:00. */
export const sessionHours = (times: Times): string => timeText(times.startsAt) + until(times)

/** 2026年12月5日 周六 09:00–11:00. */
export const exactTimes = (times: Times, language: Language): string =>
  `${exactDay(times, language)} ${sessionHours(times)}`

/** 今天, 周六, 12月19日 周六: whoever plans a week thinks in its days. */
export const sessionDay = (at: Instant, now: Instant, language: Language): string => {
  const day = dayText(at, now, language)
  return dayOf(at) >= dayAfter(dayOf(now), WEEK) ? withWeekday(at, day, language) : day
}
