import { setTimeout as pause } from 'node:timers/promises'
import {
  DEAD_LETTERS,
  type FactHandlers,
  factWrite,
  makeOutbox,
  OUTBOX,
  OUTBOX_SHARDS,
} from '@yizhan/functions/platform/outbox'
import type { Store } from '@yizhan/functions/platform/store'
import { toInstant } from '@yizhan/shared/kernel'
import { startStore } from '../../../functions/test/store'
import { LEASES, makeLeases } from './leases'
import { nudgingStore } from './nudging-store'
import { outboxLag, startOutboxReader } from './outbox-reader'

const now = () => toInstant(Date.now())
const epochNow = () => Date.now()
const log = () => undefined

const until = async (holds: () => boolean | Promise<boolean>) => {
  for (let i = 0; i < 400; i++) {
    if (await holds()) return
    await pause(10)
  }
  throw new Error('it did not come to pass')
}

describe('the outbox reader', () => {
  let running: Awaited<ReturnType<typeof startStore>>
  beforeAll(async () => {
    running = await startStore([OUTBOX, DEAD_LETTERS, LEASES])
  })
  afterAll(() => running.stop())

  const reader = (owner: string, handlers: FactHandlers, waitingPeople = () => 0) =>
    startOutboxReader({
      waitingPeople,
      outbox: makeOutbox(running.store, handlers, log),
      leases: makeLeases(running.store, owner, epochNow),
      now,
      epochNow,
      log,
    })
  const write = (store: Store, ids: readonly string[]) =>
    Promise.all(ids.map((id) => store.commit([factWrite({ id, kind: 'said', about: { id } }, now())])))
  const ids = (prefix: string, count: number) => Array.from({ length: count }, (_, n) => `${prefix}-${n}`)

  it('acts on what waits in every shard, once, and leaves none behind', async () => {
    const told: string[] = []
    await write(running.store, ids('old', 120))
    const reading = reader('one', { said: async ({ id }) => void told.push(id) })
    await until(() => told.length >= 120)
    await reading.stop()
    expect(new Set(told).size).toBe(told.length)
    expect(await outboxLag(makeOutbox(running.store, {}, log), now())).toBe(0)
  })

  it('is woken by the write that just happened, long before it would look again', async () => {
    const told: number[] = []
    const reading = reader('one', { said: async () => void told.push(Date.now()) })
    await pause(200)
    const began = Date.now()
    await write(nudgingStore(running.store, reading.nudge), ['fresh'])
    await until(() => told.length > 0)
    expect(told[0]! - began).toBeLessThan(500)
    await reading.stop()
  })

  it('shares the shards between servers: each fact is acted on by one, and goes on when one stops', async () => {
    const told = { a: [] as string[], b: [] as string[] }
    const a = reader('a', { said: async ({ id }) => void told.a.push(id) })
    await pause(300)
    const b = reader('b', { said: async ({ id }) => void told.b.push(id) })
    await write(
      nudgingStore(running.store, (shard) => [a, b].map((r) => r.nudge(shard))),
      ids('both', 60),
    )
    await until(() => told.a.length + told.b.length >= 60)
    expect(told.b).toHaveLength(0)
    await a.stop()
    await write(running.store, ids('later', OUTBOX_SHARDS * 3))
    await until(() => told.b.length >= OUTBOX_SHARDS * 3)
    await b.stop()
    expect(new Set([...told.a, ...told.b]).size).toBe(60 + OUTBOX_SHARDS * 3)
  })

  it('lets people who wait for an answer go first, but lets no news wait for long', async () => {
    const told: string[] = []
    let people = 50
    const reading = reader('one', { said: async ({ id }) => void told.push(id) }, () => people)
    await write(nudgingStore(running.store, reading.nudge), ['news'])
    await pause(500)
    expect(told).toEqual([])
    people = 0
    await until(() => told.length > 0)
    people = 50
    const old = toInstant(Date.now() - 6_000)
    await running.store.commit([factWrite({ id: 'old news', kind: 'said', about: {} }, old)])
    await until(() => told.length > 1)
    await reading.stop()
  })

  it('keeps a fact whose handler failed for another try', async () => {
    let tries = 0
    const failing = async () => {
      tries++
      if (tries === 1) throw new Error('not now')
    }
    const reading = reader('one', { said: failing })
    await write(nudgingStore(running.store, reading.nudge), ['again'])
    await until(() => tries >= 2)
    await reading.stop()
  })
})
