import type { Place } from '@yizhan/shared/kernel'

/** An area in GCJ-02 degrees, longitude first, as GeoJSON has it. */
export interface Outline {
  readonly type: 'Polygon' | 'MultiPolygon'
  readonly coordinates: readonly unknown[]
}

export interface MapProps {
  id: string
  /** What the map shows, read aloud. */
  label: string
  /** The pin; where it is missing the map starts at `centre`. */
  place?: Place
  centre: Place
  /** Drawn under the pin. Without tiles it is the map. */
  outline?: Outline
  /** Hears where the pin was moved to. Without it the map only shows. */
  onMove?: (place: Place) => void
}
