import { type Answers, type Category, shownQuestions } from '@yizhan/shared/cases'
import type { Language } from '@yizhan/shared/kernel'

export interface AnswerInWords {
  readonly id: string
  readonly label: string
  readonly words: string
}

const inWords = (
  question: Category['questions'][number],
  answer: Answers[string],
  language: Language,
): string => {
  const optionOf = (id: string) => question.options?.find((option) => option.id === id)?.label[language] ?? id
  if (Array.isArray(answer)) return answer.map(optionOf).join(language === 'zh' ? '、' : ', ')
  return question.kind === 'choice' ? optionOf(String(answer)) : String(answer)
}

/** What the reporter answered, question by question as they were asked; questions left open are left out. */
export const answersInWords = (
  category: Category | undefined,
  given: Answers,
  language: Language,
): AnswerInWords[] =>
  (category ? shownQuestions(category, given) : []).flatMap((question) => {
    const answer = given[question.id]
    const words = answer === undefined ? '' : inWords(question, answer, language)
    return words === '' ? [] : [{ id: question.id, label: question.label[language], words }]
  })
