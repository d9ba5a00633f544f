import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import type { CaseView } from '@yizhan/shared/cases'
import { open as navigateTo } from '@/platform/navigation'
import { session } from '@/server'
import { settings } from '@/settings'
import { sampleCase, sampleEvents } from '../../../../test/sample-case'
import { type Answer, type Asked, startServer } from '../../../../test/server'
import { CasePage } from './case-page'

const signIn = () =>
  session.keep({
    token: 't',
    refreshToken: 'r',
    expiresAt: '2099-01-01T00:00:00.000Z',
    person: { id: 'resident-1', role: 'resident', sign: '居民甲', consents: [] },
  })

/** A server with one case, whose actions are answered by `onAction`. */
const serve = (first: CaseView, onAction: (body: never) => { answer: Answer; now?: CaseView }) => {
  let view = first
  return startServer(({ method, path, body }: Asked): Answer => {
    if (path.startsWith('/api/categories'))
      return { status: 200, body: { items: [], bodies: [], emergencies: [] } }
    if (path.startsWith('/api/divisions') || path.endsWith('/diary')) return { status: 503 }
    if (path.includes('/events')) return { status: 200, body: { items: sampleEvents(), next: null } }
    if (method === 'POST' && path.endsWith('/actions')) {
      const { answer, now } = onAction(body as never)
      view = now ?? view
      return answer
    }
    return { status: 200, body: view }
  })
}

const open = async () => {
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false, gcTime: 0 } } })
  render(
    <QueryClientProvider client={queries}>
      <CasePage />
    </QueryClientProvider>,
  )
}

const press = async (name: string | RegExp) => {
  const button = await screen.findByRole('button', { name })
  await act(async () => {
    fireEvent.click(button)
  })
}

const rate = async (stars: string, solved: string) => {
  await press('评价')
  fireEvent.click(await screen.findByRole('radio', { name: stars }))
  fireEvent.click(screen.getByRole('radio', { name: solved }))
  fireEvent.change(screen.getByRole('textbox', { name: /想说的话/ }), { target: { value: '晚上还有味道' } })
  await press('提交')
}

const rated = sampleCase({
  version: 5,
  state: 'closed',
  actions: [{ action: 'reopen', must: ['text'], may: ['photos'] }],
})

beforeEach(async () => {
  settings.change({ language: 'zh' })
  await navigateTo('resident/case/index', { id: sampleCase().id })
})

afterEach(() => {
  cleanup()
  session.end()
  localStorage.clear()
})

describe('the page of a case', () => {
  it('asks for signing in, and says that it is only for its owner', async () => {
    startServer(() => ({ status: 401 }))
    await open()
    expect(screen.getByText('登录后查看')).toBeTruthy()
    expect(screen.getByRole('button', { name: '登录' })).toBeTruthy()
  })

  it('shows how it stands, who answers for it and why, and the buttons that the server offers', async () => {
    signIn()
    serve(sampleCase(), () => ({ answer: { status: 500 } }))
    await open()
    expect(await screen.findAllByText('已处置')).not.toHaveLength(0)
    expect(screen.getByText('按时完成')).toBeTruthy()
    expect(screen.queryByRole('button', { name: '撤回' })).toBeNull()
    await press('为什么是这一位？')
    expect(screen.getByRole('dialog', { name: '为什么由 竹岛站 队员1 负责' })).toBeTruthy()
    expect(screen.getByText('当班的只有竹岛站 队员1。')).toBeTruthy()
  })

  it('offers reopening, with the same words, after a rating that says it is not solved', async () => {
    signIn()
    const asked = serve(sampleCase(), () => ({ answer: { status: 200, body: rated }, now: rated }))
    await open()
    await rate('2 星', '没解决')
    await waitFor(() => expect(screen.getByRole('dialog', { name: '要求返工' })).toBeTruthy())
    expect(screen.getByRole('textbox', { name: '哪里没有解决' })).toHaveProperty('value', '晚上还有味道')
    const sent = asked.find(({ method }) => method === 'POST')?.body
    expect(sent).toEqual({ action: 'rate', expectedVersion: 4, stars: 2, solved: 'no', text: '晚上还有味道' })
  })

  it('tells who helps with it, whose duty it is and on what basis, and that a leader has stepped in', async () => {
    signIn()
    const { firstResponder, duty } = sampleCase()
    const police = { id: 'police', name: { zh: '公安机关', en: 'Police', ko: '경찰' }, phone: '12345' }
    const view = sampleCase({
      duty: { ...duty, whose: 'joint', body: police },
      instructions: [{ by: { role: 'bureauLeader', sign: '局领导' }, at: sampleCase().updatedAt }],
      assignments: [
        {
          to: { role: 'partner', sign: '城管+单位' },
          by: firstResponder,
          at: sampleCase().createdAt,
          text: '请到场劝导',
          state: 'accepted',
          limit: { value: 4, unit: 'workingHours' },
          mine: false,
        },
      ],
    })
    serve(view, () => ({ answer: { status: 500 } }))
    await open()
    expect(await screen.findByText(/局领导 已批示督办/)).toBeTruthy()
    expect(screen.getByText('由城管与公安机关共同负责')).toBeTruthy()
    expect(screen.getByRole('button', { name: '拨打公安机关 12345' })).toBeTruthy()
    expect(screen.getByText('大气污染防治法 81')).toBeTruthy()
  })

  it('asks weeks after closing whether it is still solved, and says what a no does', async () => {
    signIn()
    const asked = sampleCase({
      state: 'closed',
      version: 9,
      actions: [{ action: 'answerFollowUp', must: ['solved'], may: ['text'] }],
    })
    const sent = serve(asked, () => ({ answer: { status: 200, body: rated }, now: rated }))
    await open()
    expect(await screen.findByText('问题有没有再出现？')).toBeTruthy()
    fireEvent.click(screen.getAllByRole('button', { name: '回访答复' })[0] as HTMLElement)
    await press('提交')
    expect(screen.getByText('请选择解决的程度')).toBeTruthy()
    fireEvent.click(screen.getByRole('radio', { name: '没解决' }))
    expect(screen.getByText(/记为反弹/)).toBeTruthy()
    await press('提交')
    const body = sent.find(({ method }) => method === 'POST')?.body
    expect(body).toEqual({ action: 'answerFollowUp', expectedVersion: 9, solved: 'no' })
  })

  it('does not offer reopening after a good rating', async () => {
    signIn()
    serve(sampleCase(), () => ({ answer: { status: 200, body: rated }, now: rated }))
    await open()
    await rate('5 星', '解决了')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  })

  it('asks for stars and for how far it is solved, beside each', async () => {
    signIn()
    serve(sampleCase(), () => ({ answer: { status: 500 } }))
    await open()
    await press('评价')
    await press('提交')
    expect(screen.getByText('请点选星级')).toBeTruthy()
    expect(screen.getByText('请选择解决的程度')).toBeTruthy()
  })

  it('says who acted in between, shows the case as it is now, and keeps what was written', async () => {
    signIn()
    const about = { version: 5, state: 'reopened', action: 'reopen', sign: '望岛站 站长', at: '' }
    const now = sampleCase({ version: 5, state: 'reopened', actions: [] })
    serve(sampleCase(), () => ({
      answer: {
        status: 409,
        body: {
          type: '',
          title: '',
          detail: '',
          instance: '',
          status: 409,
          reason: 'stale',
          about: { ...about, at: now.updatedAt },
        },
      },
      now,
    }))
    await open()
    await rate('4 星', '部分解决')
    await waitFor(() =>
      expect(screen.getByText('在您填写时，案件有了进展：要求返工（望岛站 站长）')).toBeTruthy(),
    )
    await waitFor(() => expect(screen.getByText(/案件现在是“返工”，这一步不再需要/)).toBeTruthy())
    expect(screen.getByRole('textbox', { name: /想说的话/ })).toHaveProperty('value', '晚上还有味道')
  })

  it('keeps what was written when the server is not reached, and says so', async () => {
    signIn()
    serve(sampleCase(), () => {
      throw new Error('no network')
    })
    await open()
    await rate('4 星', '部分解决')
    await waitFor(() => expect(screen.getByText('没有连上服务器')).toBeTruthy())
    expect(screen.getByRole('textbox', { name: /想说的话/ })).toHaveProperty('value', '晚上还有味道')
  })

  it('tells a follower what stays closed, and offers to unfollow', async () => {
    signIn()
    serve(sampleCase({ viewer: 'follower', following: true, actions: [] }), () => ({
      answer: { status: 403 },
    }))
    await open()
    expect(await screen.findByText(/您关注了这件事/)).toBeTruthy()
    expect(screen.getByRole('button', { name: '取消关注' })).toBeTruthy()
    expect(screen.queryByRole('button', { name: '评价' })).toBeNull()
  })
})
