import type { Instant } from '@yizhan/shared/kernel'

/** What the camera wrote into the photo. `place` is WGS-84 degrees, as cameras write it. */
export interface PhotoDetails {
  readonly place?: { readonly lat: number; readonly lng: number }
  readonly takenAt?: Instant
}

export type ReadPhotoDetails = (bytes: ArrayBuffer) => Promise<PhotoDetails>
