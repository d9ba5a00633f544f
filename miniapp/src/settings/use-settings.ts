import type { Language } from '@yizhan/shared/kernel'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { appearance } from '@/platform/appearance'
import { type Settings, settings } from './settings'

export const useSettings = (): Settings =>
  useSyncExternalStore(settings.subscribe, settings.now, settings.now)

export const useLanguage = (): Language => useSettings().language

/** Whether to draw in dark: the person's choice, else the device's. */
export const useDark = (): boolean => {
  const { theme } = useSettings()
  const [device, setDevice] = useState(appearance.dark)
  useEffect(() => appearance.onDarkChange(setDevice), [])
  return theme === 'system' ? device : theme === 'dark'
}
