import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import type { BookingView, SessionView } from '@yizhan/shared/activities'
import { open } from '@/platform/navigation'
import { session } from '@/server'
import { settings } from '@/settings'
import { aBooking, aSession, inHours } from '../../../../test/sample-activity'
import { type Answer, type Asked, startServer } from '../../../../test/server'
import { takeOpened } from '../../../../test/taro'
import { keptBookings } from '../bookings/kept-bookings'
import { IDS } from '../ids'
import { SessionPage } from './session-page'

const signIn = (role: 'guest' | 'resident' | 'volunteer' = 'resident') =>
  session.keep({
    token: 't',
    refreshToken: 'r',
    expiresAt: '2099-01-01T00:00:00.000Z',
    person: { id: 'resident-1', role, sign: '居民甲', consents: [] },
  })

const NOTHING = { status: 404, body: { reason: 'notFound', status: 404 } }

const refusal = (reason: string, about: object = {}): Answer => ({
  status: 409,
  body: { type: '', title: '', status: 409, detail: '', instance: '', reason, about },
})

interface Told {
  view?: SessionView
  mine?: BookingView | null
  book?: (asked: Asked) => Answer
}

const BOOKINGS = '/api/sessions/session-1/bookings'

const startWith = ({ view = aSession(), mine = null, book }: Told = {}) =>
  startServer((asked) => {
    if (asked.path === BOOKINGS)
      return book?.(asked) ?? { status: 201, body: { ...aBooking(), ...(asked.body as object) } }
    if (asked.path === '/api/sessions/session-1')
      return { status: 200, body: { ...view, mine, mayPlan: false, mayCheckIn: false } }
    if (asked.path.startsWith('/api/stations/zhudao'))
      return { status: 200, body: { id: 'zhudao', name: '竹岛驿站', phone: '0631-5000001' } }
    return NOTHING
  })

const show = async () => {
  await open('resident/session/index', { id: 'session-1' })
  takeOpened()
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <SessionPage />
    </QueryClientProvider>,
  )
  await screen.findAllByText(/海边净滩|Beach clean-up/)
}

const tap = async (id: string) => {
  const control = await waitFor(() => {
    const found = document.getElementById(id)
    if (!found) throw new Error(`no ${id}`)
    return found
  })
  await act(async () => {
    fireEvent.click(control)
  })
}

const write = (id: string, value: string) =>
  fireEvent.change(document.getElementById(id) as HTMLElement, { target: { value } })

beforeEach(() => {
  settings.change({ language: 'zh', elder: false, theme: 'light' })
  takeOpened()
})
afterEach(() => {
  cleanup()
  session.end()
  localStorage.clear()
})

describe('signing up', () => {
  it('takes two taps of somebody who is known, and leads to the ticket', async () => {
    localStorage.setItem('yizhan.booking-answers', JSON.stringify({ name: '小王' }))
    signIn()
    const heard = startWith()
    await show()
    await tap(IDS.session.main)
    await tap(IDS.booking.confirm)
    await waitFor(() => expect(takeOpened()[0]).toMatch(/^navigateTo \/resident\/ticket\/index\?id=/))
    const sent = heard.find(({ path }) => path === BOOKINGS)?.body as { id: string }
    expect(sent).toMatchObject({ quota: 'residents', seats: 1, name: '小王', waits: false })
    const { id } = sent
    expect(keptBookings.find(id)?.session.title).toBe('海边净滩')
  })

  it('asks for a name once, and sends nothing without it', async () => {
    signIn()
    const heard = startWith()
    await show()
    await tap(IDS.session.main)
    await tap(IDS.booking.confirm)
    expect(screen.getByText('请填一个称呼，现场好找到您')).toBeTruthy()
    expect(heard.some(({ path }) => path === BOOKINGS)).toBe(false)
    write(IDS.booking.name, ' 小李 ')
    await tap(IDS.booking.confirm)
    await waitFor(() => expect(heard.some(({ path }) => path === BOOKINGS)).toBe(true))
    expect(JSON.parse(localStorage.getItem('yizhan.booking-answers') ?? '')).toEqual({ name: '小李' })
  })

  it('leads whoever is not signed in to the door and back', async () => {
    startWith()
    await show()
    await tap(IDS.session.main)
    expect(takeOpened()).toEqual([
      `navigateTo /resident/sign-in/index?next=${encodeURIComponent('/resident/session/index?id=session-1')}`,
    ])
  })

  it('asks the youngest age only where there is a least one, and says it of who is too young', async () => {
    signIn()
    const view = aSession({ minimumAge: 12 })
    const heard = startWith({ view, book: () => refusal('underAge', { minimumAge: 12 }) })
    await show()
    await tap(IDS.session.main)
    write(IDS.booking.name, '小王')
    write(IDS.booking.youngest, '9')
    await tap(IDS.booking.confirm)
    expect(await screen.findByText('这场活动要求 12 岁以上，最小的一位还不到')).toBeTruthy()
    expect(heard.find(({ path }) => path === BOOKINGS)?.body).toMatchObject({ youngest: 9 })
  })
})

describe('a session without enough seats', () => {
  it('says at once that one would wait, and how waiting works', async () => {
    signIn()
    const heard = startWith({ view: aSession({ taken: { residents: 10, volunteers: 0 }, state: 'full' }) })
    await show()
    expect(document.getElementById(IDS.session.main)?.textContent).toContain('排候补')
    await tap(IDS.session.main)
    expect(screen.getByText(/候补按先后排队/)).toBeTruthy()
    write(IDS.booking.name, '小王')
    await tap(IDS.booking.confirm)
    await waitFor(() =>
      expect(heard.find(({ path }) => path === BOOKINGS)?.body).toMatchObject({ waits: true }),
    )
  })

  it('offers waiting when the last seat went meanwhile, under the same id', async () => {
    signIn()
    const bookings: { id: string; waits: boolean }[] = []
    startWith({
      book: ({ body }) => {
        const sent = body as { id: string; waits: boolean }
        bookings.push(sent)
        return sent.waits
          ? { status: 201, body: { ...aBooking({ state: 'waitlisted' }), id: sent.id } }
          : refusal('noSeats')
      },
    })
    await show()
    await tap(IDS.session.main)
    write(IDS.booking.name, '小王')
    await tap(`${IDS.booking.seats}-2`)
    await tap(IDS.booking.confirm)
    expect(await screen.findByText('剩下的名额不够 2 位')).toBeTruthy()
    await tap(IDS.booking.confirm)
    await waitFor(() => expect(takeOpened()).toHaveLength(1))
    expect(bookings.map(({ waits }) => waits)).toEqual([false, true])
    expect(new Set(bookings.map(({ id }) => id)).size).toBe(1)
  })
})

describe('a refused sign-up', () => {
  const attempt = async (reason: string, about: object = {}) => {
    signIn()
    startWith({ book: () => refusal(reason, about) })
    await show()
    await tap(IDS.session.main)
    write(IDS.booking.name, '小王')
    await tap(IDS.booking.confirm)
  }

  it.each([
    ['alreadyBooked', '您已经报过这场活动了'],
    ['signUpOver', '报名已截止'],
    ['sessionCancelled', '这场活动已取消'],
    ['notVolunteer', '先成为志愿者，才能使用志愿者名额'],
  ])('says %s in words', async (reason, words) => {
    await attempt(reason)
    expect((await screen.findAllByText(words)).length).toBeGreaterThan(0)
  })

  it('tells who is suspended until when, and whom to call', async () => {
    await attempt('suspended', { until: '2027-01-05T16:00:00.000Z' })
    expect(await screen.findByText('因多次报名未到场，暂停报名到 2027年1月6日')).toBeTruthy()
    expect(screen.getByText(/请致电竹岛驿站/)).toBeTruthy()
    expect(await screen.findByText('0631-5000001')).toBeTruthy()
  })
})

describe('the page of a session', () => {
  it('speaks the reader’s language where the station has it, and says so where it has not', async () => {
    settings.change({ language: 'en' })
    startWith()
    await show()
    expect(screen.getByText('Let us clean the beach')).toBeTruthy()
    cleanup()
    settings.change({ language: 'ko' })
    startWith()
    await show()
    expect(screen.getByText('一起把沙滩捡干净')).toBeTruthy()
    expect(screen.getByText('이 활동의 안내는 중국어로만 제공됩니다')).toBeTruthy()
  })

  it('shows my ticket instead of signing up, and my place in line', async () => {
    signIn()
    const waiting = { position: 2, reason: 'noSeats', free: 0, passed: 0, mostPassed: 3 } as const
    startWith({ mine: aBooking({ state: 'waitlisted', waiting }) })
    await show()
    expect(screen.getByText('您在候补，排第 2 位')).toBeTruthy()
    await tap(IDS.session.main)
    expect(takeOpened()).toEqual(['navigateTo /resident/ticket/index?id=booking-1'])
  })

  it('says why nobody can sign up yet', async () => {
    signIn()
    startWith({ view: aSession({ signUpFrom: inHours(2) }) })
    await show()
    const main = document.getElementById(IDS.session.main)
    expect(main?.getAttribute('aria-disabled')).toBe('true')
    expect(main?.getAttribute('aria-label')).toMatch(/开始报名$/)
  })

  it('says nothing of signing up once it is cancelled', async () => {
    startWith({ view: aSession({ state: 'cancelled', cancelReason: '站内检修' }) })
    await show()
    expect(screen.getByText('站内检修')).toBeTruthy()
    expect(screen.queryByText('报名')).toBeNull()
    expect(screen.queryByText('退出')).toBeNull()
  })

  it('tells what came of it', async () => {
    const report = {
      text: '捡了二十袋垃圾',
      photoUrls: [],
      attended: { residents: 8, volunteers: 3 },
      at: inHours(-1),
      by: '竹岛站 站长',
    }
    startWith({
      view: aSession({
        state: 'ended',
        startsAt: inHours(-4),
        endsAt: inHours(-2),
        report,
        feedback: { count: 2, stars: 9 },
      }),
    })
    await show()
    expect(screen.getByText('捡了二十袋垃圾')).toBeTruthy()
    expect(screen.getByText('到场：居民 8 位，志愿者 3 位')).toBeTruthy()
    expect(screen.getByText('参与者评分 4.5 分（2 人）')).toBeTruthy()
    expect(document.getElementById(IDS.session.main)).toBeNull()
  })
})
