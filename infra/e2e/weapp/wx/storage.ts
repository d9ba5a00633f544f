import type { Phone } from '../phone'
import type { Run } from '../run'
import { call, WxFailure } from './answer'

interface Entry extends Record<string, unknown> {
  key: string
  data?: unknown
}
/** WeChat's limit for one value, bytes. */
const largestValue = 1024 * 1024

export function storageOf(phone: Phone, run: Run) {
  const { storage } = phone
  const write = (key: string, data: unknown) => {
    const written = JSON.stringify(data) ?? 'null'
    if (Buffer.byteLength(written) > largestValue) throw new WxFailure('exceed storage item max length')
    storage.set(key, written)
  }
  const read = (key: string): unknown => {
    const written = storage.get(key)
    return written === undefined ? '' : JSON.parse(written)
  }
  const info = () => ({
    keys: [...storage.keys()],
    currentSize: Math.ceil([...storage.values()].join('').length / 1024),
    limitSize: 10240,
  })
  return {
    setStorageSync: write,
    getStorageSync: read,
    removeStorageSync: (key: string) => void storage.delete(key),
    clearStorageSync: () => storage.clear(),
    getStorageInfoSync: info,
    setStorage: call<Entry>(run, 'setStorage', ({ key, data }) => write(key, data)),
    getStorage: call<Entry>(run, 'getStorage', ({ key }) => {
      if (!storage.has(key)) throw new WxFailure('data not found')
      return { data: read(key) }
    }),
    removeStorage: call<Entry>(run, 'removeStorage', ({ key }) => void storage.delete(key)),
    clearStorage: call(run, 'clearStorage', () => storage.clear()),
    getStorageInfo: call(run, 'getStorageInfo', info),
  }
}
