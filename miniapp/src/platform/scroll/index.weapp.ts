import Taro from '@tarojs/taro'
import type { ShowById } from './contract'

export type { ShowById } from './contract'

export const showById: ShowById = (id) => {
  Taro.pageScrollTo({ selector: `#${id}`, offsetTop: -80 }).catch(() => undefined)
}
