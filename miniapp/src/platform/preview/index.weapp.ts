import Taro from '@tarojs/taro'
import { serverUrl } from '../request/index.weapp'
import type { Enlarge } from './contract'

export type * from './contract'

export const enlarge: Enlarge = ({ urls, at }) => {
  const addresses = urls.map(serverUrl)
  Taro.previewImage({ urls: addresses, current: addresses[at] }).catch(() => undefined)
}
