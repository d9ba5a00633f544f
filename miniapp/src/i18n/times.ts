import {
  dayAfter,
  dayOf,
  type Instant,
  type Language,
  minuteOfDay,
  toEpoch,
  weekdayOf,
} from '@yizhan/shared/kernel'
import { translate } from './area'
import { MONTHS, timesTexts } from './times-texts'

const MINUTE = 60_000
const HOUR = 60
const DAY = 24 * HOUR

const words = (language: Language) => translate(timesTexts, language)

/** A length in whole minutes, as people say it: its largest unit, and the next one while the first is under 3. */
export const spanText = (minutes: number, language: Language): string => {
  const t = words(language)
  const [days, hours] = [Math.floor(minutes / DAY), Math.floor((minutes % DAY) / HOUR)]
  const rest = Math.floor(minutes % HOUR)
  if (days > 0)
    return pair(t('days', { n: days }), days < 3 && hours > 0 && t('hours', { n: hours }), language)
  if (hours > 0)
    return pair(t('hours', { n: hours }), hours < 3 && rest > 0 && t('minutes', { n: rest }), language)
  return t('minutes', { n: rest })
}

const pair = (first: string, second: string | false, language: Language): string =>
  second === false ? first : words(language)('two', { first, second })

const wholeMinutes = (from: Instant, to: Instant): number =>
  Math.floor((toEpoch(to) - toEpoch(from)) / MINUTE)

/** 还剩 3 小时, 已超时 1 天. Never promises more time than there is. */
export const timeLeftText = (dueAt: Instant, now: Instant, language: Language): string => {
  const t = words(language)
  if (toEpoch(now) > toEpoch(dueAt)) {
    const over = wholeMinutes(dueAt, now)
    return over < 1 ? t('overdueNow') : t('overdue', { span: spanText(over, language) })
  }
  const left = wholeMinutes(now, dueAt)
  return left < 1 ? t('leftSoon') : t('left', { span: spanText(left, language) })
}

/** 09:12, in Asia/Shanghai. */
export const timeText = (at: Instant): string => {
  const minute = minuteOfDay(at)
  const two = (n: number) => String(n).padStart(2, '0')
  return `${two(Math.floor(minute / HOUR))}:${two(minute % HOUR)}`
}

const partsOf = (day: string) => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return { year, month, day: date, monthName: MONTHS[month - 1] ?? '' }
}

/** 1 Monday … 7 Sunday. */
export const weekdayName = (weekday: number, language: Language): string =>
  words(language)(`weekday${weekday}` as 'weekday1')

const weekdayText = (day: string, language: Language): string => weekdayName(weekdayOf(day), language)

/** 2026年11月23日. */
export const dateText = (at: Instant, language: Language): string =>
  words(language)('dayMonthYear', partsOf(dayOf(at)))

/** 今天, 昨天, 明天, a weekday within six days, else the date; the year only when it is another one. */
export const dayText = (at: Instant, now: Instant, language: Language): string => {
  const t = words(language)
  const [day, today] = [dayOf(at), dayOf(now)]
  if (day === today) return t('today')
  if (day === dayAfter(today, -1)) return t('yesterday')
  if (day === dayAfter(today, 1)) return t('tomorrow')
  if (day > dayAfter(today, -7) && day < dayAfter(today, 7)) return weekdayText(day, language)
  const parts = partsOf(day)
  return parts.year === partsOf(today).year ? t('dayMonth', parts) : t('dayMonthYear', parts)
}

/** 今天 09:12, 周五 17:30, 11月3日 08:00. */
export const momentText = (at: Instant, now: Instant, language: Language): string =>
  words(language)('dayTime', { day: dayText(at, now, language), time: timeText(at) })

/** 周五 17:30 前. */
export const byText = (dueAt: Instant, now: Instant, language: Language): string =>
  words(language)('by', { moment: momentText(dueAt, now, language) })

/** 2026年11月23日 09:12, for whoever wants to know exactly. */
export const exactText = (at: Instant, language: Language): string =>
  words(language)('dayTime', { day: dateText(at, language), time: timeText(at) })

/** 刚刚, 5 分钟前, 3 小时前 within a day; then the moment. */
export const agoText = (at: Instant, now: Instant, language: Language): string => {
  const t = words(language)
  const minutes = wholeMinutes(at, now)
  if (minutes < 1) return t('agoNow')
  if (minutes >= DAY) return momentText(at, now, language)
  const whole = minutes < HOUR ? minutes : minutes - (minutes % HOUR)
  return t('ago', { span: spanText(whole, language) })
}
