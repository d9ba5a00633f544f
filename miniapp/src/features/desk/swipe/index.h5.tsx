import { type TouchEvent, useRef } from 'react'
import { type Finger, type SwipeProps, swiped } from './contract'

const fingerOf = ({ changedTouches }: TouchEvent): Finger => ({
  x: changedTouches[0]?.clientX ?? 0,
  y: changedTouches[0]?.clientY ?? 0,
})

/** The map is moved by the same gesture. */
const isMap = (target: EventTarget) => target instanceof Element && target.closest('.place-map') !== null

/** Sideways to the next case or the one before; buttons do the same. */
export const Swipe = ({ onNext, onPrevious, children }: SwipeProps) => {
  const from = useRef<Finger | undefined>(undefined)
  return (
    <div
      onTouchStart={(event) => {
        from.current = isMap(event.target) ? undefined : fingerOf(event)
      }}
      onTouchEnd={(event) => {
        const way = from.current && swiped(from.current, fingerOf(event))
        if (way === 'next') onNext?.()
        if (way === 'previous') onPrevious?.()
      }}
    >
      {children}
    </div>
  )
}
