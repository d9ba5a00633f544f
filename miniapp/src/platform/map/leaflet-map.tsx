import type { Place } from '@yizhan/shared/kernel'
import L from 'leaflet'
import { useEffect, useRef } from 'react'
import 'leaflet/dist/leaflet.css'
import type { MapProps } from './contract'
import { addGround, addLandmarks, addMarks, addPins } from './leaflet-ground'

const CLOSE = 16
/** Without tiles nearby streets show nothing: from further away the outline and the names do. */
const FAR = 14
/** Degrees that one press of an arrow key moves the pin: about 10 m. */
const STEP = 0.0001

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [STEP, 0],
  ArrowDown: [-STEP, 0],
  ArrowLeft: [0, -STEP],
  ArrowRight: [0, STEP],
}

const pinIcon = L.divIcon({ className: 'place-map-marker', iconSize: [60, 60], iconAnchor: [30, 58] })

type Hear = (place: Place) => void

const moveByKeys = (map: L.Map, pin: L.Marker, moveTo: (at: L.LatLng) => void) =>
  pin.getElement()?.addEventListener('keydown', (event) => {
    const step = STEPS[event.key]
    if (!step) return
    event.preventDefault()
    const { lat, lng } = pin.getLatLng()
    moveTo(L.latLng(lat + step[0], lng + step[1]))
    map.panInside(pin.getLatLng(), { padding: [40, 40] })
  })

const makeMovable = (map: L.Map, pin: L.Marker, hear: Hear) => {
  const moveTo = (at: L.LatLng) => {
    pin.setLatLng(at)
    hear({ lat: at.lat, lng: at.lng })
  }
  pin.on('dragend', () => moveTo(pin.getLatLng()))
  map.on('click', ({ latlng }) => moveTo(latlng))
  moveByKeys(map, pin, moveTo)
}

const addPin = (map: L.Map, at: Place, label: string, movable: boolean): L.Marker => {
  const pin = L.marker([at.lat, at.lng], {
    icon: pinIcon,
    draggable: movable,
    keyboard: movable,
    interactive: movable,
  }).addTo(map)
  const element = pin.getElement()
  element?.setAttribute('role', movable ? 'button' : 'img')
  element?.setAttribute('aria-label', label)
  return pin
}

const createMap = (box: HTMLElement, props: MapProps, hear: Hear) => {
  const movable = props.onMove !== undefined
  const at = props.place ?? props.centre
  const map = L.map(box, {
    attributionControl: false,
    zoomControl: false,
    keyboard: false,
    scrollWheelZoom: movable || props.pins !== undefined,
  })
  map.setView([at.lat, at.lng], process.env.TARO_APP_MAP_TILES ? CLOSE : FAR)
  const { nearer, farther } = props.zoom ?? {}
  if (movable || props.pins) L.control.zoom({ zoomInTitle: nearer, zoomOutTitle: farther }).addTo(map)
  const pin = props.pins && !props.place ? undefined : addPin(map, at, props.label, movable)
  if (pin && movable) makeMovable(map, pin, hear)
  return { map, pin }
}

type Made = ReturnType<typeof createMap>

/** Makes the map once; `latest` lets it hear the handler of the last drawing. */
const useMap = (latest: { readonly current: MapProps }) => {
  const box = useRef<HTMLDivElement>(null)
  const made = useRef<Made>(undefined)
  useEffect(() => {
    if (!box.current) return
    const current = createMap(box.current, latest.current, (place) => latest.current.onMove?.(place))
    made.current = current
    return () => {
      made.current = undefined
      current.map.remove()
    }
  }, [latest])
  return { box, made }
}

export default function LeafletMap(props: MapProps) {
  const latest = useRef(props)
  latest.current = props
  const { box, made } = useMap(latest)
  const { lat, lng } = props.place ?? props.centre
  const { outline, landmarks, marks, pins } = props

  useEffect(() => {
    const { map, pin } = made.current ?? {}
    if (!map || !pin || pin.getLatLng().equals([lat, lng])) return
    pin.setLatLng([lat, lng])
    map.panTo([lat, lng])
  }, [lat, lng, made])

  useEffect(() => {
    const { map } = made.current ?? {}
    const layers = map && [addGround(map, outline), addLandmarks(map, landmarks)]
    return () => {
      for (const layer of layers ?? []) layer.remove()
    }
  }, [outline, landmarks, made])

  useEffect(() => {
    const { map } = made.current ?? {}
    const layer = map && addMarks(map, marks, (id) => latest.current.onMark?.(id))
    return () => void layer?.remove()
  }, [marks, made])

  useEffect(() => {
    const { map } = made.current ?? {}
    const layer = map && pins && addPins(map, pins, (id) => latest.current.onPin?.(id))
    return () => void layer?.remove()
  }, [pins, made])

  return (
    // biome-ignore lint/a11y/useSemanticElements: a map is no fieldset
    <div id={props.id} ref={box} className="place-map" role="group" aria-label={props.label} />
  )
}
