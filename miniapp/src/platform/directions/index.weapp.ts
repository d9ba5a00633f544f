import Taro from '@tarojs/taro'
import type { Directions } from './contract'

export type * from './contract'

export const directions: Directions = {
  available: true,
  open: ({ place, name }) => {
    Taro.openLocation({ latitude: place.lat, longitude: place.lng, name, scale: 16 }).catch(() => undefined)
  },
}
