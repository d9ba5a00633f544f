import { toEpoch, toInstant } from '@yizhan/shared/kernel'
import { startStore } from '../../test/store'
import {
  allOf,
  DEAD_LETTERS,
  factWrite,
  handlersOf,
  makeOutbox,
  OUTBOX,
  OUTBOX_SHARDS,
  replayDeadLetter,
} from './outbox'

const NOW = '2026-11-24T01:30:00.000Z'
const HOUR = 3_600_000

let running: Awaited<ReturnType<typeof startStore>>
beforeAll(async () => {
  running = await startStore([OUTBOX, DEAD_LETTERS])
})
afterAll(() => running.stop())

describe('a fact whose handler keeps failing', () => {
  it('outlives two hours without whom it asks, is then moved aside, and can be put back', async () => {
    const { store } = running
    const outbox = makeOutbox(store, { told: () => Promise.reject(new Error('away')) }, () => undefined)
    await store.commit([factWrite({ id: 'one', kind: 'told', about: { is: 1 } }, NOW)])
    const waitingBy = async (at: string) => {
      const due = await Promise.all(
        Array.from({ length: OUTBOX_SHARDS }, (_, shard) => outbox.due(shard, at, 10)),
      )
      return due.flat()[0]
    }
    const tried: string[] = []
    for (let at = NOW; ; at = toInstant(toEpoch(at) + 1_000)) {
      const waiting = await waitingBy(toInstant(toEpoch(at) + HOUR))
      if (!waiting) break
      at = waiting.position.split('#')[0] ?? at
      tried.push(at)
      expect(await outbox.handle(waiting, at)).toBe(false)
    }
    const lasted = toEpoch(tried.at(-1) ?? NOW) - toEpoch(NOW)
    expect(lasted).toBeGreaterThan(2 * HOUR)
    expect(lasted).toBeLessThan(4 * HOUR)
    expect(await store.get(DEAD_LETTERS, { kind: 'told', id: 'one' })).toMatchObject({
      fault: 'away',
      about: { is: 1 },
    })
    expect(await replayDeadLetter(store, 'told', 'one', NOW)).toBe(true)
    expect(await waitingBy(NOW)).toMatchObject({ id: 'one', attempts: 0 })
  })
})

describe('a fact filed for later', () => {
  it('is not due before, and once however often it is filed', async () => {
    const { store } = running
    const done: string[] = []
    const later = async ({ id }: { id: string }) => {
      done.push(id)
    }
    const outbox = makeOutbox(store, { later }, () => undefined)
    const at = toInstant(toEpoch(NOW) + HOUR)
    const fact = { id: 'held', kind: 'later', about: {} }
    for (let times = 0; times < 3; times++) await store.commit([factWrite(fact, at)])
    const dueBy = async (moment: string) => {
      const shards = Array.from({ length: OUTBOX_SHARDS }, (_, shard) => shard)
      const due = (await Promise.all(shards.map((shard) => outbox.due(shard, moment, 10)))).flat()
      return due.filter(({ kind }) => kind === 'later')
    }
    expect(await dueBy(toInstant(toEpoch(at) - 1))).toEqual([])
    for (const waiting of await dueBy(at)) await outbox.handle(waiting, at)
    expect(done).toEqual(['held'])
    expect(await dueBy(at)).toEqual([])
  })
})

describe('several who act on one thing', () => {
  it('all act, whichever of them fails, and what failed is thrown', async () => {
    const acted: string[] = []
    const act = (name: string) => async (thing: string) => {
      acted.push(`${name} ${thing}`)
    }
    const fails = () => Promise.reject(new Error('away'))
    await expect(allOf(act('first'), fails, act('third'))('thing', NOW)).rejects.toThrow('away')
    expect(acted).toEqual(['first thing', 'third thing'])
  })
})

describe('handlers of several', () => {
  it('all act on a kind that more than one of them knows, and each on its own', async () => {
    const done: string[] = []
    const doing =
      (what: string) =>
      async ({ id }: { id: string }) => {
        done.push(`${what} ${id}`)
      }
    const handlers = handlersOf({ ended: doing('a'), began: doing('b') }, { ended: doing('c') })
    expect(Object.keys(handlers).sort()).toEqual(['began', 'ended'])
    for (const kind of ['ended', 'began']) await handlers[kind]?.({ id: kind, kind, about: {} }, NOW)
    expect(done.sort()).toEqual(['a ended', 'b began', 'c ended'])
  })
})
