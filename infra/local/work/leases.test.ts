import { startStore } from '../../../functions/test/store'
import { LEASES, makeLeases } from './leases'

describe('leases', () => {
  let running: Awaited<ReturnType<typeof startStore>>
  let clock = 1_000_000
  beforeAll(async () => {
    running = await startStore([LEASES])
  })
  afterAll(() => running.stop())
  const of = (owner: string) => makeLeases(running.store, owner, () => clock)

  it('belong to one owner at a time, who may take them again', async () => {
    expect(await of('a').take('x', 1000)).toBe(true)
    expect(await of('b').take('x', 1000)).toBe(false)
    expect(await of('a').take('x', 1000)).toBe(true)
  })

  it('pass on when they run out', async () => {
    await of('a').take('y', 1000)
    clock += 1001
    expect(await of('b').take('y', 1000)).toBe(true)
    expect(await of('a').take('y', 1000)).toBe(false)
  })

  it('pass on when given back, by their owner alone', async () => {
    await of('a').take('z', 1000)
    await of('b').release('z')
    expect(await of('b').take('z', 1000)).toBe(false)
    await of('a').release('z')
    expect(await of('b').take('z', 1000)).toBe(true)
  })

  it('go to exactly one of many that ask at once, new or run out', async () => {
    const owners = Array.from({ length: 12 }, (_, n) => of(`owner-${n}`))
    for (let round = 0; round < 3; round++) {
      const taken = await Promise.all(owners.map((leases) => leases.take('race', 1000)))
      expect(taken.filter(Boolean)).toHaveLength(1)
      clock += 1001
    }
  })
})
