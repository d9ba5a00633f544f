import type { Storage } from '@/platform/storage'

/** A device's storage that keeps text, as the real ones do, and outlives the stores made on it. */
export const memoryStorage = (): Storage => {
  const kept = new Map<string, string>()
  return {
    read: (key) => {
      const text = kept.get(key)
      return text === undefined ? undefined : JSON.parse(text)
    },
    write: (key, value) => {
      kept.set(key, JSON.stringify(value))
      return true
    },
    remove: (key) => {
      kept.delete(key)
    },
    keys: () => [...kept.keys()],
  }
}
