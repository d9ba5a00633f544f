import type { Place } from '@yizhan/shared/kernel'
import L from 'leaflet'
import { useEffect, useRef } from 'react'
import 'leaflet/dist/leaflet.css'
import type { MapProps, Outline } from './contract'

const CLOSE = 16
/** Degrees that one arrow key press moves the pin: about 10 m. */
const STEP = 0.0001

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [STEP, 0],
  ArrowDown: [-STEP, 0],
  ArrowLeft: [0, -STEP],
  ArrowRight: [0, STEP],
}

const pinIcon = L.divIcon({ className: 'place-map-marker', iconSize: [32, 40], iconAnchor: [16, 38] })

const placeOf = ({ lat, lng }: L.LatLng): Place => ({ lat, lng })

const addGround = (map: L.Map, outline: Outline | undefined) => {
  const tiles = process.env.TARO_APP_MAP_TILES
  if (tiles) L.tileLayer(tiles, { maxZoom: 19 }).addTo(map)
  if (!outline) return
  L.geoJSON(outline as unknown as GeoJSON.GeometryObject, {
    interactive: false,
    style: { className: 'place-map-outline', weight: 2 },
  }).addTo(map)
}

type Moved = { current: MapProps['onMove'] }

const movablePin = (map: L.Map, pin: L.Marker, moved: Moved) => {
  const moveTo = (at: L.LatLng) => {
    pin.setLatLng(at)
    moved.current?.(placeOf(at))
  }
  pin.on('dragend', () => moveTo(pin.getLatLng()))
  map.on('click', ({ latlng }) => moveTo(latlng))
  pin.getElement()?.addEventListener('keydown', (event) => {
    const step = STEPS[event.key]
    if (!step) return
    event.preventDefault()
    event.stopPropagation()
    const { lat, lng } = pin.getLatLng()
    moveTo(L.latLng(lat + step[0], lng + step[1]))
    map.panInside(pin.getLatLng(), { padding: [40, 40] })
  })
}

const createMap = (box: HTMLElement, props: MapProps, moved: Moved) => {
  const movable = props.onMove !== undefined
  const at = props.place ?? props.centre
  const map = L.map(box, {
    attributionControl: false,
    zoomControl: movable,
    keyboard: false,
    scrollWheelZoom: movable,
  })
  map.setView([at.lat, at.lng], CLOSE)
  addGround(map, props.outline)
  const pin = L.marker([at.lat, at.lng], {
    icon: pinIcon,
    draggable: movable,
    keyboard: movable,
    interactive: movable,
    alt: props.label,
    title: '',
  }).addTo(map)
  pin.getElement()?.setAttribute('aria-label', props.label)
  if (movable) movablePin(map, pin, moved)
  return { map, pin }
}

export default function LeafletMap(props: MapProps) {
  const box = useRef<HTMLDivElement>(null)
  const made = useRef<ReturnType<typeof createMap>>(undefined)
  const moved = useRef(props.onMove)
  moved.current = props.onMove
  const { place, centre } = props
  const at = place ?? centre

  useEffect(() => {
    if (!box.current) return
    const current = createMap(box.current, props, moved)
    made.current = current
    return () => {
      current.map.remove()
    }
    // biome-ignore lint/correctness/useExhaustiveDependencies: a map is made once; what moves is told to it below
  }, [props.id, props.outline])

  useEffect(() => {
    const { map, pin } = made.current ?? {}
    if (!map || !pin || pin.getLatLng().equals([at.lat, at.lng])) return
    pin.setLatLng([at.lat, at.lng])
    map.panTo([at.lat, at.lng])
  }, [at.lat, at.lng])

  return <div id={props.id} ref={box} className="place-map" role="group" aria-label={props.label} />
}
