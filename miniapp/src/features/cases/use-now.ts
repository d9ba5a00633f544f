import { type Instant, toInstant } from '@yizhan/shared/kernel'
import { useEffect, useState } from 'react'

const STEP = 30_000

const current = () => toInstant(Date.now())

/** The time, moving on every half minute, so that clocks in words stay true while a page is open. */
export const useNow = (): Instant => {
  const [now, setNow] = useState(current)
  useEffect(() => {
    const timer = setInterval(() => setNow(current()), STEP)
    return () => clearInterval(timer)
  }, [])
  return now
}
