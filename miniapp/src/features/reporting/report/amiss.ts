import { answersAmiss, type Category } from '@yizhan/shared/cases'
import type { FieldError } from '@yizhan/shared/kernel'
import { PHONE } from '@yizhan/shared/people'
import type { Where } from '@/features/stations'
import type { Translate } from '@/i18n'
import type { sendingTexts } from '@/i18n/reporting'
import type { Draft } from '../draft/draft'
import { reportOf } from '../draft/report-of'
import { IDS } from '../ids'

const error = (path: string, reason: string): FieldError => ({ path, reason, message: '' })

/** What the server would refuse, told before it is asked. Where the place is not known yet, the server decides. */
export const amissIn = (
  draft: Draft,
  category: Category | undefined,
  where: Where | undefined,
): FieldError[] => {
  const { answers = {}, callbackPhone } = reportOf(draft, [], 'web') ?? {}
  return [
    ...(draft.category ? [] : [error('category', 'needCategory')]),
    ...(draft.place ? [] : [error('place', 'needPlace')]),
    ...(draft.place && where?.inside === false ? [error('place', 'placeOutside')] : []),
    ...(category ? answersAmiss(category, answers).map(({ path, reason }) => error(path, reason)) : []),
    ...(callbackPhone && !PHONE.test(callbackPhone) ? [error('callbackPhone', 'phoneWrong')] : []),
  ]
}

const WORDS = {
  needCategory: 'needCategory',
  unknownCategory: 'needCategory',
  needPlace: 'needPlace',
  placeOutside: 'placeOutside',
  phoneWrong: 'phoneWrong',
  photoRefused: 'photoRefused',
  idConflict: 'idConflict',
  tooLong: 'tooLong',
  tooLarge: 'tooLarge',
  unknownOption: 'unknownOption',
} as const

const isKnown = (reason: string): reason is keyof typeof WORDS => reason in WORDS

/** The words of an error: the server's own, or this screen's for a reason that was found here. */
export const errorWords = (
  { message, reason }: FieldError,
  t: Translate<(typeof sendingTexts)['values']['zh']>,
): string => message || t(isKnown(reason) ? WORDS[reason] : 'other')

const PLACES: Readonly<Record<string, string>> = {
  category: IDS.report.category,
  place: IDS.report.place,
  placeNote: IDS.report.note,
  text: IDS.report.text,
  photos: IDS.report.photos,
  callbackPhone: IDS.report.phone,
}

/** The id of the control that an error stands beside. */
export const controlOf = (path: string): string => {
  const [field = '', question = ''] = path.split('.')
  return field === 'answers' ? IDS.report.answer(question) : (PLACES[field] ?? IDS.report.whole)
}
