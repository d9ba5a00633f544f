import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import type { BookingEvent, MyBooking } from '@yizhan/shared/activities'
import { open } from '@/platform/navigation'
import { session } from '@/server'
import { settings } from '@/settings'
import { inHours, mine } from '../../../../test/sample-activity'
import { type Asked, startServer } from '../../../../test/server'
import { takeOpened } from '../../../../test/taro'
import { keptBookings } from '../bookings/kept-bookings'
import { IDS } from '../ids'
import { TicketPage } from './ticket-page'

const signIn = (id = 'resident-1') =>
  session.keep({
    token: 't',
    refreshToken: 'r',
    expiresAt: '2099-01-01T00:00:00.000Z',
    person: { id, role: 'resident', sign: '居民甲', consents: [] },
  })

const startWith = (booking: MyBooking, events: BookingEvent[] = []) =>
  startServer(({ path, method }) => {
    if (method === 'DELETE') return { status: 204 }
    if (path.startsWith('/api/bookings/booking-1')) return { status: 200, body: { ...booking, events } }
    return { status: 404, body: { reason: 'notFound', status: 404 } }
  })

/** A device without network. */
const cutOff = () => Object.assign(globalThis, { fetch: () => Promise.reject(new TypeError('no network')) })

const show = async () => {
  await open('resident/ticket/index', { id: 'booking-1' })
  takeOpened()
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <TicketPage />
    </QueryClientProvider>,
  )
}

const at = (id: string) => document.getElementById(id)

const tap = async (id: string) => {
  await waitFor(() => expect(at(id)).not.toBeNull())
  await act(async () => {
    fireEvent.click(at(id) as HTMLElement)
  })
}

const deleted = (heard: readonly Asked[]) => heard.filter(({ method }) => method === 'DELETE')

beforeEach(() => settings.change({ language: 'zh', elder: false, theme: 'light' }))
afterEach(() => {
  cleanup()
  session.end()
  localStorage.clear()
})

describe('a ticket', () => {
  it('has its code, and is there without network once it was seen', async () => {
    signIn()
    startWith(mine())
    await show()
    await waitFor(() => expect(at(IDS.ticket.code)).not.toBeNull())
    const drawn = at(IDS.ticket.code)?.getAttribute('src')
    expect(drawn).toMatch(/^data:image\/svg\+xml,/)
    cleanup()
    cutOff()
    await show()
    await waitFor(() => expect(at(IDS.ticket.asOf)).not.toBeNull())
    expect(at(IDS.ticket.code)?.getAttribute('src')).toBe(drawn)
  })

  it('is to be shown only until one is in', async () => {
    signIn()
    startWith(mine())
    await show()
    await waitFor(() => expect(at(IDS.ticket.code)).not.toBeNull())
    expect(screen.getByText(/^到场时请/)).toBeTruthy()
    cleanup()
    localStorage.clear()
    signIn()
    startWith(mine({ state: 'attended', attendance: { checkedInAt: inHours(0), means: 'code' } }))
    await show()
    await waitFor(() => expect(at(IDS.ticket.code)).not.toBeNull())
    expect(screen.queryByText(/^到场时请/)).toBeNull()
  })

  it('is nobody else’s on the same device, and goes with signing out', async () => {
    signIn()
    keptBookings.keepOne(mine())
    signIn('resident-2')
    expect(keptBookings.find('booking-1')).toBeUndefined()
    signIn()
    expect(keptBookings.find('booking-1')).toBeDefined()
    session.end()
    signIn()
    expect(keptBookings.find('booking-1')).toBeUndefined()
  })

  it('is given back after it was asked once, naming what is given up', async () => {
    signIn()
    const heard = startWith(mine({ seats: 2 }))
    await show()
    await tap(IDS.ticket.cancel)
    expect(screen.getByText('将退出“海边净滩”，2 个名额会让给候补的人，不能撤回。')).toBeTruthy()
    expect(deleted(heard)).toEqual([])
    await tap(IDS.ticket.cancelYes)
    await waitFor(() => expect(deleted(heard).map(({ path }) => path)).toEqual(['/api/bookings/booking-1']))
  })

  it('tells what happened to it, and why', async () => {
    signIn()
    startWith(mine({ promoted: { at: inHours(-1), reason: 'passedFirst' } }), [
      { at: inHours(-3), what: 'waitlisted' },
      { at: inHours(-1), what: 'promoted', reason: 'passedFirst' },
    ])
    await show()
    expect(await screen.findByText('进入候补')).toBeTruthy()
    expect(screen.getByText('前面的人要的位数多于空位')).toBeTruthy()
  })

  it('leads to the door on its day', async () => {
    signIn()
    startWith(mine({}, { startsAt: inHours(-0.2), endsAt: inHours(1), state: 'underWay' }))
    await show()
    await tap(IDS.ticket.checkIn)
    expect(takeOpened()).toEqual(['navigateTo /resident/check-in/index?session=session-1'])
  })
})

describe('a place in line', () => {
  it('says which one, why, and how often who is first was passed', async () => {
    signIn()
    const waiting = { position: 1, reason: 'needsMoreSeats', free: 1, passed: 2, mostPassed: 3 } as const
    startWith(mine({ state: 'waitlisted', seats: 3, waiting, ticket: undefined }))
    await show()
    await waitFor(() => expect(at(IDS.ticket.waiting)).not.toBeNull())
    const words = at(IDS.ticket.waiting)?.textContent
    expect(words).toContain('候补第 1 位')
    expect(words).toContain('现在空着 1 位，您要 3 位')
    expect(words).toContain('已被越过 2 次，最多 3 次')
    expect(at(IDS.ticket.code)).toBeNull()
  })
})

describe('how it was', () => {
  it('is told with stars by who came, once', async () => {
    signIn()
    const over = { startsAt: inHours(-4), endsAt: inHours(-2), state: 'ended' } as const
    const attendance = { checkedInAt: inHours(-4), means: 'code' } as const
    const heard = startWith(mine({ state: 'attended', attendance }, over))
    await show()
    await tap(IDS.ticket.send)
    expect(screen.getByText('请先点几颗星')).toBeTruthy()
    await tap(`${IDS.ticket.stars}-4`)
    await tap(IDS.ticket.send)
    const sent = heard.find(({ method }) => method === 'PUT')
    expect([sent?.path, sent?.body]).toEqual(['/api/bookings/booking-1/feedback', { stars: 4 }])
  })
})
