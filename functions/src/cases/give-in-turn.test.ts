import * as fc from 'fast-check'
import { makeTurns } from './give-in-turn'

const NOW = '2026-11-23T01:12:00.000Z'
const PEOPLE = ['a', 'b', 'c']

/** A store that keeps counts, refuses whoever has more than was thought, and takes its time. */
const makeStore = () => {
  const counts = new Map<string, number>()
  const has = (id: string) => counts.get(id) ?? 0
  return {
    counts,
    read: () => Object.fromEntries(PEOPLE.map((id) => [id, { openCases: has(id) }])),
    write: async (id: string, atMost: number, delay: number) => {
      for (let n = 0; n < delay; n++) await Promise.resolve()
      if (has(id) > atMost) return 'busy' as const
      counts.set(id, has(id) + 1)
      return 'written' as const
    },
  }
}

type Store = ReturnType<typeof makeStore>

const giveOne = async (turns: ReturnType<typeof makeTurns>, store: Store, delays: readonly number[]) => {
  for (let tried = 0; ; tried++) {
    const stored = store.read()
    for (let n = 0; n < (delays[0] ?? 0); n++) await Promise.resolve()
    const loads = turns.expected(PEOPLE, stored)
    const has = (id: string) => loads[id]?.openCases ?? 0
    const id = [...PEOPLE].sort((x, y) => has(x) - has(y))[0] ?? 'a'
    const delay = delays[(tried + 1) % delays.length] ?? 0
    if ((await turns.give(id, has(id), NOW, () => store.write(id, has(id), delay))) === 'written') return
  }
}

describe('giving in turn', () => {
  it('leaves nobody with two more than another, whatever takes how long, in one process or in two', async () => {
    const delays = fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 4 })
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(delays, fc.boolean()), { minLength: 1, maxLength: 60 }),
        async (reports) => {
          const store = makeStore()
          const processes = [makeTurns(), makeTurns()] as const
          await Promise.all(reports.map(([each, second]) => giveOne(processes[second ? 1 : 0], store, each)))
          const counts = PEOPLE.map((id) => store.counts.get(id) ?? 0)
          expect(counts.reduce((a, b) => a + b)).toBe(reports.length)
          expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1)
        },
      ),
      { numRuns: 200 },
    )
  })

  it('counts what is under way before it is stored, and forgets it afterwards', async () => {
    const turns = makeTurns()
    let finish: (value: 'written') => void = () => undefined
    const writing = turns.give(
      'a',
      4,
      NOW,
      () =>
        new Promise<'written'>((resolve) => {
          finish = resolve
        }),
    )
    await Promise.resolve()
    expect(turns.expected(['a', 'b'], { a: { openCases: 4 } })).toEqual({ a: { openCases: 5, lastAt: NOW } })
    finish('written')
    await writing
    expect(turns.expected(['a'], { a: { openCases: 5 } })).toEqual({ a: { openCases: 5 } })
  })

  it('goes on after a write that failed', async () => {
    const turns = makeTurns()
    const failed = turns.give('a', 0, NOW, async () => {
      throw new Error('the store is away')
    })
    const next = turns.give('a', 1, NOW, async () => 'written')
    await expect(failed).rejects.toThrow('away')
    expect(await next).toBe('written')
    expect(turns.expected(['a'], {})).toEqual({})
  })
})
