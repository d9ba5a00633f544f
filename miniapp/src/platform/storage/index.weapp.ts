import Taro from '@tarojs/taro'
import { attempt, PREFIX } from './attempt'
import type { Storage } from './contract'

export type { Storage } from './contract'

export const storage: Storage = {
  read: (key) =>
    attempt(() => {
      const text: unknown = Taro.getStorageSync(PREFIX + key)
      return typeof text === 'string' && text !== '' ? JSON.parse(text) : undefined
    }, undefined),
  write: (key, value) =>
    attempt(() => {
      Taro.setStorageSync(PREFIX + key, JSON.stringify(value))
      return true
    }, false),
  remove: (key) => attempt(() => Taro.removeStorageSync(PREFIX + key), undefined),
  keys: () =>
    attempt(
      () =>
        Taro.getStorageInfoSync()
          .keys.filter((key) => key.startsWith(PREFIX))
          .map((key) => key.slice(PREFIX.length)),
      [],
    ),
}
