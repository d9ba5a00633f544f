import { fromWgs84 } from '../datum'
import type { Locate, MayLocate, PickPlace } from './contract'

export type * from './contract'

const PERMISSION_DENIED = 1
const PATIENCE = { enableHighAccuracy: true, timeout: 8000, maximumAge: 30_000 }

export const locate: Locate = () =>
  new Promise((resolve) => {
    if (!navigator.geolocation) return resolve({ outcome: 'unavailable' })
    navigator.geolocation.getCurrentPosition(
      ({ coords }) =>
        resolve({
          outcome: 'found',
          place: fromWgs84({ lat: coords.latitude, lng: coords.longitude }),
          accuracy: coords.accuracy,
        }),
      ({ code }) => resolve({ outcome: code === PERMISSION_DENIED ? 'refused' : 'unavailable' }),
      PATIENCE,
    )
  })

export const mayLocate: MayLocate = async () => {
  try {
    const { state } = await navigator.permissions.query({ name: 'geolocation' })
    return state === 'granted'
  } catch {
    return false
  }
}

export const hasPlacePicker = false
export const pickPlace: PickPlace = async () => ({ outcome: 'unsupported' })
