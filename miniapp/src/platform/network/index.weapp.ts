import Taro from '@tarojs/taro'
import type { Network } from './contract'

export type { Network } from './contract'

let known = true
const listeners = new Set<(online: boolean) => void>()
let watching = false

const hear = (online: boolean) => {
  known = online
  for (const listener of listeners) listener(online)
}

/** One subscription for the whole app: WeChat keeps listeners for as long as it runs. */
const watch = () => {
  if (watching) return
  watching = true
  Taro.onNetworkStatusChange(({ isConnected }) => hear(isConnected))
  Taro.getNetworkType().then(
    ({ networkType }) => hear(networkType !== 'none'),
    () => undefined,
  )
}

export const network: Network = {
  online: () => {
    watch()
    return known
  },
  onChange: (listener) => {
    watch()
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
}
