import { type Measured, productOn } from '../load/product'
import { median } from '../statistics.mjs'
import { fillDue, MORNING } from './fill'
import { storeWith } from './stores'

const SIZES = [1_000, 100_000]
const MINE = 20
const ROUNDS = 300
const WARM_UP = 50

const signedIn = async ({ product }: Measured): Promise<string> => {
  const answer = await product.app.request('/api/sign-in/wechat', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code: 'demo:officer-1' }),
  })
  return ((await answer.json()) as { token: string }).token
}

const read = async ({ product }: Measured, token: string): Promise<number> => {
  const began = performance.now()
  const answer = await product.app.request('/api/cases?scope=assigned', {
    headers: { authorization: `Bearer ${token}` },
  })
  const { items } = (await answer.json()) as { items: unknown[] }
  if (items.length !== MINE) throw new Error(`${items.length} cases in the queue instead of ${MINE}`)
  return performance.now() - began
}

/** The queue of one officer, among few and among many cases of others. */
export const queueBench = async (root: string, say: (line: string) => void) => {
  const stores = await Promise.all(SIZES.map((size) => storeWith(size, root)))
  try {
    const queues: { measured: Measured; token: string; times: number[] }[] = []
    for (const { store } of stores) {
      const measured = await productOn(store, MORNING)
      measured.setNow(MORNING)
      await fillDue(store, MINE, 'officer-1')
      queues.push({ measured, token: await signedIn(measured), times: [] })
    }
    for (let n = 0; n < ROUNDS + WARM_UP; n++)
      for (const { measured, token, times } of queues) {
        const time = await read(measured, token)
        if (n >= WARM_UP) times.push(time)
      }
    const asked = queues.map(({ measured, token }) => async () => {
      measured.queries()
      await read(measured, token)
      return measured.queries()
    })
    const queries = Math.max(...(await Promise.all(asked.map((ask) => ask()))))
    const [few = 1, many = 1] = queues.map(({ times }) => median(times))
    say(`${SIZES[0]} cases: ${few.toFixed(2)} ms, ${SIZES[1]} cases: ${many.toFixed(2)} ms, ${queries} query`)
    return {
      ratio: many / few,
      figure: `my queue in ${few.toFixed(2)} ms of ${SIZES[0]} cases, in ${many.toFixed(2)} ms of ${SIZES[1]}, ${queries} query each`,
    }
  } finally {
    for (const { stop } of stores) await stop()
  }
}
