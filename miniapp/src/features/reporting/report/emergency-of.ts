import {
  type Category,
  type Emergencies,
  type EmergencyDoor,
  emergenciesIn,
  type Question,
} from '@yizhan/shared/cases'
import type { Draft } from '../draft/draft'

const chosenWords = (question: Question | undefined, chosen: string): string =>
  question?.options?.find(({ id }) => id === chosen)?.label.zh ?? chosen

/** Everything a draft says: its text, where it is, and what was answered, options by their Chinese words. */
const wordsOf = (draft: Draft, category: Category | undefined): string => {
  const answers = Object.entries(draft.answers).flatMap(([id, answer]) => {
    const question = category?.questions.find((q) => q.id === id)
    return [answer].flat().map((one) => chosenWords(question, String(one)))
  })
  return [draft.text, draft.placeNote, ...answers].join('\n')
}

/** The doors to call first: by the category, and by what was written and chosen. */
export const emergencyDoors = (
  draft: Draft,
  category: Category | undefined,
  known: Emergencies,
): EmergencyDoor[] => {
  const found = emergenciesIn(wordsOf(draft, category), known)
  return [...new Set(category?.emergency ? [category.emergency, ...found] : found)]
}
