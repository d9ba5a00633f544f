import { useEffect, useRef } from 'react'
import type { UseShortcuts } from './contract'

export type * from './contract'

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.matches('input, textarea, select') || target.isContentEditable)

export const useShortcuts: UseShortcuts = (shortcuts, active) => {
  const latest = useRef(shortcuts)
  latest.current = shortcuts
  useEffect(() => {
    if (!active) return
    const hear = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || isTyping(event.target))
        return
      const act = latest.current[event.key.toLowerCase()]
      if (!act) return
      event.preventDefault()
      act()
    }
    addEventListener('keydown', hear)
    return () => removeEventListener('keydown', hear)
  }, [active])
}
