import { setTimeout as pause } from 'node:timers/promises'
import { describeFault, type Log } from '@yizhan/functions/platform/log'
import type { Outbox, Waiting } from '@yizhan/functions/platform/outbox'
import { type Instant, toEpoch } from '@yizhan/shared/kernel'
import type { Leases } from './leases'

export interface ReaderDeps {
  readonly outbox: Outbox
  readonly leases: Leases
  readonly now: () => Instant
  readonly epochNow: () => number
  readonly log: Log
  /** How many people wait for an answer at this moment. */
  readonly waitingPeople: () => number
}

export interface ShardReader {
  /** Something has just been written. */
  nudge(): void
  /** Finishes what it is doing and gives the lease back. */
  stop(): Promise<void>
}

/** Milliseconds. A lease outlives a pause of its holder, and is renewed long before its end. */
const LEASE = 15_000
const RENEW_AFTER = 5_000
const POLL_EVERY = 1_000
const ASK_AGAIN_AFTER = 3_000
/** Facts read at once, and how many of them are acted on at a time. */
const BATCH = 50
const AT_A_TIME = 8

/** With more people than this waiting for an answer, news waits too, but for no longer than so many milliseconds. */
const BUSY = 4
const NEWS_WAITS = 5_000
const LOOK_AGAIN = 20

/** Answers come before news: what a report brings about is done when the rush is over, or its time has come. */
const untilCalm = async ({ position }: Waiting, { waitingPeople, epochNow }: ReaderDeps): Promise<void> => {
  const latest = toEpoch(position.split('#')[0] ?? '') + NEWS_WAITS
  while (waitingPeople() > BUSY && epochNow() < latest) await pause(LOOK_AGAIN)
}

const handleAll = async (waiting: readonly Waiting[], deps: ReaderDeps): Promise<void> => {
  const left = [...waiting]
  const work = async () => {
    for (let next = left.shift(); next; next = left.shift()) {
      await untilCalm(next, deps)
      await deps.outbox.handle(next, deps.now())
    }
  }
  await Promise.all(Array.from({ length: Math.min(AT_A_TIME, left.length) }, work))
}

/** Acts on one shard's facts, oldest first, for as long as it holds the shard's lease. */
export const startShardReader = (shard: number, deps: ReaderDeps): ShardReader => {
  const lease = `outbox-${shard}`
  let stopping = false
  let nudged = false
  let wake: () => void = () => undefined
  let heldUntil = 0
  let askAt = 0

  const rest = (milliseconds: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, milliseconds)
      wake = () => {
        clearTimeout(timer)
        resolve()
      }
      if (nudged || stopping) wake()
    })

  const holds = async (): Promise<boolean> => {
    const now = deps.epochNow()
    if (now < askAt) return heldUntil > now
    heldUntil = (await deps.leases.take(lease, LEASE)) ? now + LEASE : 0
    askAt = now + (heldUntil > 0 ? RENEW_AFTER : ASK_AGAIN_AFTER)
    return heldUntil > 0
  }

  /** True when there may be more at once. */
  const round = async (): Promise<boolean> => {
    nudged = false
    if (!(await holds())) return false
    const due = await deps.outbox.due(shard, deps.now(), BATCH)
    await handleAll(due, deps)
    return due.length === BATCH
  }

  const run = async () => {
    while (!stopping) {
      const more = await round().catch((fault) => {
        deps.log('warn', 'outbox cannot be read', { shard, ...describeFault(fault) })
        return false
      })
      if (!more && !stopping) await rest(POLL_EVERY)
    }
    if (heldUntil > 0) await deps.leases.release(lease).catch(() => undefined)
  }

  const running = run()
  return {
    nudge: () => {
      nudged = true
      wake()
    },
    stop: () => {
      stopping = true
      wake()
      return running
    },
  }
}
