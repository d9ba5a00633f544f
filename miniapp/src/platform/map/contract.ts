import type { Place } from '@yizhan/shared/kernel'

/** An area in GCJ-02 degrees, longitude first, as GeoJSON has it. */
export interface Outline {
  readonly type: 'Polygon' | 'MultiPolygon'
  readonly coordinates: readonly unknown[]
}

/** A name on the map, to find one's way by where there are no tiles. */
export interface Landmark {
  readonly place: Place
  readonly name: string
}

/** About where something is, no more exact than that. */
export interface Mark {
  readonly id: string
  readonly place: Place
  readonly tone: 'open' | 'solved'
  /** Metres; about as many as a rounded place lies off, where none is said. */
  readonly radius?: number
}

/** A known place among others, exact. */
export interface Pin {
  readonly id: string
  readonly place: Place
  readonly name: string
}

/** As many as are told apart at a glance. */
export const PINS_IN_SIGHT = 8

export interface MapProps {
  id: string
  /** What the map shows, read aloud. */
  label: string
  /** Names of the two buttons of a map that can be moved; the web build alone has them. */
  zoom?: { readonly nearer: string; readonly farther: string }
  /** The pin; where it is missing the map starts at `centre`, and shows none of its own beside `pins`. */
  place?: Place
  centre: Place
  /** Drawn under the pin in the web build only. Without tiles it is the map. */
  outline?: Outline
  /** Shown in the web build only: WeChat's map has its own names. */
  landmarks?: readonly Landmark[]
  /** Drawn as circles, whose list is beside the map. */
  marks?: readonly Mark[]
  /** Hears which circle was pressed, in the web build only. */
  onMark?: (id: string) => void
  /** Places to choose among, the first `PINS_IN_SIGHT` of them in sight at first; their list is beside the map. */
  pins?: readonly Pin[]
  /** Hears which of them was pressed. */
  onPin?: (id: string) => void
  /** Hears where the pin was moved to. Without it the map only shows. */
  onMove?: (place: Place) => void
}
