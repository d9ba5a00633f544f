import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { CaseView } from '@yizhan/shared/cases'
import { newId } from '@yizhan/shared/kernel'
import { loadHuancui } from '../../data'
import { Product } from '../product'
import { reportAt } from './report'

const { demo, stations } = loadHuancui()
const home = stations.find((s) => s.id === demo.stationId)?.place ?? { lat: 0, lng: 0 }

const REPORTS = 200
const CLIENTS = 10

const dataDir = mkdtempSync(path.join(os.tmpdir(), 'yizhan-kill-'))
let product: Product

beforeAll(async () => {
  product = await Product.start({ dataDir })
})
afterAll(async () => {
  await product.stop()
  rmSync(dataDir, { recursive: true, force: true })
})

const json = async (answer: Response) => (await answer.json()) as Record<string, never>

const signIn = async (who: string): Promise<string> => {
  const answer = await fetch(`${product.origin}/api/sign-in/wechat`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code: `demo:${who}` }),
  })
  return (await json(answer)).token as unknown as string
}

const get = async <T>(token: string, where: string): Promise<T> =>
  (await (await fetch(product.origin + where, { headers: { authorization: `Bearer ${token}` } })).json()) as T

const everyPage = async <T>(token: string, where: string): Promise<T[]> => {
  const items: T[] = []
  let next: string | null = ''
  while (next !== null) {
    const page: { items: T[]; next: string | null } = await get(
      token,
      `${where}&limit=100${next ? `&cursor=${encodeURIComponent(next)}` : ''}`,
    )
    items.push(...page.items)
    next = page.next
  }
  return items
}

/** The processes that a process has started. */
const childrenOf = (pid: number): number[] =>
  readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(/\s+/).filter(Boolean).map(Number)

/** Sends a report until it is acknowledged, as the app’s queue does: the same id again after a fault or silence. */
const sendUntilAcknowledged = async (token: () => Promise<string>, body: ReturnType<typeof reportAt>) => {
  for (;;) {
    const answer = await fetch(`${product.origin}/api/cases`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${await token()}` },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(10_000),
    }).catch(() => undefined)
    if (answer?.status === 201 || answer?.status === 200) return
    if (answer && answer.status < 500 && answer.status !== 401)
      throw new Error(`refused: ${await answer.text()}`)
    await pause(100)
  }
}

/** What is wrong with what is there, given what was acknowledged. */
const amiss = (acknowledged: readonly string[], there: readonly string[]): string[] => [
  ...acknowledged.filter((id) => !there.includes(id)).map((id) => `lost ${id}`),
  ...there.filter((id, i) => there.indexOf(id) !== i).map((id) => `doubled ${id}`),
  ...there.filter((id) => !acknowledged.includes(id)).map((id) => `never sent ${id}`),
]

describe('reports during kill -9 of the store and of the server', () => {
  it('keeps every acknowledged report once, with its event, its clocks and its notice', async () => {
    const acknowledged: string[] = []
    const waiting = Array.from({ length: REPORTS }, () => ({ ...reportAt(home), id: newId() }))
    const token = await signIn('resident-1')
    let killed = 0
    const killWhenDue = async () => {
      if (killed === 0 && acknowledged.length >= 60) {
        killed = 1
        for (const pid of childrenOf(product.pid)) process.kill(pid, 'SIGKILL')
      }
      if (killed === 1 && acknowledged.length >= 130) {
        killed = 2
        await product.crash()
        product = await Product.start({ dataDir })
      }
    }
    const client = async () => {
      for (let report = waiting.pop(); report; report = waiting.pop()) {
        await sendUntilAcknowledged(async () => token, report)
        acknowledged.push(report.id)
        await killWhenDue()
      }
    }
    await Promise.all(Array.from({ length: CLIENTS }, client))
    expect(killed).toBe(2)
    expect(acknowledged).toHaveLength(REPORTS)

    const mine = await everyPage<{ id: string; number: string }>(token, '/api/cases?scope=mine')
    expect(
      amiss(
        acknowledged,
        mine.map((c) => c.id),
      ),
    ).toEqual([])
    expect(new Set(mine.map((c) => c.number)).size).toBe(REPORTS)

    for (const id of acknowledged) {
      const { items } = await get<{ items: { action: string }[] }>(token, `/api/cases/${id}/events?`)
      expect(items.map((e) => e.action)).toEqual(['report'])
      const { clocks } = await get<CaseView>(token, `/api/cases/${id}`)
      expect(clocks.map((c) => c.stage).sort()).toEqual(['resolve', 'respond'])
    }

    const told = async () => {
      const notices: string[] = []
      for (const who of ['officer-1', 'officer-2', 'squad-duty'].filter((w) =>
        demo.people.some((p) => p.id === w),
      )) {
        const all = await everyPage<{ kind: string; caseId: string }>(await signIn(who), '/api/me/notices?')
        notices.push(...all.filter((n) => n.kind === 'caseAssigned').map((n) => n.caseId))
      }
      return notices
    }
    const end = Date.now() + 30_000
    let notices = await told()
    while (notices.length < REPORTS && Date.now() < end) {
      await pause(500)
      notices = await told()
    }
    expect(amiss(acknowledged, notices)).toEqual([])
  })

  it('would notice a report that is lost or doubled', () => {
    expect(amiss(['a', 'b'], ['a'])).toEqual(['lost b'])
    expect(amiss(['a'], ['a', 'a'])).toEqual(['doubled a'])
  })
})
