import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { MyBooking, SessionView } from '@yizhan/shared/activities'
import { newId, toInstant } from '@yizhan/shared/kernel'
import { Product } from '../product'
import { CONTENT, home } from './a-session'

const SESSIONS = 40
const HOUR = 3_600_000
const dataDir = mkdtempSync(path.join(os.tmpdir(), 'yizhan-promotion-'))
let product: Product

beforeAll(async () => {
  product = await Product.start({ dataDir })
})
afterAll(async () => {
  await product.stop()
  rmSync(dataDir, { recursive: true, force: true })
})

const call = async <T>(token: string, method: string, where: string, body?: object): Promise<T> => {
  const answer = await fetch(product.origin + where, {
    method,
    headers: {
      ...(body ? { 'content-type': 'application/json' } : {}),
      ...(token ? { authorization: `Bearer ${token}` } : {}),
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
  const text = await answer.text()
  if (!answer.ok) throw new Error(`${answer.status}: ${text}`)
  return (text ? JSON.parse(text) : undefined) as T
}

const signIn = async (who: string) =>
  (await call<{ token: string }>('', 'POST', '/api/sign-in/wechat', { code: `demo:${who}` })).token

type WithPast = MyBooking & { readonly events: { what: string }[] }

interface Full {
  readonly session: string
  readonly holds: string
  readonly waits: string
}

const openFull = async (keeper: string, holder: string, waiter: string): Promise<Full> => {
  const from = (hours: number) => toInstant(Date.now() + hours * HOUR)
  const { id } = await call<SessionView>(keeper, 'POST', '/api/sessions', {
    ...CONTENT,
    id: newId(),
    stationId: home.id,
    publish: true,
    quotas: { residents: 1, volunteers: 0 },
    volunteerRoles: [],
    startsAt: from(48),
    endsAt: from(50),
    signUpFrom: from(-1),
    signUpUntil: from(24),
    cancelUntil: from(24),
  })
  const book = async (token: string) => {
    const body = { id: newId(), quota: 'residents', seats: 1, name: '王', waits: true }
    return (await call<{ id: string }>(token, 'POST', `/api/sessions/${id}/bookings`, body)).id
  }
  return { session: id, holds: await book(holder), waits: await book(waiter) }
}

describe('the server killed between freeing a seat and giving it to who waits', () => {
  it('gives each seat to who waits after the restart, once', async () => {
    const [keeper, holder, waiter] = [
      await signIn('station-keeper-1'),
      await signIn('resident-1'),
      await signIn('resident-2'),
    ]
    const full: Full[] = []
    for (let n = 0; n < SESSIONS; n++) full.push(await openFull(keeper, holder, waiter))
    const cancel = ({ holds }: Full) => call(holder, 'DELETE', `/api/bookings/${holds}`)
    const acknowledged = new Set<string>()
    let killed: Promise<void> | undefined
    await Promise.allSettled(
      full.map(async (one) => {
        await cancel(one)
        acknowledged.add(one.session)
        killed ??= product.crashServer()
      }),
    )
    await killed
    const killedAt = toInstant(Date.now())
    await product.crash()
    product = await Product.start({ dataDir })
    const again = await signIn('resident-2')
    const read = (one: Full) => call<WithPast>(again, 'GET', `/api/bookings/${one.waits}`)

    const owed = full.filter(({ session }) => acknowledged.has(session))
    expect(owed.length).toBeGreaterThan(0)
    const end = Date.now() + 60_000
    const waiting = async () => (await Promise.all(owed.map(read))).filter((b) => b.state === 'waitlisted')
    while ((await waiting()).length > 0 && Date.now() < end) await pause(300)
    expect(await waiting()).toEqual([])

    const holderAgain = await signIn('resident-1')
    for (const { holds } of full) await call(holderAgain, 'DELETE', `/api/bookings/${holds}`)
    const left = async () => (await Promise.all(full.map(read))).filter((b) => b.state !== 'confirmed')
    while ((await left()).length > 0 && Date.now() < end) await pause(300)
    const all = await Promise.all(full.map(read))
    expect(all.map(({ state }) => state)).toEqual(full.map(() => 'confirmed'))
    expect(all.map(({ events }) => events.map(({ what }) => what))).toEqual(
      full.map(() => ['waitlisted', 'promoted']),
    )
    const after = all.filter(
      (b) => owed.some(({ waits }) => waits === b.id) && (b.promoted?.at ?? '') > killedAt,
    )
    expect(after.length).toBeGreaterThan(0)
    for (const { session } of full) {
      const { taken, waiting: inLine } = await call<SessionView>('', 'GET', `/api/sessions/${session}`)
      expect([taken.residents, inLine.residents]).toEqual([1, 0])
    }
    const told = async () => {
      const ids: string[] = []
      for (let next: string | null = ''; next !== null; ) {
        const cursor: string = next ? `&cursor=${encodeURIComponent(next)}` : ''
        const page: { items: { kind: string; bookingId?: string }[]; next: string | null } = await call(
          again,
          'GET',
          `/api/me/notices?limit=100${cursor}`,
        )
        ids.push(...page.items.filter((n) => n.kind === 'bookingPromoted').map((n) => n.bookingId ?? ''))
        next = page.next
      }
      return ids.sort()
    }
    while ((await told()).length < SESSIONS && Date.now() < end) await pause(300)
    expect(await told()).toEqual(full.map(({ waits }) => waits).sort())
  })
})
