import type { Availability } from '@yizhan/shared/activities'
import type { Language } from '@yizhan/shared/kernel'
import { translate, weekdayName } from '@/i18n'
import { volunteerWords } from '@/i18n/volunteers/words'

/** 3.5 小时, of tenths of an hour; with its sign where it is taken back. */
export const hoursWords = (tenths: number, language: Language): string =>
  translate(volunteerWords, language)('hours', { n: tenths / 10 })

/** +3.5 小时, −0.5 小时: as a line of a ledger has it. */
export const signedHours = (tenths: number, language: Language): string =>
  `${tenths < 0 ? '−' : '+'}${hoursWords(Math.abs(tenths), language)}`

export const PARTS = ['morning', 'afternoon', 'evening'] as const

const rank = ({ weekday, part }: Availability) => weekday * PARTS.length + PARTS.indexOf(part)

/** 周一上午, 周六下午. */
export const timeWords = ({ weekday, part }: Availability, language: Language): string => {
  const t = translate(volunteerWords, language)
  return t('at', { weekday: weekdayName(weekday, language), part: t(part) })
}

export const timesWords = (times: readonly Availability[], language: Language): string =>
  [...times]
    .sort((a, b) => rank(a) - rank(b))
    .map((time) => timeWords(time, language))
    .join(language === 'zh' ? '、' : ', ')

const USUAL = [
  'roleGuiding',
  'roleCleaning',
  'roleTelling',
  'roleInterpreting',
  'rolePhotos',
  'roleElders',
] as const

/** What volunteers usually do: kept in Chinese, as stations write it, and shown in the reader’s language. */
export const usualRoles = (language: Language): { value: string; label: string }[] => {
  const [kept, shown] = [translate(volunteerWords, 'zh'), translate(volunteerWords, language)]
  return USUAL.map((key) => ({ value: kept(key), label: shown(key) }))
}

export const roleWords = (role: string, language: Language): string =>
  usualRoles(language).find(({ value }) => value === role)?.label ?? role

export const rolesWords = (roles: readonly string[], language: Language): string =>
  roles.map((role) => roleWords(role, language)).join(language === 'zh' ? '、' : ', ')
