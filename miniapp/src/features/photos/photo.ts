import type { LocalPhoto } from '@/platform/camera'

/** Why a photo was not sent. Only `offline` and `unavailable` may succeed with the same photo later. */
export type PhotoTrouble =
  | 'offline'
  | 'unavailable'
  | 'tooLarge'
  | 'unsupportedMedia'
  | 'photoUnreadable'
  | 'refused'

export type UploadState =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'uploading'; readonly percent: number }
  | { readonly kind: 'done' }
  | { readonly kind: 'failed'; readonly why: PhotoTrouble }

/** A photo on its way to the server. Its id is made here, so that sending it twice makes one. */
export interface UploadPhoto extends LocalPhoto {
  readonly id: string
  readonly state: UploadState
}

export type PhotoEvent =
  | { readonly kind: 'added'; readonly photo: LocalPhoto & { readonly id: string } }
  | { readonly kind: 'started'; readonly id: string }
  | { readonly kind: 'progressed'; readonly id: string; readonly percent: number }
  | { readonly kind: 'sent'; readonly id: string }
  | { readonly kind: 'failed'; readonly id: string; readonly why: PhotoTrouble }
  | { readonly kind: 'retried'; readonly id: string }
  | { readonly kind: 'removed'; readonly id: string }

export const mayPassLater = (why: PhotoTrouble): boolean => why === 'offline' || why === 'unavailable'

/** The state after an event; one that does not fit (progress of a photo that is done) changes nothing. */
const stateAfter = (state: UploadState, event: PhotoEvent): UploadState => {
  switch (event.kind) {
    case 'started':
      return state.kind === 'waiting' ? { kind: 'uploading', percent: 0 } : state
    case 'progressed':
      return state.kind === 'uploading'
        ? { kind: 'uploading', percent: Math.min(100, Math.max(state.percent, event.percent)) }
        : state
    case 'sent':
      return state.kind === 'uploading' ? { kind: 'done' } : state
    case 'failed':
      return state.kind === 'uploading' ? { kind: 'failed', why: event.why } : state
    case 'retried':
      return state.kind === 'failed' ? { kind: 'waiting' } : state
    default:
      return state
  }
}

/** A list of photos after an event. Ids stay unique, the order is the order of adding, nothing done is undone. */
export const photosAfter = (photos: readonly UploadPhoto[], event: PhotoEvent): readonly UploadPhoto[] => {
  if (event.kind === 'added')
    return photos.some(({ id }) => id === event.photo.id)
      ? photos
      : [...photos, { ...event.photo, state: { kind: 'waiting' } }]
  if (event.kind === 'removed') return photos.filter(({ id }) => id !== event.id)
  return photos.map((photo) =>
    photo.id === event.id ? { ...photo, state: stateAfter(photo.state, event) } : photo,
  )
}

export const areSent = (photos: readonly UploadPhoto[]): boolean =>
  photos.every(({ state }) => state.kind === 'done')

/** Whether something is still going on, so that waiting for it makes sense. */
export const areMoving = (photos: readonly UploadPhoto[]): boolean =>
  photos.some(({ state }) => state.kind === 'waiting' || state.kind === 'uploading')
