import { newSession, SESSIONS } from '@yizhan/functions/activities/sessions/table'
import { dayAfter } from '@yizhan/shared/kernel'
import { type Filling, filledStore } from '../load/filled-store'
import { type Measured, productOn } from '../load/product'
import { median } from '../statistics.mjs'
import { MORNING, sessionOn } from './fill'

const PAST = [1_000, 100_000]
/** Sessions of the month that is asked for, whatever the past. */
const COMING = 300
const PAGE = 100
const ROUNDS = 200
const WARM_UP = 30
/** Days over which the past is spread. */
const PAST_DAYS = 1_800

const dayOfNth = (n: number): string =>
  n < COMING ? dayAfter('2026-12-01', n % 31) : dayAfter('2026-09-30', -(n % PAST_DAYS))

const SESSIONS_OF_YEARS: Filling = {
  tables: [SESSIONS],
  writes: (n) => [newSession(sessionOn(dayOfNth(n), n))],
}

const read = async ({ product }: Measured): Promise<number> => {
  const began = performance.now()
  const answer = await product.app.request(`/api/sessions?from=2026-12-01&to=2026-12-31&limit=${PAGE}`)
  const { items } = (await answer.json()) as { items: unknown[] }
  if (items.length !== PAGE) throw new Error(`${items.length} sessions on a page instead of ${PAGE}`)
  return performance.now() - began
}

/** A month's sessions of the district, with few and with many past ones. */
export const sessionListBench = async (root: string, say: (line: string) => void) => {
  const stores = []
  for (const past of PAST) stores.push(await filledStore(SESSIONS_OF_YEARS, COMING + past, root))
  try {
    const lists: { measured: Measured; times: number[] }[] = []
    for (const { store } of stores) lists.push({ measured: await productOn(store, MORNING), times: [] })
    for (let n = 0; n < ROUNDS + WARM_UP; n++)
      for (const { measured, times } of lists) {
        const time = await read(measured)
        if (n >= WARM_UP) times.push(time)
      }
    const queries: number[] = []
    for (const { measured } of lists) {
      measured.queries()
      await read(measured)
      queries.push(measured.queries())
    }
    const [few = 1, many = 1] = lists.map(({ times }) => median(times))
    say(
      `${PAST[0]} past: ${few.toFixed(2)} ms, ${PAST[1]} past: ${many.toFixed(2)} ms, ${queries.join(' and ')} queries`,
    )
    return {
      ratio: many / few,
      figure: `a page of ${PAGE} in ${few.toFixed(2)} ms beside ${PAST[0]} past sessions, in ${many.toFixed(2)} ms beside ${PAST[1]}, ${Math.max(...queries)} queries at most`,
    }
  } finally {
    for (const { stop } of stores) await stop()
  }
}
