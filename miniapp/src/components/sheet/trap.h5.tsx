import { type KeyboardEvent, useEffect, useRef } from 'react'
import type { TrapProps } from './trap-contract'

const REACHABLE = 'button:not([tabindex="-1"]), input, textarea, a[href], [tabindex="0"]'

const reachable = (panel: HTMLElement): HTMLElement[] => Array.from(panel.querySelectorAll(REACHABLE))

/** Tab goes round inside the sheet. */
const goRound = (event: KeyboardEvent, panel: HTMLElement) => {
  const [first, last] = [reachable(panel).at(0), reachable(panel).at(-1)]
  const leaving = event.shiftKey ? first : last
  if (document.activeElement !== leaving && panel.contains(document.activeElement)) return
  event.preventDefault()
  const next = event.shiftKey ? last : first
  next?.focus()
}

/** Covers the page, holds the keyboard while it is there, and gives it back where it was. Escape closes. */
export const Trap = ({ id, label, onClose, children }: TrapProps) => {
  const panel = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const before = document.activeElement
    panel.current?.focus()
    return () => {
      if (before instanceof HTMLElement) before.focus()
    }
  }, [])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onClose()
    if (event.key === 'Tab' && panel.current) goRound(event, panel.current)
  }
  return (
    <div
      ref={panel}
      id={id}
      className="sheet"
      role="dialog"
      aria-modal="true"
      aria-label={label}
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      <div id={`${id}-veil`} className="sheet-veil" aria-hidden="true" onClick={onClose} />
      {children}
    </div>
  )
}
