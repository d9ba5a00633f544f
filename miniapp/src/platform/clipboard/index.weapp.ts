import Taro from '@tarojs/taro'
import type { CopyText } from './contract'

export type { CopyText } from './contract'

export const copyText: CopyText = (text) =>
  Taro.setClipboardData({ data: text }).then(
    () => true,
    () => false,
  )
