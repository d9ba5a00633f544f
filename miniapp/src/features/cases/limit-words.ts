import type { Category, Limit } from '@yizhan/shared/cases'
import type { Language } from '@yizhan/shared/kernel'
import { translate } from '@/i18n'
import { clockTexts } from '@/i18n/cases'

const HOUR = 60

/** 5 个工作日, 4 个工作小时, 30 分钟（工作时间）. */
export const limitWords = ({ value, unit }: Limit, language: Language): string => {
  const t = translate(clockTexts, language)
  switch (unit) {
    case 'minutes':
      return value % HOUR === 0 ? t('limitHours', { n: value / HOUR }) : t('limitMinutes', { n: value })
    case 'workingHours':
      return Number.isInteger(value)
        ? t('limitWorkingHours', { n: value })
        : t('limitWorkingMinutes', { n: Math.round(value * HOUR) })
    case 'workingDays':
      return t('limitWorkingDays', { n: value })
    case 'calendarDays':
      return t('limitDays', { n: value })
  }
}

/** 《大气污染防治法》第 81、118 条. */
export const lawWords = ({ title, articles }: Category['law'][number], language: Language): string => {
  const t = translate(clockTexts, language)
  return t('article', { law: title[language], articles: articles.split(', ').join(t('separator')) })
}
