import type { StepBefore } from '@yizhan/shared/cases'
import type { Instant, Language } from '@yizhan/shared/kernel'
import { eventTitle, stateChip } from '@/features/cases'
import { momentText, translate } from '@/i18n'
import { newsTexts } from '@/i18n/desk'

/** The sign under which the system acts. */
const SYSTEM = 'system'

interface NewsWords {
  readonly title: string
  readonly detail: string
}

/**
 * Somebody acted while this case was being looked at: who, what, when, and what it is now. `form`: what was being
 * written is still there; `page`: what is shown is up to date again.
 */
export const newsWords = (
  { sign, action, at, state }: StepBefore,
  now: Instant,
  language: Language,
  where: 'form' | 'page',
): NewsWords => {
  const t = translate(newsTexts, language)
  const who = sign === SYSTEM ? t('system') : (sign ?? t('reporter'))
  const done =
    action && at ? t('did', { moment: momentText(at, now, language), did: eventTitle(action, language) }) : ''
  const is = t('is', { state: stateChip(state, language).label })
  return {
    title: t(where === 'form' ? 'title' : 'pageTitle', { who }),
    detail: [done, is, t(where)].filter(Boolean).join(t('space')),
  }
}
