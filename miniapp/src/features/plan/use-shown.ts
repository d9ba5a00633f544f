import { useState } from 'react'
import { useDidHide, useDidShow } from '@/platform/navigation'

/** Whether this page is the one on the screen: only then does it ask again by itself. */
export const useShown = (): boolean => {
  const [shown, setShown] = useState(true)
  useDidShow(() => setShown(true))
  useDidHide(() => setShown(false))
  return shown
}
