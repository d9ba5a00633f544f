/** A photo on this device. `ref` can be shown by `Picture` and lives until the app ends, unless it is kept. */
export interface LocalPhoto {
  readonly ref: string
  /** Bytes. */
  readonly size: number
  /** A media type such as `image/jpeg`. */
  readonly type: string
}

export type PhotoSource = 'camera' | 'album' | 'either'

export type Chosen =
  /** `left`: how many more were chosen than wanted, and left out. */
  | { readonly outcome: 'chosen'; readonly photos: readonly LocalPhoto[]; readonly left: number }
  | { readonly outcome: 'cancelled' }
  | { readonly outcome: 'refused' }

/** At most `count` original photos, with the place and time the camera wrote into them. */
export type ChoosePhotos = (wanted: { count: number; source: PhotoSource }) => Promise<Chosen>
