import { useShareAppMessage } from '@tarojs/taro'
import type { UseShare } from './contract'

export type * from './contract'

/** A page that is shared says so in its configuration, too (`enableShareAppMessage`). */
export const useShare: UseShare = ({ title, address }) => {
  useShareAppMessage(() => ({ title, path: address }))
  return undefined
}
