import type { Answers } from '@yizhan/shared/cases'
import type { FieldError, Instant, Place } from '@yizhan/shared/kernel'
import type { Draft, PhotoSays, PlaceSource } from './draft'

/** What a person does to a draft. */
export type Writing =
  | { readonly kind: 'categoryChosen'; readonly category: string }
  | { readonly kind: 'placed'; readonly place: Place; readonly from: PlaceSource }
  | { readonly kind: 'placeNoted'; readonly note: string }
  | { readonly kind: 'answered'; readonly question: string; readonly answer: Answers[string] | undefined }
  /** Before it is sent: what was answered to questions that are not asked any more is left out. */
  | { readonly kind: 'answersSettled'; readonly answers: Answers }
  | { readonly kind: 'worded'; readonly text: string }
  | { readonly kind: 'photoSaid'; readonly says: PhotoSays }
  | { readonly kind: 'photoSayingTaken'; readonly what: 'place' | 'time' }
  | { readonly kind: 'happened'; readonly at: Instant | undefined }
  | { readonly kind: 'anonymityChosen'; readonly anonymous: boolean }
  | { readonly kind: 'phoneGiven'; readonly phone: string }

/** What happens to it: photos come and go, the server refuses, the person wants it back to write on. */
export type Happening =
  | { readonly kind: 'photosCounted'; readonly count: number }
  | { readonly kind: 'refused'; readonly errors: readonly FieldError[] }
  | { readonly kind: 'takenBack' }

export type Change = Writing | Happening

/** A message stays beside its field until that field is changed. */
const cleared = (d: Draft, path: string): Draft =>
  d.errors.length === 0
    ? d
    : { ...d, errors: d.errors.filter((e) => e.path !== '' && e.path.split('.', 1)[0] !== path) }

const answered = (d: Draft, question: string, answer: Answers[string] | undefined): Draft => {
  const { [question]: _, ...others } = d.answers
  const errors = d.errors.filter(({ path }) => path !== '' && path !== `answers.${question}`)
  return { ...d, errors, answers: answer === undefined ? others : { ...others, [question]: answer } }
}

const saidTaken = (d: Draft, what: 'place' | 'time'): Draft => {
  const { place, takenAt } = d.photoSays ?? {}
  if (what === 'place') return place ? { ...cleared(d, 'place'), place, placeFrom: 'photo' } : d
  return takenAt ? { ...d, happenedAt: takenAt } : d
}

const happened = (d: Draft, at: Instant | undefined): Draft => {
  const { happenedAt: _, ...rest } = d
  return at === undefined ? rest : { ...rest, happenedAt: at }
}

const written = (d: Draft, w: Writing): Draft => {
  switch (w.kind) {
    case 'categoryChosen':
      return d.category === w.category ? d : { ...cleared(d, 'category'), category: w.category, answers: {} }
    case 'placed':
      return { ...cleared(d, 'place'), place: w.place, placeFrom: w.from }
    case 'placeNoted':
      return { ...cleared(d, 'placeNote'), placeNote: w.note }
    case 'answered':
      return answered(d, w.question, w.answer)
    case 'answersSettled':
      return { ...d, answers: w.answers }
    case 'worded':
      return { ...cleared(d, 'text'), text: w.text }
    case 'photoSaid':
      return { ...d, photoSays: w.says }
    case 'photoSayingTaken':
      return saidTaken(d, w.what)
    case 'happened':
      return happened(d, w.at)
    case 'anonymityChosen':
      return { ...d, anonymous: w.anonymous }
    case 'phoneGiven':
      return { ...cleared(d, 'callbackPhone'), callbackPhone: w.phone }
  }
}

/** What a photo said goes with the last of them. */
const counted = (d: Draft, photoCount: number): Draft => {
  if (d.photoCount === photoCount) return d
  const { photoSays, ...rest } = cleared(d, 'photos')
  return { ...rest, photoCount, ...(photoSays && photoCount > 0 ? { photoSays } : {}) }
}

const writable = ({ sending: _, ...d }: Draft): Draft => d

/** What is being sent is not written on: the person takes it back first. */
export const changedDraft = (d: Draft, change: Change): Draft => {
  switch (change.kind) {
    case 'photosCounted':
      return counted(d, change.count)
    case 'refused':
      return { ...writable(d), errors: change.errors }
    case 'takenBack':
      return writable(d)
    default:
      return d.sending ? d : written(d, change)
  }
}
