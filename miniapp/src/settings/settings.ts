import { type Language, languageOf } from '@yizhan/shared/kernel'
import { appearance } from '@/platform/appearance'
import { storage } from '@/platform/storage'

/** How this person wants the product to look and speak, on this device. */
export interface Settings {
  readonly language: Language
  readonly theme: 'system' | 'light' | 'dark'
  readonly elder: boolean
}

const KEY = 'settings'

const restored = (): Settings => ({
  language: languageOf(appearance.language()),
  theme: 'system',
  elder: false,
  ...storage.read<Partial<Settings>>(KEY),
})

const listeners = new Set<() => void>()
let current: Settings | undefined

export const settings = {
  now: (): Settings => {
    current ??= restored()
    return current
  },
  change: (changes: Partial<Settings>): void => {
    current = { ...settings.now(), ...changes }
    storage.write(KEY, { ...storage.read<Partial<Settings>>(KEY), ...changes })
    for (const listener of listeners) listener()
  },
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
}
