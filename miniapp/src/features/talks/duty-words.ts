import type { DutyView } from '@yizhan/shared/activities'
import { dayOf, type Instant, instantAt, type Language } from '@yizhan/shared/kernel'
import type { IconName, Tone } from '@/components'
import { dateText, translate } from '@/i18n'
import { dutyTexts } from '@/i18n/talks/duties'

const DAY = 86_400_000

/** Whole days from one day to another; below zero when it is past. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / DAY)

/** 2026年12月10日, of a day. */
export const dayWords = (day: string, language: Language): string => dateText(instantAt(day, 0), language)

/** How a duty stands, as a chip says it: done, with a case, so many days left or over. */
export const dutyChip = (
  { state, limitDay, overdue }: Pick<DutyView, 'state' | 'limitDay' | 'overdue'>,
  now: Instant,
  language: Language,
): { tone: Tone; icon?: IconName; label: string } => {
  const t = translate(dutyTexts, language)
  if (state === 'done') return { tone: 'done', label: t('done') }
  const left = daysBetween(dayOf(now), limitDay)
  if (left < 0) return { tone: 'overdue', label: t('overdue', { n: -left }) }
  if (overdue) return { tone: 'overdue', label: t('overdueOpen') }
  if (state === 'case') return { tone: 'waiting', icon: 'clipboard-list', label: t('case') }
  return { tone: 'waiting', label: left === 0 ? t('today') : t('left', { n: left }) }
}
