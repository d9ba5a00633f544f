import { dayOf, type Instant } from '@yizhan/shared/kernel'
import type { Store } from '../platform/store'
import { NUMBERS } from './table'

const spoken = (day: string, n: number) => `环翠-${day.replaceAll('-', '')}-${String(n).padStart(4, '0')}`

/**
 * Numbers that people can say: 环翠-20261123-0042. Reports that arrive together share one count on the store, each
 * taking its own place in what was drawn; a report that then fails leaves a gap, never a double.
 */
export const makeCaseNumbers = (store: Store): ((now: Instant) => Promise<string>) => {
  const waiting = new Map<string, ((last: Promise<number>, place: number) => void)[]>()

  const draw = (day: string) => {
    const takers = waiting.get(day) ?? []
    waiting.delete(day)
    const last = store
      .update<{ last: number }>(NUMBERS, { day }, { add: { last: takers.length } })
      .then((counter) => counter?.last ?? 0)
    takers.forEach((take, place) => {
      take(last, takers.length - 1 - place)
    })
  }

  return (now) => {
    const day = dayOf(now)
    return new Promise((resolve, reject) => {
      const takers = waiting.get(day)
      const take = (last: Promise<number>, fromLast: number) => {
        last.then((n) => resolve(spoken(day, n - fromLast)), reject)
      }
      if (takers) takers.push(take)
      else {
        waiting.set(day, [take])
        setImmediate(() => draw(day))
      }
    })
  }
}
