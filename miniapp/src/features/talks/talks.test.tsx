import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import type { DutyView, TopicView } from '@yizhan/shared/activities'
import type { Role } from '@yizhan/shared/people'
import type { ReactNode } from 'react'
import { open } from '@/platform/navigation'
import { session } from '@/server'
import { settings } from '@/settings'
import { type Answer, type Asked, startServer } from '../../../test/server'
import { takeOpened } from '../../../test/taro'
import { StationDutiesPage, TalkPage } from './desk'
import { TopicsPage } from './topics'

const show = (what: ReactNode) =>
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      {what}
    </QueryClientProvider>,
  )

const signIn = (role: Role) =>
  session.keep({
    token: 'token',
    refreshToken: 'refresh',
    expiresAt: '2096-01-01T00:00:00.000Z',
    person: { id: 'p1', role, consents: [], sign: '竹岛站 站长', stationId: 'zhudao', squadId: 'zhudao' },
  })

const SESSION = {
  id: 's1',
  kind: 'residentsTalk',
  title: '问需于民座谈会',
  venue: { name: '竹岛驿站二楼' },
  stationId: 'zhudao',
  station: { id: 'zhudao', name: '竹岛城管驿站' },
  startsAt: '2096-12-05T01:00:00.000Z',
  endsAt: '2096-12-05T03:00:00.000Z',
  state: 'published',
}

const topic = (id: string, more: Partial<TopicView> = {}): TopicView => ({
  id,
  sessionId: 's1',
  text: `议题${id}`,
  state: 'open',
  supports: 3,
  at: '2026-11-20T01:00:00.000Z',
  version: 1,
  mine: false,
  supported: false,
  ...more,
})

const duty = (id: string, more: Partial<DutyView> = {}): DutyView => ({
  id,
  sessionId: 's1',
  stationId: 'zhudao',
  text: `事项${id}`,
  owner: { role: 'officer', sign: '竹岛站 队员1' },
  limitDay: '2096-12-20',
  state: 'open',
  at: '2026-11-20T01:00:00.000Z',
  version: 1,
  overdue: false,
  mayChange: true,
  supports: 0,
  ...more,
})

const ROSTER = {
  stationId: 'zhudao',
  members: [
    { personId: 'o1', role: 'officer', sign: '竹岛站 队员1', duty: [] },
    { personId: 'c1', role: 'collector', sign: '采集员1', duty: [] },
  ],
  exceptions: [],
}

interface Talk {
  topics?: readonly TopicView[]
  duties?: readonly DutyView[]
  talk?: object
  onChange?: (asked: Asked) => Answer
}

const serve = ({ topics = [], duties = [], talk = SESSION, onChange }: Talk) =>
  startServer((asked) => {
    const { method, path } = asked
    if (method !== 'GET') return onChange?.(asked) ?? { status: 500 }
    if (path.endsWith('/topics')) return { status: 200, body: { items: topics, most: 2 } }
    if (path.includes('/stations/zhudao/duties'))
      return {
        status: 200,
        body: { items: duties.map((one) => ({ ...one, sessionTitle: SESSION.title })), next: null },
      }
    if (path.endsWith('/duties')) return { status: 200, body: { items: duties } }
    if (path.endsWith('/roster')) return { status: 200, body: ROSTER }
    return { status: 200, body: talk }
  })

const changed = (reason: string, title: string): Answer => ({
  status: 409,
  body: { type: '', title, detail: title, status: 409, instance: '', reason },
})

const press = async (name: string | RegExp, role = 'button') => {
  const found = await screen.findByRole(role, { name })
  await act(async () => {
    fireEvent.click(found)
  })
}

const write = async (name: RegExp, value: string) =>
  fireEvent.change(await screen.findByRole('textbox', { name }), { target: { value } })

beforeEach(async () => {
  settings.change({ language: 'zh', elder: false, theme: 'light' })
  localStorage.clear()
})
afterEach(() => {
  cleanup()
  session.end()
})

describe('the topics of a talk', () => {
  const visit = async () => {
    await open('resident/topics/index', { session: 's1' })
    takeOpened()
    return show(<TopicsPage />)
  }

  it('are supported by one tap, and no more by another', async () => {
    signIn('resident')
    const shown = [topic('甲')]
    const heard = serve({
      topics: shown,
      onChange: ({ method }) => {
        const supported = method === 'PUT'
        const after = topic('甲', { supported, supports: supported ? 4 : 3 })
        shown.splice(0, 1, after)
        return { status: 200, body: after }
      },
    })
    await visit()
    await press('支持 3，议题“议题甲”')
    await press('已支持 4，议题“议题甲”，再点一次取消')
    expect(await screen.findByRole('button', { name: '支持 3，议题“议题甲”' })).toBeTruthy()
    expect(heard.filter(({ method }) => method !== 'GET').map(({ method, path }) => [method, path])).toEqual([
      ['PUT', '/api/topics/%E7%94%B2/support'],
      ['DELETE', '/api/topics/%E7%94%B2/support'],
    ])
  })

  it('say what each came to, and show my own that waits', async () => {
    signIn('resident')
    serve({
      topics: [
        topic('甲', { state: 'agreed', dutyId: 'd1' }),
        topic('乙', { state: 'answered', answer: '路灯由市政部门维修' }),
        topic('丙', { state: 'waiting', mine: true }),
      ],
      duties: [duty('d1', { state: 'done', result: '已装好', doneAt: '2026-11-24T01:00:00.000Z' })],
    })
    await visit()
    expect(await screen.findByText('答复：路灯由市政部门维修')).toBeTruthy()
    const agreed = document.getElementById('topic-1') as HTMLElement
    expect(await within(agreed).findByText('结果：已装好')).toBeTruthy()
    expect(within(agreed).getByText(/负责人 竹岛站 队员1/)).toBeTruthy()
    expect(screen.getByText('待驿站查看')).toBeTruthy()
    expect(screen.getByText('目前只有您和驿站能看到。')).toBeTruthy()
    expect(screen.queryByRole('button', { name: /支持 \d/ })).toBeNull()
  })

  it('keep what was begun, and put it once however often it is sent', async () => {
    signIn('resident')
    let lost = true
    const heard = serve({
      onChange: ({ body }) => {
        if (!lost) return { status: 201, body: topic('x', { ...(body as object), mine: true }) }
        lost = false
        throw new Error('no network')
      },
    })
    await visit()
    await press('提一个议题')
    expect(screen.getByText(/公开前会先检查/)).toBeTruthy()
    await press('提交')
    expect(screen.getByText('请写下想谈的事')).toBeTruthy()
    await write(/想谈什么/, '楼下停车难')
    await press('提交')
    expect(await screen.findByText('没有连上服务器')).toBeTruthy()
    cleanup()
    await visit()
    await press('提一个议题')
    expect(screen.getByRole('textbox', { name: /想谈什么/ })).toHaveProperty('value', '楼下停车难')
    await press('提交')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    const ids = heard.filter(({ method }) => method === 'POST').map(({ body }) => (body as { id: string }).id)
    expect([ids.length, new Set(ids).size]).toEqual([2, 1])
    await press('提一个议题')
    expect(screen.getByRole('textbox', { name: /想谈什么/ })).toHaveProperty('value', '')
  })

  it('say why no more can be put: one has put the most, or the talk has begun', async () => {
    signIn('resident')
    serve({ topics: [topic('甲', { mine: true }), topic('乙', { mine: true })] })
    await visit()
    expect(await screen.findByText('每人最多提 2 个议题，您已提满')).toBeTruthy()
    cleanup()
    serve({ topics: [topic('甲')], talk: { ...SESSION, startsAt: '2026-01-01T00:00:00.000Z' } })
    await visit()
    expect(await screen.findByText('座谈已开始，不再收集议题')).toBeTruthy()
    expect(await screen.findByText('3 人支持')).toBeTruthy()
    expect(screen.queryByRole('button', { name: /支持 \d/ })).toBeNull()
  })

  it('are read without signing in, with the way to sign in and back', async () => {
    serve({ topics: [topic('甲')] })
    await visit()
    expect(await screen.findByText('议题甲')).toBeTruthy()
    await press('去登录')
    const here = encodeURIComponent('/resident/topics/index?session=s1')
    expect(takeOpened()).toEqual([`navigateTo /resident/sign-in/index?next=${here}`])
  })

  it('say in words which duty is overdue', async () => {
    serve({ duties: [duty('d1', { limitDay: '2020-01-01', overdue: true })] })
    await visit()
    expect(await screen.findByText(/已超期 \d+ 天/)).toBeTruthy()
  })
})

describe('a talk at the desk', () => {
  const visit = async () => {
    await open('desk/talk/index', { id: 's1' })
    takeOpened()
    return show(<TalkPage />)
  }

  it('shows or hides what waits; hiding says why', async () => {
    signIn('stationKeeper')
    const heard = serve({
      topics: [topic('甲', { state: 'waiting' }), topic('乙', { state: 'waiting', version: 2 })],
      onChange: () => ({ status: 200, body: topic('甲') }),
    })
    await visit()
    expect(await screen.findByText('待查看 2 个')).toBeTruthy()
    const [first, second] = ['talk-topic-1', 'talk-topic-2'].map(
      (id) => document.getElementById(id) as HTMLElement,
    )
    await act(async () => {
      fireEvent.click(within(first as HTMLElement).getByRole('button', { name: '公开' }))
    })
    fireEvent.click(within(second as HTMLElement).getByRole('button', { name: '不公开' }))
    const sheet = await screen.findByRole('dialog')
    fireEvent.click(within(sheet).getByRole('button', { name: '不公开' }))
    expect(screen.getByText('请写明原因')).toBeTruthy()
    fireEvent.click(within(sheet).getByRole('radio', { name: '含个人信息' }))
    await act(async () => {
      fireEvent.click(within(sheet).getByRole('button', { name: '不公开' }))
    })
    await waitFor(() =>
      expect(heard.filter(({ method }) => method === 'PATCH').map(({ body }) => body)).toEqual([
        { state: 'open', expectedVersion: 1 },
        { state: 'hidden', answer: '含个人信息', expectedVersion: 2 },
      ]),
    )
  })

  it('makes a topic a duty of somebody of the station who may do duties, by a day', async () => {
    signIn('stationKeeper')
    const heard = serve({
      topics: [topic('甲')],
      onChange: () => ({ status: 201, body: duty('d1') }),
    })
    await visit()
    await press('列入履职清单')
    const sheet = screen.getByRole('dialog')
    fireEvent.click(within(sheet).getByRole('button', { name: '列入履职清单' }))
    expect(screen.getByText('请选择负责人')).toBeTruthy()
    expect(within(sheet).queryByRole('radio', { name: '采集员1' })).toBeNull()
    fireEvent.click(await within(sheet).findByRole('radio', { name: '竹岛站 队员1' }))
    await write(/完成日期/, '2020-01-01')
    fireEvent.click(within(sheet).getByRole('button', { name: '列入履职清单' }))
    expect(screen.getByText(/请填写今天或以后的日期/)).toBeTruthy()
    await write(/完成日期/, '2096-12-20')
    await act(async () => {
      fireEvent.click(within(sheet).getByRole('button', { name: '列入履职清单' }))
    })
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(heard.find(({ method }) => method === 'POST')?.body).toMatchObject({
      text: '议题甲',
      topicId: '甲',
      ownerId: 'o1',
      limitDay: '2096-12-20',
    })
  })

  it('says who may not manage it', async () => {
    signIn('officer')
    const heard = serve({})
    await visit()
    expect(screen.queryByText('新增履职事项')).toBeNull()
    expect(heard).toEqual([])
  })
})

describe('what a station owes out of its talks', () => {
  it('is ended with a result, moved with a reason, or becomes a case', async () => {
    signIn('stationKeeper')
    const heard = serve({ duties: [duty('d1')], onChange: () => ({ status: 200, body: duty('d1') }) })
    show(<StationDutiesPage />)
    await press('填写结果')
    await press('提交')
    expect(screen.getByText('请写下结果')).toBeTruthy()
    await write(/结果/, '已加装两盏路灯')
    await press('提交')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    await press('调整日期')
    await write(/完成日期/, '2096-12-31')
    await write(/调整原因/, '材料未到')
    await press('提交')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    await press('转为案件')
    await write(/案件编号/, '环翠-20261123-0042')
    await press('提交')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(heard.filter(({ method }) => method === 'PATCH').map(({ body }) => body)).toEqual([
      { result: '已加装两盏路灯', expectedVersion: 1 },
      { limitDay: '2096-12-31', reason: '材料未到', expectedVersion: 1 },
      { caseNumber: '环翠-20261123-0042', expectedVersion: 1 },
    ])
  })

  it('keeps what was written, and says that somebody else came first', async () => {
    signIn('stationKeeper')
    serve({
      duties: [duty('d1')],
      onChange: () => changed('changedMeanwhile', '刚刚有人改过'),
    })
    show(<StationDutiesPage />)
    await press('填写结果')
    await write(/结果/, '已加装两盏路灯')
    await press('提交')
    expect(await screen.findByText('刚刚有人改过')).toBeTruthy()
    expect(screen.getByRole('textbox', { name: /结果/ })).toHaveProperty('value', '已加装两盏路灯')
  })

  it('has nothing to press for whom it is not to change', async () => {
    signIn('officer')
    serve({ duties: [duty('d1', { mayChange: false })] })
    show(<StationDutiesPage />)
    expect(await screen.findByText('事项d1')).toBeTruthy()
    expect(screen.queryByRole('button', { name: '填写结果' })).toBeNull()
  })
})
