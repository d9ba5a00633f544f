import { newSession, readSession, SESSIONS } from '@yizhan/functions/activities/sessions/table'
import type { Store } from '@yizhan/functions/platform/store'
import type { BookingLine, BookingView } from '@yizhan/shared/activities'
import { newId } from '@yizhan/shared/kernel'
import { emptyStore } from '../load/filled-store'
import { type Measured, productOn } from '../load/product'
import { median, quantile } from '../statistics.mjs'
import { MORNING, sessionOn } from './fill'

const CLIENTS = 1_000
const SEATS = 100
/** Every tenth who got a seat gives it back at once. */
const STEPS_BACK = 10
const ROUNDS = 3
const SHARDS = [0, 1, 2, 3]

interface Round {
  readonly perSecond: number
  readonly p99: number
}

const send = async (
  { product }: Measured,
  token: string | undefined,
  method: string,
  route: string,
  body?: unknown,
) => {
  const answer = await product.app.request(route, {
    method,
    headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
  const text = await answer.text()
  if (!answer.ok) throw new Error(`${method} ${route} was answered with ${answer.status}: ${text}`)
  return text === '' ? undefined : JSON.parse(text)
}

const signedIn = async (measured: Measured, who: string): Promise<string> =>
  (await send(measured, undefined, 'POST', '/api/sign-in/wechat', { code: `demo:${who}` })).token

/** Does what follows, as the outbox's reader does beside the server, until it is told that no more comes. */
const follow = ({ product }: Measured) => {
  let ended = false
  const drain = async () => {
    let left = 0
    for (const shard of SHARDS)
      for (const waiting of await product.outbox.due(shard, MORNING, 50)) {
        left++
        await product.outbox.handle(waiting, MORNING)
      }
    return left
  }
  const done = (async () => {
    while ((await drain()) > 0 || !ended) await new Promise(setImmediate)
  })()
  return () => {
    ended = true
    return done
  }
}

const timed = async (one: (who: number) => Promise<void>, count: number): Promise<Round> => {
  const latencies: number[] = []
  const began = performance.now()
  await Promise.all(
    Array.from({ length: count }, async (_, who) => {
      const at = performance.now()
      await one(who)
      latencies.push(performance.now() - at)
    }),
  )
  return { perSecond: (count * 1000) / (performance.now() - began), p99: quantile(latencies, 0.99) }
}

const bookingsOf = async (measured: Measured, token: string, id: string): Promise<BookingLine[]> => {
  const lines: BookingLine[] = []
  let cursor: string | null = ''
  do {
    const route: string = `/api/sessions/${id}/bookings?limit=100${cursor ? `&cursor=${cursor}` : ''}`
    const page: { items: BookingLine[]; next: string | null } = await send(measured, token, 'GET', route)
    lines.push(...page.items)
    cursor = page.next
  } while (cursor)
  return lines
}

/** Throws where the race was not run fairly: a seat too many or too few, or somebody moved up past whoever waits. */
const judge = (lines: readonly BookingLine[]) => {
  const places = (which: (line: BookingLine) => boolean) =>
    lines.flatMap((line, place) => (which(line) ? [place] : []))
  const held = places(({ state }) => state === 'confirmed').length
  if (held !== SEATS) throw new Error(`${held} seats are held of ${SEATS}`)
  const last = Math.max(...places(({ promoted }) => promoted !== undefined))
  const first = Math.min(...places(({ state }) => state === 'waitlisted'))
  if (!(last < first)) throw new Error(`number ${last} moved up while ${first} waits`)
}

const race = async (measured: Measured, store: Store, tokens: readonly string[], keeper: string) => {
  const session = sessionOn('2026-12-12', 0, { residents: SEATS, volunteers: 0 })
  await store.commit([newSession(session)])
  const finish = follow(measured)
  let most = 0
  let given = 0
  const watch = async () => {
    most = Math.max(most, (await readSession(store, session.id))?.taken.residents ?? 0)
  }
  measured.lost()
  const round = await timed(async (who) => {
    const body = { id: newId(), quota: 'residents', seats: 1, name: '居民', waits: true }
    const route = `/api/sessions/${session.id}/bookings`
    const booked: BookingView = await send(measured, tokens[who], 'POST', route, body)
    if (who % 50 === 0) await watch()
    if (booked.state !== 'confirmed' || given++ % STEPS_BACK !== 0) return
    await send(measured, tokens[who], 'DELETE', `/api/bookings/${booked.id}`)
  }, tokens.length)
  const retries = measured.lost() / tokens.length
  await finish()
  if (most > SEATS) throw new Error(`${most} seats were held of ${SEATS}`)
  judge(await bookingsOf(measured, keeper, session.id))
  return { ...round, retries }
}

/** The least that a race for seats can cost: one conditional update of the same item for each client. */
const bare = async (store: Store): Promise<Round> => {
  const session = sessionOn('2026-12-13', 0)
  await store.commit([newSession(session)])
  return timed(async () => {
    const below = { arrivals: CLIENTS }
    await store.update(SESSIONS, { id: session.id }, { add: { arrivals: 1 } }, { below })
  }, CLIENTS)
}

/** 1,000 clients at once for 100 seats, some of whom step back, against bare conditional updates of one item. */
export const bookingRaceBench = async (root: string, say: (line: string) => void) => {
  const { store, stop } = await emptyStore(root)
  try {
    const measured = await productOn(store, MORNING)
    const keeper = await signedIn(measured, 'commander-1')
    const tokens: string[] = []
    for (let who = 0; who < CLIENTS; who++) tokens.push(await signedIn(measured, `runner-${who}`))
    await race(measured, store, tokens, keeper)
    await bare(store)
    const races: (Round & { retries: number })[] = []
    const bares: Round[] = []
    for (let n = 0; n < ROUNDS; n++) {
      races.push(await race(measured, store, tokens, keeper))
      bares.push(await bare(store))
    }
    const of = (rounds: readonly Round[], what: keyof Round) => median(rounds.map((round) => round[what]))
    const retries = Math.max(...races.map((round) => round.retries))
    say(
      `${SEATS} seats held after each race, nobody overtaken, ${retries.toFixed(2)} retries a booking at most`,
    )
    return {
      ratio: median(races.map(({ perSecond }, n) => perSecond / (bares[n]?.perSecond ?? Number.NaN))),
      figure: `${CLIENTS} clients for ${SEATS} seats: ${of(races, 'perSecond').toFixed(0)} bookings/s, p99 ${of(races, 'p99').toFixed(0)} ms, ${retries.toFixed(2)} retries each; bare ${of(bares, 'perSecond').toFixed(0)}/s, p99 ${of(bares, 'p99').toFixed(0)} ms`,
    }
  } finally {
    await stop()
  }
}
