import { View, Map as WeChatMap } from '@tarojs/components'
import { createMapContext } from '@tarojs/taro'
import type { Place } from '@yizhan/shared/kernel'
import { type MapProps, PINS_IN_SIGHT } from './contract'
import './map.css'

export type { Landmark, MapProps, Mark, Outline, Pin } from './contract'

/** WeChat's map has its own ground; a district's outline would be tens of kilobytes with every update. */
export const groundIsDrawn = false

const centreOf = (id: string): Promise<Place> =>
  new Promise((resolve, reject) =>
    createMapContext(id).getCenterLocation({
      success: ({ latitude, longitude }) => resolve({ lat: latitude, lng: longitude }),
      fail: reject,
    }),
  )

/** WeChat names the cause beside the event in some versions, in its detail in others. */
const causeOf = (event: unknown): string | undefined => {
  const { causedBy, detail } = event as { causedBy?: string; detail?: { causedBy?: string } }
  return causedBy ?? detail?.causedBy
}

/** WeChat draws circles in colours of its own map, which is light at any theme. */
const COLOURS = { open: '#a8430b', solved: '#1b7a43' } as const
const RADIUS = 60

const circlesOf = (marks: MapProps['marks'] = []) =>
  marks.map(({ place, tone, radius = RADIUS }) => ({
    latitude: place.lat,
    longitude: place.lng,
    radius,
    strokeWidth: 2,
    color: `${COLOURS[tone]}ff`,
    fillColor: `${COLOURS[tone]}40`,
  }))

/** Beside the pages that show it: WeChat takes a marker's picture from the package alone. */
const PIN = '/resident/station-pin.png'

/** WeChat numbers its markers: from 1. */
const markersOf = (pins: MapProps['pins'] = []) =>
  pins.map(({ place, name }, index) => ({
    id: index + 1,
    latitude: place.lat,
    longitude: place.lng,
    title: name,
    iconPath: PIN,
    width: 32,
    height: 40,
  }))

const pointsOf = (pins: MapProps['pins'] = []) =>
  pins.slice(0, PINS_IN_SIGHT).map(({ place }) => ({ latitude: place.lat, longitude: place.lng }))

/** The map moves under a pin that stays in the middle; where it comes to rest is the place. */
export const PlaceMap = ({ id, label, place, centre, marks, pins, onPin, onMove }: MapProps) => {
  const rested = (cause: string | undefined) => {
    if (!onMove || (cause !== 'drag' && cause !== 'gesture' && cause !== 'scale')) return
    centreOf(id).then(onMove, () => undefined)
  }
  return (
    <View className="place-map">
      <WeChatMap
        id={id}
        className="place-map-canvas"
        latitude={(place ?? centre).lat}
        longitude={(place ?? centre).lng}
        scale={16}
        circles={circlesOf(marks)}
        markers={markersOf(pins)}
        includePoints={pointsOf(pins)}
        showLocation={Boolean(onMove)}
        enableRotate={false}
        onRegionChange={(event) => event.type === 'end' && rested(causeOf(event))}
        onMarkerTap={({ detail }) => {
          const pressed = pins?.[Number(detail.markerId) - 1]
          if (pressed) onPin?.(pressed.id)
        }}
        onError={() => undefined}
        aria-role="img"
        aria-label={label}
      />
      {(place || !pins) && <View className="place-map-pin" aria-hidden="true" />}
    </View>
  )
}
