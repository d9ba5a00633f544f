import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import {
  type CaseEvent,
  type CaseRecord,
  caseViewFor,
  decide,
  eventViewOf,
  replay,
} from '@yizhan/shared/cases'
import type { Post } from '@yizhan/shared/people'
import type { ReactElement } from 'react'
import { session } from '@/server'
import { settings } from '@/settings'
import { actorOf, openSample, POSTS, sampleDesk } from '../../../../shared/src/cases/sample'
import { type Answer, startServer } from '../../../test/server'
import { OutcomesPage, RecordPage } from '.'
import { IDS } from './ids'

const signedInAs = ({ personId, role, stationId, squadId }: Post) => ({
  token: 'token',
  refreshToken: 'refresh',
  expiresAt: '2099-01-01T00:00:00.000Z',
  person: {
    id: personId,
    role,
    sign: role,
    consents: [],
    ...(stationId ? { stationId } : {}),
    ...(squadId ? { squadId } : {}),
  },
})

const OPENED = '2026-11-23T02:00:00.000Z'
const ACCEPTED = '2026-11-23T02:10:00.000Z'

const opened = openSample(OPENED)
const accepted = decide(
  opened.record,
  { action: 'accept', carried: {}, by: actorOf(POSTS.officer), parties: ['responder'] },
  sampleDesk(ACCEPTED),
)
if (!accepted.ok) throw new Error(accepted.reason)
const events: CaseEvent[] = [opened.event, ...accepted.value.events]

const viewAt = (at: string | undefined) =>
  caseViewFor(
    replay(events, at) as CaseRecord,
    { as: 'staff', personId: 'keeper', parties: [], following: false, mayReadContact: false },
    sampleDesk(ACCEPTED),
    {},
  )

const LOOK = { id: 'l', at: ACCEPTED, sign: '环翠中队长', role: 'squadLeader', seen: 'contact' }
const COUNT = { month: '2026-11', service: 7, management: 2, enforcement: 1 }

const answerTo = (path: string): Answer => {
  const at = /[?&]at=([^&]+)/.exec(path)?.[1]
  if (path.includes('/events'))
    return {
      status: 200,
      body: { items: events.map((e) => eventViewOf(e, opened.record.reporterId, {})), next: null },
    }
  if (path.includes('/looks')) return { status: 200, body: { items: [LOOK], next: null } }
  if (path.startsWith('/api/outcomes')) return { status: 200, body: { items: [COUNT] } }
  if (path.startsWith('/api/cases/')) return { status: 200, body: viewAt(at && decodeURIComponent(at)) }
  return { status: 200, body: { items: [], bodies: [], emergencies: [], next: null } }
}

const openPage = (who: Post, page: ReactElement, answer = answerTo) => {
  session.keep(signedInAs(who))
  const heard = startServer(({ path }) => answer(path))
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      {page}
    </QueryClientProvider>,
  )
  return heard
}

const press = async (id: string) =>
  fireEvent.click(
    await waitFor(() => {
      const found = document.getElementById(id)
      if (!found) throw new Error(`no ${id}`)
      return found
    }),
  )

beforeEach(() => {
  localStorage.clear()
  settings.change({ language: 'zh', elder: false, theme: 'light' })
})
afterEach(cleanup)

describe('the past of a case', () => {
  it('shows the case as it stood after a step, says so, and leads back', async () => {
    const heard = openPage(POSTS.keeper, <RecordPage />)
    await press(IDS.step(1))
    expect(await screen.findByText(/^这是 .* 时的案件$/)).toBeTruthy()
    expect(await screen.findByText('只供查看，不能办理。')).toBeTruthy()
    await waitFor(() => expect(document.getElementById('desk-state')?.textContent).toContain('已上报'))
    expect(heard.some(({ path }) => path.includes(`at=${encodeURIComponent(OPENED)}`))).toBe(true)
    await press(IDS.now)
    await press(IDS.step(2))
    await waitFor(() => expect(document.getElementById('desk-state')?.textContent).toContain('已受理'))
  })

  it.each([
    ['its steps', /\/events/, undefined],
    ['how it stood', /[?&]at=/, IDS.step(1)],
  ])('says that %s could not be read, and asks again', async (_, what, first) => {
    let away = true
    openPage(POSTS.keeper, <RecordPage />, (path) =>
      away && what.test(path) ? { status: 500, body: {} } : answerTo(path),
    )
    if (first) await press(first)
    const retry = await screen.findByRole('button', { name: '重试' })
    away = false
    fireEvent.click(retry)
    await waitFor(() =>
      expect(document.getElementById(first ? 'desk-state' : IDS.step(1))?.textContent).toContain('上报'),
    )
  })

  it('tells who looked to those who may know, and asks nothing for the others', async () => {
    openPage(POSTS.keeper, <RecordPage />)
    expect(await screen.findByText('环翠中队长')).toBeTruthy()
    expect(screen.getByText('查看上报人联系方式')).toBeTruthy()
    cleanup()
    const heard = openPage(POSTS.officer, <RecordPage />)
    await waitFor(() => expect(document.getElementById(IDS.step(1))).toBeTruthy())
    expect(heard.some(({ path }) => path.includes('/looks'))).toBe(false)
  })
})

describe('the file of a case', () => {
  const answeredWith = async (answer: object) => {
    openPage(POSTS.keeper, <RecordPage />)
    await waitFor(() => expect(document.getElementById(IDS.file)).toBeTruthy())
    const asked: { path: string; headers: Record<string, string> }[] = []
    Object.assign(globalThis, {
      fetch: async (path: string, { headers }: { headers: Record<string, string> }) => {
        asked.push({ path, headers })
        return answer
      },
    })
    await press(IDS.file)
    return asked
  }

  it('is asked for as whoever is signed in, and kept under the number of the case', async () => {
    const kept: string[] = []
    Object.assign(URL, { createObjectURL: () => 'blob:file', revokeObjectURL: () => undefined })
    const click = jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
      this: HTMLAnchorElement,
    ) {
      kept.push(this.download)
    })
    const asked = await answeredWith({ ok: true, status: 200, blob: async () => new Blob(['%PDF']) })
    expect(await screen.findByText('卷宗已导出')).toBeTruthy()
    expect(kept).toEqual([`卷宗-${opened.record.number}.pdf`])
    expect(asked[0]?.path).toMatch(/\/file$/)
    expect(asked[0]?.headers.authorization).toMatch(/^Bearer /)
    click.mockRestore()
  })

  it('is told when it was asked for too often', async () => {
    await answeredWith({ ok: false, status: 429 })
    expect(await screen.findByText('导出太频繁，请稍后再试')).toBeTruthy()
  })
})

describe('the outcomes', () => {
  it('are shares of each month with their formula, of what a person may see', async () => {
    const heard = openPage(POSTS.keeper, <OutcomesPage />)
    expect(await screen.findByText('7 件，占 70%')).toBeTruthy()
    expect(screen.getByText('1 件，占 10%')).toBeTruthy()
    expect(screen.getByText(/^占比 = /)).toBeTruthy()
    expect(document.getElementById(IDS.scope('district'))).toBeNull()
    expect(heard.some(({ path }) => path.startsWith('/api/outcomes?scope=station'))).toBe(true)
    cleanup()
    openPage(POSTS.commander, <OutcomesPage />)
    expect(await screen.findByText('共 10 件')).toBeTruthy()
  })
})
