import type { BookingLine, BookingView, SessionView } from '@yizhan/shared/activities'
import { newId, toInstant } from '@yizhan/shared/kernel'
import { knowsResidents, tokensOfResidents } from '../many-residents'
import { Product } from '../product'
import { CONTENT, home } from './a-session'

const CLIENTS = 120
const QUOTA = 25
const HOUR = 3_600_000

let product: Product
let tokens: string[]
let keeper = ''

beforeAll(async () => {
  product = await Product.start({ env: knowsResidents })
  tokens = await tokensOfResidents(CLIENTS, toInstant(Date.now()))
  const signedIn = await call<{ token: string }>('', 'POST', '/api/sign-in/wechat', {
    code: 'demo:station-keeper-1',
  })
  keeper = signedIn.body.token
})
afterAll(() => product.stop())

const call = async <T>(token: string, method: string, path: string, body?: object) => {
  const answer = await fetch(product.origin + path, {
    method,
    headers: {
      ...(body ? { 'content-type': 'application/json' } : {}),
      ...(token ? { authorization: `Bearer ${token}` } : {}),
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
  const text = await answer.text()
  return { status: answer.status, body: (text ? JSON.parse(text) : undefined) as T }
}

const openSession = async (): Promise<string> => {
  const from = (hours: number) => toInstant(Date.now() + hours * HOUR)
  const { body } = await call<SessionView>(keeper, 'POST', '/api/sessions', {
    ...CONTENT,
    id: newId(),
    stationId: home.id,
    publish: true,
    quotas: { residents: QUOTA, volunteers: 0 },
    volunteerRoles: [],
    startsAt: from(48),
    endsAt: from(50),
    signUpFrom: from(-1),
    signUpUntil: from(24),
    cancelUntil: from(24),
  })
  return body.id
}

const everyLine = async (session: string): Promise<BookingLine[]> => {
  const lines: BookingLine[] = []
  for (let next: string | null = ''; next !== null; ) {
    const cursor: string = next ? `&cursor=${encodeURIComponent(next)}` : ''
    const path = `/api/sessions/${session}/bookings?limit=100${cursor}`
    const page: { items: BookingLine[]; next: string | null } = (
      await call<{ items: BookingLine[]; next: string | null }>(keeper, 'GET', path)
    ).body
    lines.push(...page.items)
    next = page.next
  }
  return lines
}

interface Came {
  readonly id: string
  readonly sentAt: number
  readonly answeredAt: number
}

/** Books one seat; every third thinks better of it, and every sixth then comes again. */
const race = async (session: string, n: number, came: Came[], refused: unknown[]) => {
  const token = tokens[n] ?? ''
  const book = async () => {
    const body = { id: newId(), quota: 'residents', seats: 1, name: `第${n}位`, waits: true }
    const sentAt = performance.now()
    const { status, body: booked } = await call<BookingView>(
      token,
      'POST',
      `/api/sessions/${session}/bookings`,
      body,
    )
    if (status === 201) came.push({ id: booked.id, sentAt, answeredAt: performance.now() })
    else refused.push(booked)
    return body.id
  }
  const first = await book()
  if (n % 3 !== 0) return
  const { status } = await call(token, 'DELETE', `/api/bookings/${first}`)
  if (status !== 204) refused.push(status)
  if (n % 6 === 0) await book()
}

/** Whether at rest somebody could still move up, looked at until nothing changes any more. */
const settled = async (session: string): Promise<BookingLine[]> => {
  const end = Date.now() + 60_000
  for (;;) {
    const lines = await everyLine(session)
    const seats = lines.filter(({ state }) => state === 'confirmed').length
    if (seats === Math.min(QUOTA, lines.length) || Date.now() > end) return lines
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
}

describe('many clients who book and step back at once', () => {
  it('never have more seats than there are, one booking each, and wait in the order in which they came', async () => {
    const session = await openSession()
    const came: Came[] = []
    const refused: unknown[] = []
    let racing = true
    const seen: number[] = []
    const watch = async () => {
      while (racing) {
        const { body } = await call<SessionView>('', 'GET', `/api/sessions/${session}`)
        seen.push(body.taken.residents)
      }
    }
    const watching = Promise.all([watch(), watch()])
    await Promise.all(tokens.map((_, n) => race(session, n, came, refused)))
    const lines = await settled(session)
    racing = false
    await watching

    expect(refused).toEqual([])
    expect(seen.length).toBeGreaterThan(10)
    expect(Math.max(...seen)).toBeLessThanOrEqual(QUOTA)
    const left = CLIENTS - CLIENTS / 3 + CLIENTS / 6
    expect(lines).toHaveLength(left)
    expect(new Set(lines.map(({ person }) => person.personId)).size).toBe(left)

    const has = (state: string) => lines.filter((line) => line.state === state)
    const { body } = await call<SessionView>('', 'GET', `/api/sessions/${session}`)
    expect([body.taken.residents, body.waiting.residents]).toEqual([QUOTA, left - QUOTA])
    expect([has('confirmed').length, has('waitlisted').length]).toEqual([QUOTA, left - QUOTA])
    expect(has('waitlisted').map(({ waiting }) => waiting?.position)).toEqual(
      has('waitlisted').map((_, n) => n + 1),
    )
    const firstWaiting = lines.findIndex(({ state }) => state === 'waitlisted')
    const overtook = lines.filter((line, n) => n > firstWaiting && line.promoted)
    expect(overtook).toEqual([])

    const times = new Map(came.map((one) => [one.id, one]))
    const waited = lines.filter(({ state, promoted }) => state === 'waitlisted' || promoted)
    const outOfOrder = waited.flatMap((line, n) => {
      const mine = times.get(line.id)
      return waited
        .slice(n + 1)
        .filter(({ id }) => (times.get(id)?.answeredAt ?? Number.POSITIVE_INFINITY) < (mine?.sentAt ?? 0))
    })
    expect(outOfOrder).toEqual([])
  })
})
