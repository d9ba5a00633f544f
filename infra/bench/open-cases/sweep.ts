import { instantOfShare, startClock } from '@yizhan/shared/cases'
import { type Measured, productOn } from '../load/product'
import { median } from '../statistics.mjs'
import { fillDue, huancui, MORNING } from './fill'
import { cacheMillion, isMillionCached, storeWith } from './stores'

const DUE = 1_000
const FEW = 1_000
const SHARES = [0.8, 1, 1.5, 2]

/** When the clocks of this morning reach each rung of their ladder. */
const moments = (): string[] => {
  const work = { hours: huancui.stations[0]?.hours ?? [], calendar: huancui.settings.calendar }
  const clock = startClock(work, 'resolve', { value: 4, unit: 'workingHours' }, MORNING)
  return SHARES.map((share) => instantOfShare(work, clock, share))
}

/** Milliseconds of one sweep of the due clocks at this moment. */
const timeOf = async ({ product, setNow }: Measured, at: string): Promise<number> => {
  setNow(at)
  const began = performance.now()
  const climbed = await product.sweep(at)
  if (climbed !== DUE) throw new Error(`${climbed} rungs were climbed instead of ${DUE}`)
  return performance.now() - began
}

/** 1,000 due clocks among few and among many open ones; the many are a million where they are kept from an earlier run. */
export const sweepBench = async (root: string, say: (line: string) => void) => {
  if (process.env.MILLION && !isMillionCached(root)) {
    say('making the store with a million open cases, once')
    await cacheMillion(root)
  }
  const many = isMillionCached(root) ? 1_000_000 : 100_000
  const stores = [await storeWith(FEW, root), await storeWith(many, root)]
  try {
    const measured: Measured[] = []
    for (const { store } of stores) {
      const one = await productOn(store, MORNING)
      await one.product.sweep(MORNING)
      await fillDue(store, DUE, 'officer-of-bench-due')
      measured.push(one)
    }
    const times: number[][] = [[], []]
    for (const at of moments())
      for (const [i, one] of measured.entries()) times[i]?.push(await timeOf(one, at))
    const [few = [], lots = []] = times
    const ratio = median(lots.map((time, n) => time / (few[n] ?? time)))
    say(`rungs of ${DUE} clocks: ${few.map((t) => t.toFixed(0)).join(', ')} ms among ${FEW} open ones`)
    say(`and ${lots.map((t) => t.toFixed(0)).join(', ')} ms among ${many}`)
    const figure = `${DUE} due clocks in ${median(few).toFixed(0)} ms among ${FEW} open ones, in ${median(lots).toFixed(0)} ms among ${many}`
    return { ratio, figure }
  } finally {
    for (const { stop } of stores) await stop()
  }
}
