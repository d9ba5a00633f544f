import Taro from '@tarojs/taro'
import type { Enlarge } from './contract'

export type * from './contract'

export const enlarge: Enlarge = ({ urls, at }) => {
  Taro.previewImage({ urls: [...urls], current: urls[at] }).catch(() => undefined)
}
