import { toEpoch, toInstant } from '@yizhan/shared/kernel'
import { startStore } from '../../test/store'
import { DEAD_LETTERS, type Fact, factWrite, makeOutbox, OUTBOX } from '../platform/outbox'
import { makeMinuteTick } from './minute-tick'

const NOW = '2026-11-24T01:30:00.000Z'
const ago = (seconds: number) => toInstant(toEpoch(NOW) - seconds * 1000)
const plenty = () => 50_000

let running: Awaited<ReturnType<typeof startStore>>
beforeEach(async () => {
  running = await startStore([OUTBOX, DEAD_LETTERS])
})
afterEach(() => running.stop())

const write = (id: string, at: string, kind = 'known') =>
  running.store.commit([factWrite({ id, kind, about: {} }, at)])

const opened = (sweep: (now: string) => Promise<number> = async () => 0) => {
  const acted: string[] = []
  const known = async ({ id }: Fact) => {
    acted.push(id)
  }
  const failing = () => Promise.reject(new Error('away'))
  const outbox = makeOutbox(running.store, { known, failing }, () => undefined)
  const left = async () =>
    (await Promise.all([0, 1, 2, 3].map((s) => outbox.due(s, '2027-01-01T00:00:00.000Z', 100)))).flat()
  return { acted, left, tick: makeMinuteTick({ sweep, outbox, now: () => NOW }) }
}

describe('the minute tick', () => {
  it('does what a lost call of the stream left, in every shard, and nothing that the stream still has', async () => {
    const lost = Array.from({ length: 60 }, (_, i) => `lost-${i}`)
    for (const id of lost) await write(id, ago(300))
    await write('fresh', ago(10))
    const { acted, left, tick } = opened()
    expect(await tick(plenty)).toEqual({ climbed: 0, done: 60 })
    expect(acted.sort()).toEqual(lost.sort())
    expect((await left()).map(({ id }) => id)).toEqual(['fresh'])
  })

  it('sweeps at its own moment, and tells how many rungs were reached', async () => {
    const moments: string[] = []
    const { tick } = opened(async (now) => moments.push(now))
    expect(await tick(plenty)).toEqual({ climbed: 1, done: 0 })
    expect(moments).toEqual([NOW])
  })

  it('puts off a fact that fails again, without turning about it', async () => {
    await write('stubborn', ago(300), 'failing')
    const { left, tick } = opened()
    expect(await tick(plenty)).toEqual({ climbed: 0, done: 0 })
    expect(await left()).toMatchObject([{ id: 'stubborn', attempts: 1 }])
  })

  it('clears the outbox even when the sweep fails, and then fails itself', async () => {
    await write('lost', ago(300))
    const { acted, tick } = opened(() => Promise.reject(new Error('a clock without a case')))
    await expect(tick(plenty)).rejects.toThrow('a clock without a case')
    expect(acted).toEqual(['lost'])
  })

  it('begins nothing for which no time is left', async () => {
    for (let i = 0; i < 30; i++) await write(`lost-${i}`, ago(300))
    let remaining = 20_000
    const { acted, left, tick } = opened()
    await tick(() => {
      remaining -= 1_000
      return remaining
    })
    expect(acted.length + (await left()).length).toBe(30)
    const { acted: none, tick: late } = opened()
    await late(() => 5_000)
    expect(none).toEqual([])
  })
})
