import { startStore } from '../../../test/store'
import type { TableDefinition } from '../../platform/store'

const THINGS: TableDefinition = {
  name: 'things',
  hash: 'group',
  range: 'rank',
  attributes: { group: 'text', rank: 'number', owner: 'text', score: 'number', body: 'json' },
  indexes: [{ name: 'byOwner', hash: 'owner', range: 'score' }],
}

let running: Awaited<ReturnType<typeof startStore>>
beforeAll(async () => {
  running = await startStore([THINGS])
})
afterAll(() => running.stop())

const thing = (group: string, rank: number, more = {}) => ({
  group,
  rank,
  body: { words: ['一', rank] },
  ...more,
})

describe('the store on DynamoDB’s API', () => {
  it('gives back what was put, json values whole', async () => {
    await running.store.put(THINGS, thing('a', 1, { owner: 'x', score: 2 }))
    expect(await running.store.get(THINGS, { group: 'a', rank: 1 })).toEqual(
      thing('a', 1, { owner: 'x', score: 2 }),
    )
    expect(await running.store.get(THINGS, { group: 'a', rank: 99 })).toBeUndefined()
  })

  it('refuses an attribute that the table does not define', async () => {
    await expect(running.store.put(THINGS, { group: 'a', rank: 2, colour: 'red' })).rejects.toThrow('colour')
  })

  it('answers a condition that does not hold with a value', async () => {
    const fresh = thing('b', 1)
    expect(await running.store.put(THINGS, fresh, { absent: ['group'] })).toBe(true)
    expect(await running.store.put(THINGS, fresh, { absent: ['group'] })).toBe(false)
    expect(
      await running.store.update(
        THINGS,
        { group: 'b', rank: 1 },
        { set: { score: 1 } },
        { equals: { score: 7 } },
      ),
    ).toBeUndefined()
  })

  it('holds a number between two others, in an update and in a transaction', async () => {
    const key = { group: 'f', rank: 1 }
    await running.store.put(THINGS, thing('f', 1, { score: 5 }))
    const between = (low: number, high: number) => ({ above: { score: low }, below: { score: high } })
    const add = (n: number, low: number, high: number) =>
      running.store.update<{ score: number }>(THINGS, key, { add: { score: n } }, between(low, high))
    expect(await add(1, 5, 9)).toBeUndefined()
    expect(await add(1, 4, 5)).toBeUndefined()
    expect((await add(1, 4, 6))?.score).toBe(6)
    const changes = { add: { score: 1 } }
    const commit = (low: number) =>
      running.store.commit([
        { kind: 'update', table: THINGS, key, changes, condition: { above: { score: low } } },
      ])
    expect(await commit(6)).toEqual({ ok: false, failed: [0] })
    expect(await commit(5)).toEqual({ ok: true })
    const { items } = await running.store.query<{ score: number }>({
      table: THINGS,
      hash: 'f',
      consistent: true,
    })
    expect(items.map(({ score }) => score)).toEqual([7])
  })

  it('updates by set, add and remove at once and answers with the item as it is then', async () => {
    await running.store.put(THINGS, thing('c', 1, { owner: 'y', score: 5 }))
    const after = await running.store.update<{ score: number; owner?: string; body: unknown }>(
      THINGS,
      { group: 'c', rank: 1 },
      { set: { body: { new: true } }, add: { score: 3 }, remove: ['owner'] },
    )
    expect(after).toEqual({ group: 'c', rank: 1, score: 8, body: { new: true } })
  })

  it('commits all or nothing, and names the conditions that failed', async () => {
    const committed = await running.store.commit([
      { kind: 'put', table: THINGS, item: thing('d', 1) },
      { kind: 'put', table: THINGS, item: thing('b', 1), condition: { absent: ['group'] } },
    ])
    expect(committed).toEqual({ ok: false, failed: [1] })
    expect(await running.store.get(THINGS, { group: 'd', rank: 1 })).toBeUndefined()
  })

  it('walks a query page by page, in range, filtered, and newest first', async () => {
    for (let rank = 0; rank < 25; rank++)
      await running.store.put(THINGS, thing('e', rank, { owner: rank % 2 ? 'odd' : 'even', score: rank }))
    const ranks: number[] = []
    let after: undefined | Record<string, string | number>
    do {
      const page = await running.store.query<{ rank: number }>({
        table: THINGS,
        hash: 'e',
        limit: 10,
        ...(after ? { after } : {}),
      })
      ranks.push(...page.items.map((i) => i.rank))
      after = page.after as typeof after
    } while (after)
    expect(ranks).toEqual(Array.from({ length: 25 }, (_, i) => i))
    const odd = await running.store.query<{ rank: number }>({
      table: THINGS,
      hash: 'e',
      from: 3,
      to: 9,
      newestFirst: true,
      where: { owner: 'odd' },
    })
    expect(odd.items.map((i) => i.rank)).toEqual([9, 7, 5, 3])
    const brief = await running.store.query({ table: THINGS, hash: 'e', to: 1, only: ['rank', 'body'] })
    expect(brief.items).toEqual([0, 1].map((rank) => ({ rank, body: { words: ['一', rank] } })))
    const byOwner = await running.store.query<{ rank: number }>({
      table: THINGS,
      index: 'byOwner',
      hash: 'even',
      to: 4,
    })
    expect(byOwner.items.map((i) => i.rank)).toEqual([0, 2, 4])
    expect(
      await running.store.getMany(THINGS, [
        { group: 'e', rank: 1 },
        { group: 'e', rank: 77 },
      ]),
    ).toHaveLength(1)
  })
})
