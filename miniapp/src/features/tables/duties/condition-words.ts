import type { Category, DutyRow } from '@yizhan/shared/cases'
import type { Language } from '@yizhan/shared/kernel'
import { translate } from '@/i18n'
import { dutiesTexts } from '@/i18n/tables'

/** When a row holds, in words: 夜间，且在张村镇、羊亭镇. `streetOf` names a street by its code. */
export const conditionWords = (
  { when = {}, categories }: Pick<DutyRow, 'when' | 'categories'>,
  known: readonly Category[],
  streetOf: (code: string) => string,
  language: Language,
): string => {
  const t = translate(dutiesTexts, language)
  const questions = known.filter(({ code }) => categories.includes(code)).flatMap((c) => c.questions)
  const answers = Object.entries(when.answers ?? {}).map(([id, options]) => {
    const question = questions.find((q) => q.id === id)
    const labels = options.map(
      (o) => question?.options?.find((known) => known.id === o)?.label[language] ?? o,
    )
    return t('when_answers', { question: question?.label[language] ?? id, options: labels.join(t('or')) })
  })
  const parts = [
    ...(when.period ? [t(`when_${when.period}`)] : []),
    ...(when.streets ? [t('when_streets', { streets: when.streets.map(streetOf).join(t('or')) })] : []),
    ...answers,
  ]
  return parts.length > 0 ? parts.join(t('and')) : t('always')
}
