import type { Place } from '@yizhan/shared/kernel'

export interface Directions {
  /** Whether this device has something that leads the way. */
  readonly available: boolean
  open(to: { readonly place: Place; readonly name: string }): void
}
