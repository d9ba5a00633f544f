import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import type { CaseView, DiaryView } from '@yizhan/shared/cases'
import { toInstant } from '@yizhan/shared/kernel'
import type { ReactElement } from 'react'
import { timeText } from '@/i18n'
import { settings } from '@/settings'
import { sampleCategory } from '../../../../shared/src/cases/sample'
import { sampleCase } from '../../../test/sample-case'
import { type Answer, type Asked, startServer } from '../../../test/server'
import { DeskDiary, HappeningPart, StoppedPart } from './index'

const later = (minutes: number) => toInstant(Date.now() + minutes * 60_000)

const sampleDiary = (more: Partial<DiaryView> = {}): DiaryView => ({
  group: 'fumes',
  tapping: { metres: 300 },
  own: { taps: 0, last: [] },
  picture: { taps: 0, people: 0, hours: [] },
  best: [],
  mayAgreeVisit: false,
  ...more,
})

const WEEK: Pick<DiaryView, 'picture' | 'best'> = {
  picture: {
    taps: 6,
    people: 2,
    hours: [
      { weekday: 5, hour: 20, taps: 4 },
      { weekday: 5, hour: 21, taps: 2 },
    ],
  },
  best: [{ weekday: 5, from: 20, to: 22, taps: 6, people: 2 }],
}

const refusal = (status: number, reason: string, about: object): Answer => ({
  status,
  body: { type: '', title: reason, status, detail: '', instance: '', reason, about },
})

/** A server that knows one diary; what is sent to it is answered by `onSend`. */
const serve = (diary: DiaryView | Answer, onSend: (asked: Asked) => Answer = () => ({ status: 500 })) =>
  startServer((asked) => {
    if (asked.path.startsWith('/api/categories'))
      return { status: 200, body: { items: [sampleCategory], bodies: [], duties: [], emergencies: [] } }
    if (asked.method !== 'GET') return onSend(asked)
    return 'status' in diary ? diary : { status: 200, body: diary }
  })

const show = (part: (view: CaseView) => ReactElement) => {
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false, gcTime: 0 } } })
  const view = sampleCase()
  return render(<QueryClientProvider client={queries}>{part(view)}</QueryClientProvider>)
}

const press = async (name: string | RegExp) => {
  const button = await screen.findByRole('button', { name })
  await act(async () => {
    fireEvent.click(button)
  })
}

type Positioning = Pick<Geolocation, 'getCurrentPosition'>

const stand = (positioning: Positioning) =>
  Object.defineProperty(globalThis.navigator, 'geolocation', { value: positioning, configurable: true })
const here: Positioning = {
  getCurrentPosition: (found) =>
    found({ coords: { latitude: 37.5, longitude: 122.1, accuracy: 10 } } as GeolocationPosition),
}
const denied: Positioning = {
  getCurrentPosition: (_, fail) => fail?.({ code: 1 } as GeolocationPositionError),
}

beforeEach(() => {
  settings.change({ language: 'zh' })
  stand(here)
})
afterEach(cleanup)

describe('saying that it is happening now', () => {
  const happening = () => show((view) => <HappeningPart view={view} />)

  it('sends the place once, and says when it can be said again', async () => {
    const nextAt = later(60)
    const asked = serve(sampleDiary(), ({ body }) => ({
      status: 201,
      body: { tap: { id: (body as { id: string }).id, at: later(0) }, nextAt },
    }))
    happening()
    await press('现在就有油烟')
    expect(await screen.findByText('已记录')).toBeTruthy()
    expect(screen.getByText(`${timeText(nextAt)} 后如果还在发生，请再点一次。`)).toBeTruthy()
    const sent = asked.filter(({ method }) => method === 'POST')
    expect(sent).toHaveLength(1)
    expect(sent[0]?.body).toMatchObject({ place: { lat: expect.any(Number), lng: expect.any(Number) } })
  })

  it('sends the same tap again when the first one was not heard', async () => {
    const asked = serve(sampleDiary(), () => {
      throw new Error('no network')
    })
    happening()
    await press('现在就有油烟')
    expect(await screen.findByText('没有连上服务器，还不知道有没有记上')).toBeTruthy()
    await press('现在就有油烟')
    await waitFor(() => expect(asked.filter(({ method }) => method === 'POST')).toHaveLength(2))
    const ids = asked.filter(({ method }) => method === 'POST').map(({ body }) => (body as { id: string }).id)
    expect(new Set(ids).size).toBe(1)
  })

  it('says how far away they are, and what to do', async () => {
    serve(sampleDiary(), () => refusal(422, 'tooFar', { metres: 560, most: 300 }))
    happening()
    await press('现在就有油烟')
    expect(await screen.findByText('您离现场约 560 米')).toBeTruthy()
  })

  it('sends nothing without a place, and says so', async () => {
    stand(denied)
    const asked = serve(sampleDiary())
    happening()
    await press('现在就有油烟')
    expect(await screen.findByText('没有位置权限，这次没有记录')).toBeTruthy()
    expect(asked.some(({ method }) => method === 'POST')).toBe(false)
  })

  it('waits out the hour, and shows one’s own taps and the week in words', async () => {
    const nextAt = later(30)
    const last = [
      { id: 'b', at: later(-30) },
      { id: 'a', at: later(-90) },
    ]
    serve(sampleDiary({ ...WEEK, tapping: { metres: 300, nextAt }, own: { taps: 2, last } }))
    happening()
    const wait = `刚记录过，${timeText(nextAt)} 后可以再记`
    expect(await screen.findByRole('button', { name: `现在就有油烟, ${wait}` })).toBeTruthy()
    expect(screen.getByText('最常发生：周五 20–22 时')).toBeTruthy()
    expect(screen.getByRole('img', { name: /共 6 次。最常发生：周五 20–22 时/ })).toBeTruthy()
    await press('看我的记录')
    expect(screen.getAllByRole('listitem')).toHaveLength(2)
  })

  it('says that the records cannot be opened, and tries again', async () => {
    serve({ status: 500 })
    happening()
    expect(await screen.findByText('记录暂时打不开')).toBeTruthy()
    expect(screen.getByRole('button', { name: '再试一次' })).toBeTruthy()
  })

  it('is not there for a kind of case without a diary', async () => {
    const asked = serve(sampleDiary({ group: null, tapping: undefined }))
    const { container } = happening()
    await waitFor(() => expect(asked.some(({ path }) => path.endsWith('/diary'))).toBe(true))
    expect(container.textContent).toBe('')
  })
})

describe('whether it stopped', () => {
  const closed = (more: Partial<NonNullable<DiaryView['question']>> = {}) =>
    sampleDiary({ tapping: undefined, question: { until: later(1000), asked: true, ...more } })
  const stopped = () => show((view) => <StoppedPart view={view} />)

  it('is answered with one of three, and can be changed', async () => {
    const mine = { solved: 'no', text: '晚上更吵', at: later(0) } as const
    const asked = serve(closed(), () => ({ status: 200, body: closed({ mine }) }))
    stopped()
    await press('提交')
    expect(screen.getByText('请选择一项')).toBeTruthy()
    fireEvent.click(screen.getByRole('radio', { name: '还在发生' }))
    fireEvent.change(screen.getByRole('textbox', { name: /想说的话/ }), { target: { value: '晚上更吵' } })
    await press('提交')
    expect(await screen.findByText('您的回答：还在发生')).toBeTruthy()
    expect(asked.find(({ method }) => method === 'PUT')?.body).toEqual({ solved: 'no', text: '晚上更吵' })
    await press('修改')
    expect(screen.getByRole('radio', { name: '还在发生' })).toHaveProperty('ariaChecked', 'true')
  })

  it('is not asked of who was not asked, nor when the time is over', async () => {
    for (const more of [{ asked: false }, { until: later(-1) }]) {
      const asked = serve(closed(more))
      const { container } = stopped()
      await waitFor(() => expect(asked.some(({ path }) => path.endsWith('/diary'))).toBe(true))
      expect(container.textContent).toBe('')
      cleanup()
    }
  })
})

describe('the diary at the desk', () => {
  const desk = () => show((view) => <DeskDiary view={view} />)
  const staff = sampleDiary({ ...WEEK, tapping: undefined, own: undefined, mayAgreeVisit: true })

  it('recommends when to go, and agrees that time in two presses', async () => {
    const window = { kind: 'weekly', weekday: 5, from: 1200, to: 1320 } as const
    const visit = { window, by: '竹岛站 队员1', at: later(0) }
    const asked = serve(staff, () => ({ status: 200, body: { ...staff, visit } }))
    desk()
    expect(await screen.findByText('建议到场：周五 20–22 时')).toBeTruthy()
    expect(screen.getByText('这段时间里 2 人记录了 6 次')).toBeTruthy()
    await press('约定到场时段')
    await press('约定')
    expect(await screen.findByText('每周五 20:00–22:00')).toBeTruthy()
    expect(asked.find(({ method }) => method === 'PUT')?.body).toEqual({ window })
  })

  it('keeps what was entered when it is refused, and says why', async () => {
    const errors = [{ path: 'window.to', reason: 'lastsTooLong', message: '时间太长，最长 12 小时' }]
    const { body } = refusal(422, 'fields', {})
    serve(staff, () => ({ status: 422, body: { ...(body as object), errors } }))
    desk()
    await press('约定到场时段')
    fireEvent.change(screen.getByRole('textbox', { name: '从' }), { target: { value: '0600' } })
    await press('约定')
    expect(await screen.findByText('时间太长，最长 12 小时')).toBeTruthy()
    expect(screen.getByRole('textbox', { name: '从' })).toHaveProperty('value', '0600')
  })

  it('tells after closing what people say', async () => {
    const tally = { asked: 3, solved: 1, partly: 0, no: 2 }
    const words = [{ solved: 'no' as const, text: '还是很吵', at: later(0) }]
    serve({ ...staff, mayAgreeVisit: false, question: { until: later(10), asked: false, tally, words } })
    desk()
    expect(await screen.findByText('问了 3 人：1 人说停了，0 人说好了一些，2 人说还在发生')).toBeTruthy()
    expect(screen.getByText('还在发生 · 还是很吵')).toBeTruthy()
    expect(screen.queryByRole('button', { name: '约定到场时段' })).toBeNull()
  })
})
