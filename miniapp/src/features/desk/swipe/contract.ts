import type { ReactNode } from 'react'

export interface SwipeProps {
  /** To the case after this one: the finger moves left. */
  onNext: (() => void) | undefined
  onPrevious: (() => void) | undefined
  children: ReactNode
}

export interface Finger {
  readonly x: number
  readonly y: number
}

/** Farther than a tap trembles, and clearly sideways. Pixels. */
const FAR = 80
const SLOPE = 2
/** From the edge of the screen the system’s own way back begins. */
const EDGE = 32

/** What a finger meant that went down here and up there. */
export const swiped = (from: Finger, to: Finger): 'next' | 'previous' | undefined => {
  const [x, y] = [to.x - from.x, to.y - from.y]
  if (from.x < EDGE || Math.abs(x) < FAR || Math.abs(x) < SLOPE * Math.abs(y)) return undefined
  return x < 0 ? 'next' : 'previous'
}
