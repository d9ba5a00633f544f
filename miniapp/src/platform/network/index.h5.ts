import type { Network } from './contract'

export type { Network } from './contract'

export const network: Network = {
  online: () => navigator.onLine,
  onChange: (listener) => {
    const heard = () => listener(navigator.onLine)
    addEventListener('online', heard)
    addEventListener('offline', heard)
    return () => {
      removeEventListener('online', heard)
      removeEventListener('offline', heard)
    }
  },
}
