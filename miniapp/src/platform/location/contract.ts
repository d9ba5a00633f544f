import type { Place } from '@yizhan/shared/kernel'

/** `place` is GCJ-02; `accuracy` is metres. */
export type Located =
  | { readonly outcome: 'found'; readonly place: Place; readonly accuracy: number }
  | { readonly outcome: 'refused' }
  | { readonly outcome: 'unavailable' }

export type Locate = () => Promise<Located>

/** Whether the person has already let the product know where they are; asks nothing. */
export type MayLocate = () => Promise<boolean>

export type PickedPlace =
  | { readonly outcome: 'picked'; readonly place: Place; readonly name: string }
  | { readonly outcome: 'cancelled' }
  | { readonly outcome: 'unsupported' }

/** The system's own place chooser, which needs no location permission. Only WeChat has one. */
export type PickPlace = () => Promise<PickedPlace>
