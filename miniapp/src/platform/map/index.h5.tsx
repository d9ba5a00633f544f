import { lazy, Suspense } from 'react'
import type { MapProps } from './contract'
import './map.css'

export type { Landmark, MapProps, Mark, Outline, Pin } from './contract'

/** Without tiles the outline and the names are the map: whoever shows it brings them. */
export const groundIsDrawn = true

const LeafletMap = lazy(() => import(/* webpackChunkName: "map" */ './leaflet-map'))

/** The pin is dragged, tapped to, or moved with the arrow keys. */
export const PlaceMap = (props: MapProps) => (
  <Suspense fallback={<div className="place-map" role="img" aria-label={props.label} />}>
    <LeafletMap {...props} />
  </Suspense>
)
