import L from 'leaflet'
import { type Landmark, type Mark, type Outline, PINS_IN_SIGHT, type Pin } from './contract'

/** Tiles where the deployment has some, and the outline. */
export const addGround = (map: L.Map, outline: Outline | undefined): L.Layer => {
  const ground = L.layerGroup()
  const tiles = process.env.TARO_APP_MAP_TILES
  if (tiles) L.tileLayer(tiles, { maxZoom: 19 }).addTo(ground)
  if (outline)
    L.geoJSON(outline as unknown as GeoJSON.GeometryObject, {
      interactive: false,
      style: { className: 'place-map-outline', weight: 2 },
    }).addTo(ground)
  return ground.addTo(map)
}

/** Names, drawn as text only: they may come from anywhere. */
export const addLandmarks = (map: L.Map, landmarks: readonly Landmark[] = []): L.Layer =>
  L.layerGroup(
    landmarks.map(({ place, name }) => {
      const words = document.createElement('span')
      words.textContent = name
      const icon = L.divIcon({ className: 'place-map-landmark', html: words, iconSize: [0, 0] })
      return L.marker([place.lat, place.lng], { icon, interactive: false, keyboard: false })
    }),
  ).addTo(map)

/** Metres: a rounded place lies within about this of the exact one. */
const RADIUS = 60

/** Circles for those who see them; whoever does not has the list. */
export const addMarks = (map: L.Map, marks: readonly Mark[] = [], hear: (id: string) => void): L.Layer =>
  L.layerGroup(
    marks.map(({ id, place, tone, radius = RADIUS }) =>
      L.circle([place.lat, place.lng], {
        radius,
        className: `place-map-mark place-map-mark-${tone}`,
        bubblingMouseEvents: false,
        weight: 3,
      }).on('click', () => hear(id)),
    ),
  ).addTo(map)

const pinIcon = L.divIcon({ className: 'place-map-station', iconSize: [44, 44], iconAnchor: [22, 42] })

/** Pins for those who see and point; whoever does not has the list. */
export const addPins = (map: L.Map, pins: readonly Pin[], hear: (id: string) => void): L.Layer => {
  const layer = L.layerGroup(
    pins.map(({ id, place, name }) =>
      L.marker([place.lat, place.lng], { icon: pinIcon, title: name, keyboard: false }).on('click', () =>
        hear(id),
      ),
    ),
  ).addTo(map)
  for (const marker of layer.getLayers())
    if (marker instanceof L.Marker) marker.getElement()?.setAttribute('aria-hidden', 'true')
  const first = pins.slice(0, PINS_IN_SIGHT).map(({ place }) => L.latLng(place.lat, place.lng))
  if (first.length > 0)
    map.fitBounds(L.latLngBounds(first), {
      paddingTopLeft: [22, 44],
      paddingBottomRight: [22, 8],
      maxZoom: 16,
      animate: false,
    })
  return layer
}
