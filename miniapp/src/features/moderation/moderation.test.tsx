import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import type { ModerationItem } from '@yizhan/shared/cases'
import type { Post } from '@yizhan/shared/people'
import { session } from '@/server'
import { settings } from '@/settings'
import { actorOf, PHOTO_ID, POSTS, SAMPLE_ID } from '../../../../shared/src/cases/sample'
import { type Answer, type Asked, startServer } from '../../../test/server'
import { takeOpened } from '../../../test/taro'
import { ModerationPage } from '.'
import { IDS } from './ids'

const AT = '2026-11-23T02:00:00.000Z'

const item = (more: Partial<ModerationItem>): ModerationItem => ({
  id: `text-${SAMPLE_ID}-1`,
  version: 2,
  kind: 'text',
  caseId: SAMPLE_ID,
  number: '环翠-20261123-0042',
  category: '06027',
  state: 'review',
  reason: 'politics',
  cleared: false,
  public: false,
  text: '再不处理我就去上访',
  createdAt: AT,
  decisions: [],
  ...more,
})

const photoItem = item({
  id: `photo-${PHOTO_ID}`,
  kind: 'photo',
  state: 'passed',
  reason: undefined,
  text: undefined,
  photo: { id: PHOTO_ID, url: '/photo-store/1.jpg', thumbnailUrl: '/photo-store/1-small.jpg' },
})

const EMPTY = { items: [], next: null }
const problem = (status: number, reason: string, about?: object): Answer => ({
  status,
  body: { type: '', title: '', status, detail: '', instance: '', reason, about },
})

/** A server with these items to review; a decision is answered by `decided`. */
const serverWith = (
  items: readonly ModerationItem[],
  decided: (asked: Asked) => Answer = () => ({ status: 200 }),
) => {
  let waiting = items
  return startServer((asked) => {
    if (asked.path === '/api/categories')
      return { status: 200, body: { items: [], bodies: [], emergencies: [] } }
    if (asked.method === 'POST') {
      const answer = decided(asked)
      if (answer.status < 500) waiting = waiting.filter(({ id }) => !asked.path.includes(id))
      return answer
    }
    return { status: 200, body: asked.path.includes('state=review') ? { items: waiting, next: null } : EMPTY }
  })
}

const openPage = (who: Post = POSTS.keeper) => {
  session.keep({
    token: 'token',
    refreshToken: 'refresh',
    expiresAt: '2036-01-01T00:00:00.000Z',
    person: {
      id: who.personId,
      role: who.role,
      sign: actorOf(who).sign,
      stationId: who.stationId,
      consents: [],
    },
  })
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <ModerationPage />
    </QueryClientProvider>,
  )
}

const press = async (name: string | RegExp) => fireEvent.click(await screen.findByRole('button', { name }))
const decisions = (heard: readonly Asked[]) => heard.filter(({ method }) => method === 'POST')

beforeEach(() => {
  localStorage.clear()
  settings.change({ language: 'zh', elder: false, theme: 'light' })
})
afterEach(cleanup)

describe('what waits to be public', () => {
  it('shows a text with why it waits; one tap makes it public, and it leaves the list', async () => {
    const heard = serverWith([item({})])
    openPage()
    expect(await screen.findByText('再不处理我就去上访')).toBeTruthy()
    expect(screen.getByText('微信提示：可能涉及时政敏感内容')).toBeTruthy()
    await press('可以公开')
    expect(await screen.findByText('没有待审核的内容')).toBeTruthy()
    expect(decisions(heard)).toEqual([
      {
        method: 'POST',
        path: `/api/moderation/text-${SAMPLE_ID}-1/decision`,
        body: { decision: 'passed', expectedVersion: 2 },
      },
    ])
  })

  it('shows a photo large, and clears it of faces and plates with the same tap', async () => {
    const heard = serverWith([photoItem])
    openPage()
    const picture = await screen.findByRole('img', { name: /环翠-20261123-0042/ })
    expect(picture.getAttribute('src')).toContain('/photo-store/1.jpg')
    expect(screen.getByText('微信检查已通过，请确认人脸和车牌')).toBeTruthy()
    await press('认不出人脸和车牌，公开')
    await screen.findByText('没有待审核的内容')
    expect(decisions(heard)[0]?.body).toEqual({
      decision: 'passed',
      facesAndPlates: 'cleared',
      expectedVersion: 2,
    })
  })

  it('asks for the reason of a rejection, ready-made or in words', async () => {
    const heard = serverWith([photoItem])
    openPage()
    await press('不公开')
    await press('确定不公开')
    expect(screen.getByText('请选一个原因')).toBeTruthy()
    fireEvent.click(screen.getByRole('radio', { name: '其他原因' }))
    expect(screen.getByText('请写明原因')).toBeTruthy()
    expect(decisions(heard)).toEqual([])
    fireEvent.click(screen.getByRole('radio', { name: '能看清车牌' }))
    await press('确定不公开')
    await screen.findByText('没有待审核的内容')
    expect(decisions(heard)[0]?.body).toEqual({
      decision: 'rejected',
      reason: '能看清车牌',
      expectedVersion: 2,
    })
    expect(document.getElementById(IDS.sheet)).toBeNull()
  })

  it('tells who was first, and asks for the list anew', async () => {
    serverWith([item({})], () => problem(409, 'stale', { sign: '竹岛中队长', version: 3 }))
    openPage()
    await press('可以公开')
    expect(await screen.findByText('竹岛中队长 已先处理。列表已更新，请看最新结果。')).toBeTruthy()
    expect(await screen.findByText('没有待审核的内容')).toBeTruthy()
  })

  it('keeps the item when it was not saved', async () => {
    serverWith([item({})], () => problem(503, 'unavailable'))
    openPage()
    await press('可以公开')
    expect(await screen.findByText('没有保存成功')).toBeTruthy()
    expect(screen.getByText('再不处理我就去上访')).toBeTruthy()
  })

  it('tells when the list could not be read, and asks again', async () => {
    let down = true
    startServer(({ path }) => {
      if (path === '/api/categories') return { status: 200, body: { items: [], bodies: [], emergencies: [] } }
      return down ? problem(500, 'fault') : { status: 200, body: EMPTY }
    })
    openPage()
    await screen.findByRole('button', { name: '重试' })
    down = false
    await press('重试')
    expect(await screen.findByText('没有待审核的内容')).toBeTruthy()
  })

  it('shows what was decided, by whom and why, on its shelf', async () => {
    const by = { role: 'stationKeeper', sign: '竹岛站 站长' } as const
    const rejected = item({
      state: 'rejected',
      decisions: [{ decision: 'rejected', reason: '涉及他人隐私', by, at: AT }],
    })
    startServer(({ path }) => ({
      status: 200,
      body: path.includes('state=rejected') ? { items: [rejected], next: null } : { ...EMPTY, bodies: [] },
    }))
    openPage()
    fireEvent.click(await screen.findByRole('radio', { name: '不公开' }))
    expect(await screen.findByText(/竹岛站 站长 不公开：涉及他人隐私/)).toBeTruthy()
    expect(screen.getByRole('button', { name: '可以公开' })).toBeTruthy()
  })

  it('leads to the case', async () => {
    serverWith([item({})])
    openPage()
    takeOpened()
    fireEvent.click(await screen.findByRole('link', { name: '查看案件 环翠-20261123-0042' }))
    await waitFor(() => expect(takeOpened()).toEqual([`navigateTo /desk/case/index?id=${SAMPLE_ID}`]))
  })
})

describe('whoever does not decide it', () => {
  it('reads whose task it is', () => {
    const heard = serverWith([item({})])
    openPage(POSTS.officer)
    expect(screen.getByText('您的岗位不审核公开内容')).toBeTruthy()
    expect(heard).toEqual([])
  })
})
