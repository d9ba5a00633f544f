export interface Enlarged {
  readonly urls: readonly string[]
  /** Which of them first. */
  readonly at: number
  /** The name of the way back, and of each picture, in words. */
  readonly close: string
  readonly nameOf: (n: number) => string
}

/** Shows photos as large as the screen; the person leaves when they have seen enough. */
export type Enlarge = (photos: Enlarged) => void
