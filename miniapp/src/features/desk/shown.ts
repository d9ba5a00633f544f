import { useState } from 'react'
import { useDidHide, useDidShow } from '@/platform/navigation'

/** Whether this page is the one on the screen. */
export const useShown = (): boolean => {
  const [shown, setShown] = useState(true)
  useDidShow(() => setShown(true))
  useDidHide(() => setShown(false))
  return shown
}

/** How often what is on the screen is asked for anew. */
export const REFRESH = 30_000
