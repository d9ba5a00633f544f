import { View } from '@tarojs/components'
import { useRef } from 'react'
import { type Finger, type SwipeProps, swiped } from './contract'

/** WeChat's touch events, of which the types know only the base. */
const fingerOf = (event: object): Finger => {
  const { changedTouches: [touch] = [] } = event as {
    changedTouches?: { clientX: number; clientY: number }[]
  }
  return { x: touch?.clientX ?? 0, y: touch?.clientY ?? 0 }
}

/** Sideways to the next case or the one before; buttons do the same. */
export const Swipe = ({ onNext, onPrevious, children }: SwipeProps) => {
  const from = useRef<Finger | undefined>(undefined)
  return (
    <View
      // Taro binds a tap wherever anything is bound: this is no control.
      aria-role="presentation"
      onTouchStart={(event) => {
        from.current = fingerOf(event)
      }}
      onTouchEnd={(event) => {
        const way = from.current && swiped(from.current, fingerOf(event))
        if (way === 'next') onNext?.()
        if (way === 'previous') onPrevious?.()
      }}
    >
      {children}
    </View>
  )
}
