import Taro from '@tarojs/taro'
import { failure } from '../failure'
import type { Locate, MayLocate, PickPlace } from './contract'

export type * from './contract'

export const locate: Locate = async () => {
  try {
    const { latitude, longitude, accuracy } = await Taro.getLocation({
      type: 'gcj02',
      isHighAccuracy: true,
      highAccuracyExpireTime: 4000,
    })
    return { outcome: 'found', place: { lat: latitude, lng: longitude }, accuracy }
  } catch (error) {
    return { outcome: failure(error) === 'refused' ? 'refused' : 'unavailable' }
  }
}

export const mayLocate: MayLocate = async () => {
  try {
    const { authSetting } = await Taro.getSetting()
    return authSetting['scope.userLocation'] === true
  } catch {
    return false
  }
}

export const hasPlacePicker = true
export const pickPlace: PickPlace = async () => {
  try {
    const { latitude, longitude, name, address } = await Taro.chooseLocation({})
    return { outcome: 'picked', place: { lat: latitude, lng: longitude }, name: name || address }
  } catch {
    return { outcome: 'cancelled' }
  }
}
