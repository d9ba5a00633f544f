import type { Language } from '@yizhan/shared/kernel'
import { instantAt } from '@yizhan/shared/kernel'
import { dateText, translate, weekdayName } from '@/i18n'
import { seriesTexts } from '@/i18n/plan'
import { MONTHS } from '@/i18n/times-texts'
import { type Nth, readTold, type ToldRule } from './rule'

export const nthKey = (nth: Nth) => (nth === -1 ? 'nth_last' : (`nth_${nth}` as const))

export const monthWords = (month: number, language: Language): string => {
  const named = { month, monthName: MONTHS[month - 1] ?? '' }
  return translate(seriesTexts, language)('monthOf', named)
}

const joined = (words: readonly string[], language: Language) => words.join(language === 'zh' ? '、' : ', ')

/** 每月第二个周六. */
const againWords = (rule: ToldRule, language: Language): string => {
  const t = translate(seriesTexts, language)
  const { interval: n, every } = rule
  const days = joined(
    rule.weekdays.map((day) => weekdayName(day, language)),
    language,
  )
  const places = joined(
    rule.nths.map((one) => t(nthKey(one))),
    language,
  )
  const nth = language === 'en' ? places.toLowerCase() : places
  const months = joined(
    rule.months.map((month) => monthWords(month, language)),
    language,
  )
  if (every === 'week') return n === 1 ? t('say_week', { days }) : t('say_weeks', { n, days })
  if (every === 'month') return n === 1 ? t('say_month', { nth, days }) : t('say_months', { n, nth, days })
  return n === 1 ? t('say_year', { months, nth, days }) : t('say_years', { n, months, nth, days })
}

/** 每月第二个周六，共 12 次. A rule that says more than these words can is told as it is written. */
export const ruleText = (text: string, language: Language): string => {
  const t = translate(seriesTexts, language)
  const words = readTold(text)
  if (!words) return text
  const rule = againWords(words, language)
  return words.ends.by === 'count'
    ? t('say_count', { rule, n: words.ends.count })
    : t('say_until', { rule, day: dateText(instantAt(words.ends.day, 720), language) })
}
