import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import type { MyBooking } from '@yizhan/shared/activities'
import { open } from '@/platform/navigation'
import { session } from '@/server'
import { settings } from '@/settings'
import { aBooking, aSession, inHours, mine } from '../../../../test/sample-activity'
import { type Answer, type Asked, startServer } from '../../../../test/server'
import { takeOpened } from '../../../../test/taro'
import { IDS } from '../ids'
import { CheckInPage } from './check-in-page'

const NOW = { startsAt: inHours(-0.1), endsAt: inHours(1), state: 'underWay' } as const

const signIn = () =>
  session.keep({
    token: 't',
    refreshToken: 'r',
    expiresAt: '2099-01-01T00:00:00.000Z',
    person: { id: 'resident-1', role: 'resident', sign: '居民甲', consents: [] },
  })

interface Told {
  mine?: MyBooking | null
  checkIn?: () => Answer
}

const startWith = ({ mine: booking = mine({}, NOW), checkIn }: Told = {}) =>
  startServer(({ path }) => {
    if (path.endsWith('/check-in'))
      return (
        checkIn?.() ?? {
          status: 200,
          body: aBooking({ attendance: { checkedInAt: inHours(0), means: 'code' } }),
        }
      )
    if (path.startsWith('/api/me/bookings'))
      return {
        status: 200,
        body: {
          items: booking ? [booking] : [],
          next: null,
          standing: { noShows: [], suspendedUntil: null },
        },
      }
    return {
      status: 200,
      body: { ...aSession(NOW), mine: booking && aBooking(), mayPlan: false, mayCheckIn: false },
    }
  })

const show = async (parameters: { session?: string; code?: string } = {}) => {
  await open('resident/check-in/index', parameters)
  takeOpened()
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <CheckInPage />
    </QueryClientProvider>,
  )
}

const at = (id: string) => document.getElementById(id)

const type = async (code: string) => {
  await waitFor(() => expect(at(IDS.checkIn.code)).not.toBeNull())
  fireEvent.change(at(IDS.checkIn.code) as HTMLElement, { target: { value: code } })
  await act(async () => {
    fireEvent.click(at(IDS.checkIn.send) as HTMLElement)
  })
}

const sent = (heard: readonly Asked[]) => heard.filter(({ path }) => path.endsWith('/check-in'))

beforeEach(() => settings.change({ language: 'zh', elder: false, theme: 'light' }))
afterEach(() => {
  cleanup()
  session.end()
  localStorage.clear()
})

describe('at the door', () => {
  it('checks in by itself when the station’s code opened the page, once', async () => {
    signIn()
    const heard = startWith()
    await show({ session: 'session-1', code: 'AB12CD34' })
    await waitFor(() => expect(at(IDS.checkIn.done)).not.toBeNull())
    expect(sent(heard).map(({ path, body }) => [path, body])).toEqual([
      ['/api/bookings/booking-1/check-in', { means: 'code', code: 'AB12CD34' }],
    ])
  })

  it('comes back to the code after signing in', async () => {
    startWith()
    await show({ session: 'session-1', code: 'AB12CD34' })
    fireEvent.click(await screen.findByText('登录'))
    const next = encodeURIComponent('/resident/check-in/index?session=session-1&code=AB12CD34')
    expect(takeOpened()).toEqual([`navigateTo /resident/sign-in/index?next=${next}`])
  })

  it('takes the typed characters for today’s only booking, as they are meant', async () => {
    signIn()
    const heard = startWith()
    await show()
    await type('ab12-cd34')
    await waitFor(() => expect(at(IDS.checkIn.done)).not.toBeNull())
    expect(sent(heard)[0]?.body).toEqual({ means: 'code', code: 'AB12CD34' })
  })

  it('asks for eight characters before it sends anything', async () => {
    signIn()
    const heard = startWith()
    await show()
    await type('AB12')
    expect(screen.getByText('签到字符是八位，请再看一眼屏幕')).toBeTruthy()
    expect(sent(heard)).toEqual([])
  })

  it.each([
    ['codeExpired', '这个签到码已过时，请扫屏幕上新的'],
    ['codeForged', '签到码不对，请核对屏幕上的字符'],
    ['codeOfAnotherSession', '这是另一场活动的签到码'],
    ['stillWaiting', '您还在候补，没有递补上，不能签到'],
    ['checkInOver', '签到时间已过，请找工作人员登记'],
  ])('says %s in words, and lets one try again', async (reason, words) => {
    signIn()
    startWith({ checkIn: () => ({ status: 409, body: { reason, status: 409, about: {} } }) })
    await show({ session: 'session-1', code: 'AB12CD34' })
    await waitFor(() => expect(at(IDS.checkIn.trouble)?.textContent).toContain(words))
    expect(at(IDS.checkIn.scan)).not.toBeNull()
  })

  it('leads whoever has not booked to the session', async () => {
    signIn()
    startWith({ mine: null })
    await show({ session: 'session-1', code: 'AB12CD34' })
    await waitFor(() => expect(at(IDS.checkIn.trouble)?.textContent).toContain('您没有报名这场活动'))
    fireEvent.click(at(IDS.checkIn.toSession) as HTMLElement)
    expect(takeOpened()).toEqual(['navigateTo /resident/session/index?id=session-1'])
  })
})
