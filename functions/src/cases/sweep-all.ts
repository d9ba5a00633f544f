import type { Instant } from '@yizhan/shared/kernel'
import type { Sweep } from './sweep'

/** What is due besides the clocks is swept with them: one that fails keeps none of the others. Answers for the clocks. */
export const sweepAll =
  (clocks: Sweep, ...others: readonly ((now: Instant) => Promise<void>)[]): Sweep =>
  async (now) => {
    const [swept, ...rest] = await Promise.allSettled([clocks(now), ...others.map((sweep) => sweep(now))])
    const faults = [swept, ...rest].flatMap((one) => (one?.status === 'rejected' ? [one.reason] : []))
    if (faults.length > 0) throw new AggregateError(faults, faults.map(String).join('; '))
    return swept?.status === 'fulfilled' ? swept.value : 0
  }
