import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { CaseView, EventView } from '@yizhan/shared/cases'
import type { Notice } from '@yizhan/shared/people'
import { loadHuancui } from '../../data'
import { clockFrom } from '../clock-from'
import { Product } from '../product'
import { reportAt } from './report'

const { demo, stations } = loadHuancui()
const home = stations.find((s) => s.id === demo.stationId)?.place ?? { lat: 0, lng: 0 }

const dataDir = mkdtempSync(path.join(os.tmpdir(), 'yizhan-outage-'))
let product: Product

const startAt = async (moment: string) => {
  product = await Product.start({ dataDir, env: clockFrom(moment) })
}

afterAll(async () => {
  await product.stop()
  rmSync(dataDir, { recursive: true, force: true })
})

const json = async <T>(answer: Response): Promise<T> => {
  if (!answer.ok) throw new Error(`${answer.status}: ${await answer.text()}`)
  return (await answer.json()) as T
}

const send = async <T>(token: string, method: string, where: string, body?: unknown): Promise<T> =>
  json(
    await fetch(product.origin + where, {
      method,
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }),
  )

const signIn = async (who: string): Promise<string> => {
  const { token } = await send<{ token: string }>('', 'POST', '/api/sign-in/wechat', { code: `demo:${who}` })
  return token
}

const stepsOf = async (token: string, caseId: string) =>
  (await send<{ items: EventView[] }>(token, 'GET', `/api/cases/${caseId}/events`)).items

const sharesOf = async (token: string, caseId: string) =>
  (await stepsOf(token, caseId)).flatMap(({ rung }) => (rung?.stage === 'resolve' ? [rung.share] : []))

/** What somebody was told of the clocks of these cases, oldest first. */
const toldOf = async (who: string, caseIds: readonly string[]) => {
  const token = await signIn(who)
  const told: Notice[] = []
  for (let next: string | null = ''; next !== null; ) {
    const cursor: string = next ? `&cursor=${encodeURIComponent(next)}` : ''
    const page: { items: Notice[]; next: string | null } = await send(
      token,
      'GET',
      `/api/me/notices?limit=100${cursor}`,
    )
    told.push(...page.items)
    next = page.next
  }
  const clocks = told.filter(({ kind }) => kind.startsWith('clock'))
  return caseIds.map((id) => clocks.filter((n) => 'caseId' in n && n.caseId === id).map(({ kind }) => kind))
}

const until = async <T>(look: () => Promise<T | undefined>): Promise<T> => {
  for (let tries = 0; tries < 600; tries++) {
    const seen = await look()
    if (seen !== undefined) return seen
    await pause(100)
  }
  throw new Error('it never came')
}

const CASES = 30
const LADDER = [0.8, 1, 1.5, 2]

/** A Tuesday morning; four working hours end the same afternoon, twice as many the next day. */
const MORNING = '2026-11-24T01:30:00.000Z'
const A_WEEK_LATER = '2026-12-01T06:00:00.000Z'

it('takes every clock up its four rungs in order, each told once, after an outage and a sweep killed in its middle', async () => {
  await startAt(MORNING)
  const reports = Array.from({ length: CASES }, () => reportAt(home, { category: '06036' }))
  const resident = await signIn('resident-1')
  const commander = await signIn('commander-1')
  for (const report of reports) {
    const { case: opened } = await send<{ case: CaseView }>(resident, 'POST', '/api/cases', report)
    await send(commander, 'POST', `/api/cases/${report.id}/actions`, {
      action: 'accept',
      expectedVersion: opened.version,
    })
  }
  const ids = reports.map(({ id }) => id)
  for (const id of ids) expect(await sharesOf(commander, id)).toEqual([])
  await product.stop()

  await startAt(A_WEEK_LATER)
  const after = await signIn('commander-1')
  const halfWay = await until(async () => {
    const first = (await sharesOf(after, ids[0] ?? '')).length
    return first > 0 ? first : undefined
  })
  expect(halfWay).toBeLessThanOrEqual(LADDER.length)
  await product.crash()

  await startAt('2026-12-01T06:05:00.000Z')
  const later = await signIn('commander-1')
  for (const id of ids)
    await until(async () => ((await sharesOf(later, id)).length >= LADDER.length ? true : undefined))
  for (const id of ids) expect(await sharesOf(later, id)).toEqual(LADDER)

  const leaders = await until(async () => {
    const told = await toldOf('bureau-leader-1', ids)
    return told.every((kinds) => kinds.length > 0) ? told : undefined
  })
  expect(leaders).toEqual(ids.map(() => ['clockEscalated']))
  expect(await toldOf('station-keeper-1', ids)).toEqual(ids.map(() => ['clockOverdue']))
  expect(await toldOf('squad-leader-1', ids)).toEqual(ids.map(() => ['clockEscalated']))
  const officers = [await toldOf('officer-1', ids), await toldOf('officer-2', ids)]
  expect(ids.map((_, i) => officers.flatMap((told) => told[i] ?? []))).toEqual(
    ids.map(() => ['clockReminder']),
  )
})
