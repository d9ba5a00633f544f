import { type CaseView, type Category, shownQuestions } from '@yizhan/shared/cases'
import type { Language } from '@yizhan/shared/kernel'
import { translate } from '@/i18n'
import { clockTexts } from '@/i18n/cases'

export interface AnswerWords {
  readonly id: string
  readonly question: string
  readonly answer: string
}

/** What was answered to a category's questions, in words; questions without an answer are left out. */
export const answerWords = (
  category: Category | undefined,
  given: CaseView['answers'],
  language: Language,
): AnswerWords[] =>
  (category ? shownQuestions(category, given) : []).flatMap(({ id, label, options }) => {
    const value = given[id]
    if (value === undefined || value === '') return []
    const name = (one: string | number) =>
      options?.find((option) => option.id === one)?.label[language] ?? String(one)
    const answer = Array.isArray(value)
      ? value.map(name).join(translate(clockTexts, language)('separator'))
      : name(value)
    return [{ id, question: label[language], answer }]
  })
