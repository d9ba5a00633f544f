import type { EventView, Rung, Stage } from '@yizhan/shared/cases'
import type { Language } from '@yizhan/shared/kernel'
import { translate } from '@/i18n'
import { clockTexts, ladderTexts } from '@/i18n/cases'

export interface RungWords {
  /** 150%. */
  readonly share: string
  /** 告知中队长, 一把手督办. */
  readonly told: string
}

/** A rung of a clock's ladder: at what share of the limit, and whom it reaches. */
export const rungWords = ({ share, tells }: Pick<Rung, 'share' | 'tells'>, language: Language): RungWords => {
  const t = translate(ladderTexts, language)
  const who = tells.map((one) => t(one)).join(t('and'))
  const told = tells.includes('bureauLeader') ? t('instructs') : t(share < 1 ? 'remind' : 'tell', { who })
  return { share: t('share', { n: Math.round(share * 100) }), told }
}

/** 办理时限到 150%，告知中队长. */
export const rungStep = (
  { stage, ...rung }: Pick<NonNullable<EventView['rung']>, 'share' | 'tells'> & { stage: Stage },
  language: Language,
): string =>
  translate(ladderTexts, language)('step', {
    clock: translate(clockTexts, language)(stage),
    ...rungWords(rung, language),
  })
