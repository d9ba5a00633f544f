import type { MyBooking } from '@yizhan/shared/activities'
import type { Language } from '@yizhan/shared/kernel'
import { translate } from '@/i18n'
import { ticketTexts } from '@/i18n/activities/ticket'

/** Why somebody waits, and, where it matters, how often who is first was passed. */
export const waitingWords = ({ waiting, seats }: MyBooking, language: Language): string[] => {
  const t = translate(ticketTexts, language)
  if (!waiting) return []
  const { reason, free, passed, mostPassed: most } = waiting
  const why = reason === 'needsMoreSeats' ? t('needsMoreSeats', { free, n: seats }) : t(reason)
  return passed > 0 || reason === 'needsMoreSeats' ? [why, t('passed', { passed, most })] : [why]
}
