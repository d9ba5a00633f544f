import type { Answers, Category } from '@yizhan/shared/cases'
import type { FieldError, Instant, Place } from '@yizhan/shared/kernel'

/** Why a report that was sent off is still here. */
export type Trouble = 'offline' | 'server' | 'signIn'

/** The person asked for it to be sent; until the server has said yes or no it is sent again by itself. */
export interface Sending {
  readonly askedAt: Instant
  readonly attempts: number
  readonly nextAt: Instant
  readonly trouble?: Trouble
}

export type PlaceSource = 'device' | 'photo' | 'map' | 'community' | 'before'

/** What a photo says of itself, to be taken over or left. `place` is GCJ-02. */
export interface PhotoSays {
  readonly place?: Place
  readonly takenAt?: Instant
}

/** A report while it is written and until the server has it. Its id is the case's id, made once. */
export interface Draft {
  readonly id: string
  readonly begunAt: Instant
  readonly category?: string
  /** Which large button it was begun with, when no category was known to choose from yet. */
  readonly group?: Category['group']
  readonly place?: Place
  readonly placeFrom?: PlaceSource
  readonly placeNote: string
  readonly answers: Answers
  readonly text: string
  /** How many photos its list in `features/photos` holds. */
  readonly photoCount: number
  readonly photoSays?: PhotoSays
  readonly happenedAt?: Instant
  readonly anonymous: boolean
  readonly callbackPhone: string
  /** What the server refused, by path; an empty path is about the whole report. */
  readonly errors: readonly FieldError[]
  readonly sending?: Sending
}

export type DraftSeed = Pick<Draft, 'category' | 'group' | 'place' | 'placeFrom'> & {
  readonly placeNote?: string
}

/** The name of a draft's photos in `features/photos`. */
export const photosOf = (draftId: string): string => `draft-${draftId}`

export const newDraft = (id: string, now: Instant, seed: DraftSeed = {}): Draft => ({
  id,
  begunAt: now,
  placeNote: '',
  answers: {},
  text: '',
  photoCount: 0,
  anonymous: false,
  callbackPhone: '',
  errors: [],
  ...seed,
})

/** Nobody would miss it: opened, and left as it was. */
export const isEmpty = (d: Draft): boolean =>
  d.sending === undefined &&
  d.text.trim() === '' &&
  d.placeNote.trim() === '' &&
  d.photoCount === 0 &&
  Object.keys(d.answers).length === 0
