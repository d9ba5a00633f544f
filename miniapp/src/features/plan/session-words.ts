import type { SessionRow, SessionState } from '@yizhan/shared/activities'
import { QUOTAS } from '@yizhan/shared/activities'
import type { Language } from '@yizhan/shared/kernel'
import type { Tone } from '@/components'
import { translate } from '@/i18n'
import { kindsTexts } from '@/i18n/plan'

export const STATE_TONES: Readonly<Record<SessionState, Tone>> = {
  draft: 'waiting',
  published: 'done',
  full: 'neutral',
  underWay: 'done',
  ended: 'neutral',
  cancelled: 'danger',
}

/** 居民 3/20 · 志愿者 1/5 · 候补 2. */
export const seatsWords = ({ quotas, taken, waiting }: SessionRow, language: Language): string => {
  const t = translate(kindsTexts, language)
  const waits = waiting.residents + waiting.volunteers
  return [
    ...QUOTAS.filter((quota) => quotas[quota] > 0).map((quota) =>
      t('seats', { who: t(quota), taken: taken[quota], quota: quotas[quota] }),
    ),
    ...(waits > 0 ? [t('waiting', { n: waits })] : []),
  ].join(' · ')
}
