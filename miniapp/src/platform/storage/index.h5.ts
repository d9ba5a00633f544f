import { attempt, PREFIX } from './attempt'
import type { Storage } from './contract'

export type { Storage } from './contract'

export const storage: Storage = {
  read: (key) =>
    attempt(() => {
      const text = localStorage.getItem(PREFIX + key)
      return text === null ? undefined : JSON.parse(text)
    }, undefined),
  write: (key, value) =>
    attempt(() => {
      localStorage.setItem(PREFIX + key, JSON.stringify(value))
      return true
    }, false),
  remove: (key) => attempt(() => localStorage.removeItem(PREFIX + key), undefined),
  keys: () =>
    attempt(
      () =>
        Object.keys(localStorage)
          .filter((key) => key.startsWith(PREFIX))
          .map((key) => key.slice(PREFIX.length)),
      [],
    ),
}
