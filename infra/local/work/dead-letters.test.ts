import { DEAD_LETTERS, makeOutbox, OUTBOX, OUTBOX_SHARDS } from '@yizhan/functions/platform/outbox'
import { startStore } from '../../../functions/test/store'
import { listDeadLetters, replayDeadLetters } from './dead-letters'

const NOW = '2026-11-23T01:12:00.000Z'
const KINDS = ['said', 'done']

describe('dead letters', () => {
  let running: Awaited<ReturnType<typeof startStore>>
  beforeAll(async () => {
    running = await startStore([OUTBOX, DEAD_LETTERS])
    for (const [kind, id] of [
      ['said', 'a'],
      ['done', 'b'],
      ['done', 'c'],
    ] as const)
      await running.store.put(DEAD_LETTERS, { kind, id, about: { id }, at: NOW, fault: 'broken' })
  })
  afterAll(() => running.stop())

  const waiting = async () => {
    const outbox = makeOutbox(running.store, {}, () => undefined)
    const shards = Array.from({ length: OUTBOX_SHARDS }, (_, shard) => outbox.due(shard, NOW, 10))
    return (await Promise.all(shards)).flat().map(({ id, about }) => ({ id, about }))
  }

  it('are listed, replayed by id, and all at once', async () => {
    expect((await listDeadLetters(running.store, KINDS)).map(({ id }) => id)).toEqual(['a', 'b', 'c'])
    expect(await replayDeadLetters(running.store, KINDS, 'b', NOW)).toBe(1)
    expect(await waiting()).toEqual([{ id: 'b', about: { id: 'b' } }])
    expect(await replayDeadLetters(running.store, KINDS, undefined, NOW)).toBe(2)
    expect(await listDeadLetters(running.store, KINDS)).toEqual([])
    expect(await waiting()).toHaveLength(3)
  })
})
