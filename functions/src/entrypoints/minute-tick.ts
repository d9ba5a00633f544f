import { type Instant, toEpoch, toInstant } from '@yizhan/shared/kernel'
import { OUTBOX_SHARDS, type Outbox, type Waiting } from '../platform/outbox'
import type { Product } from './compose'

export interface TickDeps extends Pick<Product, 'sweep'> {
  readonly outbox: Outbox
  readonly now: () => Instant
}

export interface Ticked {
  /** Rungs that clocks reached. */
  readonly climbed: number
  /** Facts that were left, and are done now. */
  readonly done: number
}

/** Milliseconds. Until then a fact is the stream's; only what is older was left by it. */
const STREAM_HAS = 60_000
/** Milliseconds before the function's end at which no new page of facts is begun. */
const TIME_TO_FINISH = 15_000
/** Facts acted on at a time, of each shard. */
const PAGE = 10

const SHARDS = Array.from({ length: OUTBOX_SHARDS }, (_, shard) => shard)

const valuesOf = <T>(settled: readonly PromiseSettledResult<T>[]): T[] =>
  settled.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))

const faultsOf = (settled: readonly PromiseSettledResult<unknown>[]): unknown[] =>
  settled.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))

/**
 * A minute's work: what is due by the clock, then what lost or failed calls of the stream left in the outbox, oldest
 * first. One that fails keeps none of the others; the faults are thrown together when all is done. `remaining` tells
 * the milliseconds that are left.
 */
export const makeMinuteTick = ({ sweep, outbox, now }: TickDeps) => {
  const left = (shard: number): Promise<Waiting[]> =>
    outbox.due(shard, toInstant(toEpoch(now()) - STREAM_HAS), PAGE)

  const clear = async (shard: number, remaining: () => number): Promise<number> => {
    let done = 0
    while (remaining() > TIME_TO_FINISH) {
      const page = await left(shard)
      if (page.length === 0) break
      const handled = await Promise.all(page.map((waiting) => outbox.handle(waiting, now())))
      done += handled.filter(Boolean).length
    }
    return done
  }

  return async (remaining: () => number): Promise<Ticked> => {
    const swept = await Promise.allSettled([sweep(now())])
    const cleared = await Promise.allSettled(SHARDS.map((shard) => clear(shard, remaining)))
    const faults = [...faultsOf(swept), ...faultsOf(cleared)]
    if (faults.length > 0) throw new AggregateError(faults, faults.map(String).join('; '))
    const sum = (numbers: readonly number[]) => numbers.reduce((total, n) => total + n, 0)
    return { climbed: sum(valuesOf(swept)), done: sum(valuesOf(cleared)) }
  }
}
