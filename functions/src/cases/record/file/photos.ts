import type { CaseEvent, CaseRecord } from '@yizhan/shared/cases'
import { STEP_WORDS, TEXTS } from '../i18n/zh'
import { photosOf, takenBy } from './events'
import { fill, momentOf, wordOf } from './words'

export interface NamedPhoto {
  readonly id: string
  /** Counted through the file from 1. */
  readonly n: number
  readonly version: number
  readonly caption: string
}

const whenOf = (id: string, { photos, afterPhotos }: CaseRecord): string => {
  if (afterPhotos.includes(id)) return TEXTS.after
  return photos.includes(id) ? TEXTS.before : TEXTS.during
}

/** Every photo of a case in the order of its steps, with where it came from. */
export const namedPhotos = (c: CaseRecord, events: readonly CaseEvent[]): NamedPhoto[] => {
  const all = events.flatMap((event) => photosOf(event).map((id) => ({ id, event })))
  return all.map(({ id, event }, place) => ({
    id,
    n: place + 1,
    version: event.version,
    caption: fill(TEXTS.photo, {
      n: place + 1,
      when: whenOf(id, c),
      version: event.version,
      step: wordOf(STEP_WORDS, event.action),
      at: momentOf(event.at),
      by: takenBy(event, c),
    }),
  }))
}
