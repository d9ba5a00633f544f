import { setImmediate as turn } from 'node:timers/promises'
import { together } from './together'

/** Asks that are answered, with ten times the number, when the test says so. */
const opened = (most = 100) => {
  const asked: (readonly number[])[] = []
  const endings: { end: () => void; fail: (fault: Error) => void }[] = []
  const ask = together(
    (asks: readonly number[]) =>
      new Promise<number[]>((resolve, fail) => {
        asked.push(asks)
        endings.push({ end: () => resolve(asks.map((n) => n * 10)), fail })
      }),
    most,
  )
  return { ask, asked, next: () => endings.shift() }
}

describe('asking together', () => {
  it('asks together what comes together, and gives each its own answer', async () => {
    const { ask, asked, next } = opened()
    const answers = Promise.all([1, 2, 3].map(ask))
    await turn()
    next()?.end()
    expect(await answers).toEqual([10, 20, 30])
    expect(asked).toEqual([[1, 2, 3]])
  })

  it('asks what comes while two askings are under way when one of them has its answer, never before', async () => {
    const { ask, asked, next } = opened()
    const first = ask(1)
    await turn()
    const second = ask(2)
    await turn()
    const later = Promise.all([ask(3), ask(4)])
    await turn()
    expect(asked).toEqual([[1], [2]])
    next()?.end()
    expect(await first).toBe(10)
    await turn()
    expect(asked).toEqual([[1], [2], [3, 4]])
    next()?.end()
    next()?.end()
    expect(await second).toBe(20)
    expect(await later).toEqual([30, 40])
  })

  it('fails for those who asked together, and for nobody else', async () => {
    const { ask, next } = opened()
    const first = Promise.allSettled([ask(1), ask(2)])
    await turn()
    const later = ask(3)
    await turn()
    next()?.fail(new Error('away'))
    expect((await first).map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    next()?.end()
    expect(await later).toBe(30)
  })

  it('asks for no more than so many at a time', async () => {
    const { ask, asked, next } = opened(2)
    const answers = Promise.all([1, 2, 3].map(ask))
    await turn()
    next()?.end()
    await turn()
    next()?.end()
    expect(await answers).toEqual([10, 20, 30])
    expect(asked).toEqual([[1, 2], [3]])
  })
})
