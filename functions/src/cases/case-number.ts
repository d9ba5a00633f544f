import { dayOf, type Instant } from '@yizhan/shared/kernel'
import type { Store } from '../platform/store'
import { together } from '../platform/together'
import { NUMBERS } from './table'

const spoken = (day: string, n: number) => `环翠-${day.replaceAll('-', '')}-${String(n).padStart(4, '0')}`

/** Numbers that are drawn together. */
const MOST = 100

/**
 * Numbers that people can say: 环翠-20261123-0042. Reports that arrive together share one count on the store, each
 * taking its own place in what was drawn; a report that then fails leaves a gap, never a double.
 */
export const makeCaseNumbers = (store: Store): ((now: Instant) => Promise<string>) => {
  /** The number before the first of those drawn. */
  const draw = async (day: string, howMany: number): Promise<number> => {
    const counter = await store.update<{ last: number }>(NUMBERS, { day }, { add: { last: howMany } })
    if (!counter) throw new Error(`no number for ${day}`)
    return counter.last - howMany
  }

  const number = together(async (days: readonly string[]) => {
    const last = new Map<string, number>()
    for (const day of new Set(days)) last.set(day, await draw(day, days.filter((d) => d === day).length))
    return days.map((day) => {
      const n = (last.get(day) ?? 0) + 1
      last.set(day, n)
      return spoken(day, n)
    })
  }, MOST)
  return (now) => number(dayOf(now))
}
