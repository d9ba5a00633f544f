import { type Answers, type Category, type Report, shownQuestions } from '@yizhan/shared/cases'
import type { Draft } from './draft'

const isGiven = (answer: Answers[string]): boolean =>
  typeof answer === 'number' || (typeof answer === 'string' ? answer.trim() !== '' : answer.length > 0)

const given = (answers: Answers): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([, answer]) => isGiven(answer)))

/** Answers to the questions that are asked now. */
export const shownAnswers = (category: Category, answers: Answers): Answers => {
  const shown = new Set(shownQuestions(category, answers).map(({ id }) => id))
  return Object.fromEntries(Object.entries(answers).filter(([question]) => shown.has(question)))
}

/**
 * What is sent of a draft; undefined while it has no category or no place. The same draft always gives the same
 * body: the server tells a repetition from a conflict by it.
 */
export const reportOf = (d: Draft, photos: readonly string[], door: Report['door']): Report | undefined => {
  if (!d.category || !d.place) return undefined
  const phone = d.anonymous ? '' : d.callbackPhone.replace(/\s/g, '')
  const note = d.placeNote.trim()
  return {
    id: d.id,
    category: d.category,
    place: d.place,
    ...(note === '' ? {} : { placeNote: note }),
    answers: given(d.answers),
    text: d.text.trim(),
    photos: [...photos],
    anonymous: d.anonymous,
    ...(phone === '' ? {} : { callbackPhone: phone }),
    ...(d.happenedAt ? { happenedAt: d.happenedAt } : {}),
    door,
  }
}
