import type { Instant, Language, Problem } from '@yizhan/shared/kernel'
import { momentText, translate } from '@/i18n'
import { checkInTexts } from '@/i18n/activities/check-in'

const PLAIN = [
  'codeExpired',
  'codeForged',
  'codeOfAnotherSession',
  'checkInOver',
  'stillWaiting',
  'sessionCancelled',
  'wrongState',
  'tooMany',
] as const
type Plain = (typeof PLAIN)[number]

/** Why somebody could not check in, in words. */
export const refusalWords = ({ reason, about }: Problem, now: Instant, language: Language): string => {
  const t = translate(checkInTexts, language)
  if (reason === 'checkInNotOpen' && typeof about?.from === 'string')
    return t('checkInNotOpen', { moment: momentText(about.from, now, language) })
  const plain = PLAIN.find((known): known is Plain => known === reason)
  return plain ? t(plain) : t('failed')
}
