import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import type { BookingLine, Tick } from '@yizhan/shared/activities'
import { newId } from '@yizhan/shared/kernel'
import { settings } from '@/settings'
import { POSTS } from '../../../../../shared/src/cases/sample'
import { type Answer, type Asked, startServer } from '../../../../test/server'
import { DoorPage } from '..'
import { IDS } from '../ids'
import { byId, dialog, openPage, pageOf, press, problem, write } from '../testing/open-page'
import { bookingLine, type SessionSeen, sessionSeen } from '../testing/sample'
import { secondsLeft } from './code-screen'
import { readTicket } from './ticket'

const AT = '2036-12-06T00:40:00.000Z'

/** A door's server: its list changes as ticks come; the line can be cut. */
const doorServer = (
  lines: BookingLine[],
  more: { seen?: Partial<SessionSeen>; answer?: (asked: Asked) => Answer | undefined } = {},
) => {
  const seen = sessionSeen({ id: newId(), ...more.seen })
  const taken = new Set<string>()
  let cut = false
  const take = ({ id, bookingId, what, at, means }: Tick) => {
    const line = lines.find((one) => one.id === bookingId)
    const before = taken.has(`${bookingId} ${what}`)
    taken.add(`${bookingId} ${what}`)
    if (line && !before)
      Object.assign(line, {
        state: 'attended',
        version: line.version + 1,
        attendance:
          what === 'checkIn' ? { checkedInAt: at, means } : { ...line.attendance, checkedOutAt: at },
      })
    return { id, outcome: before ? 'already' : 'taken', booking: line }
  }
  const asked = startServer((call) => {
    if (cut) throw new TypeError('Failed to fetch')
    const special = more.answer?.(call)
    if (special) return special
    if (call.path.includes('/ticks')) {
      const { ticks } = call.body as { ticks: Tick[] }
      return { status: 200, body: { results: ticks.map(take) } }
    }
    return call.path.includes('/bookings') ? pageOf(lines) : { status: 200, body: seen }
  })
  return {
    seen,
    asked,
    ticks: () => asked.filter(({ path }) => path.includes('/ticks')),
    line: (state: 'cut' | 'open') => {
      cut = state === 'cut'
    },
    othersTick: (bookingId: string) =>
      take({ id: newId(), bookingId, what: 'checkIn', means: 'name', at: AT }),
  }
}

const openDoor = (seen: SessionSeen, who = POSTS.keeper) =>
  openPage('desk/door/index', { id: seen.id }, <DoorPage />, who)

const networkIsBack = () => globalThis.dispatchEvent(new Event('online'))

beforeEach(() => {
  localStorage.clear()
  settings.change({ language: 'zh', elder: false, theme: 'light' })
})
afterEach(cleanup)

describe('the list at the door', () => {
  it('says who comes, who waits and why, and finds a name', async () => {
    const waits = { position: 1, reason: 'needsMoreSeats', free: 1, passed: 0, mostPassed: 3 } as const
    const server = doorServer([
      bookingLine('居民甲', { seats: 2 }),
      bookingLine('居民乙', { state: 'waitlisted', seats: 3, waiting: waits }),
    ])
    await openDoor(server.seen)
    expect(await screen.findByText('居民甲')).toBeTruthy()
    expect(byId(IDS.door.counts)?.textContent).toBe('已到 0 人，未到 2 人，候补 3 人')
    fireEvent.click(screen.getByRole('button', { name: /居民乙/ }))
    expect(within(await dialog('居民乙')).getByText('候补第 1 位 · 空位 1 个，不够')).toBeTruthy()
    write(IDS.door.search, '王')
    expect(screen.queryByRole('button', { name: /^居民乙/ })).toBeNull()
  })

  it('ticks with one tap, once, and then offers to check out', async () => {
    const line = bookingLine('居民甲')
    const server = doorServer([line])
    await openDoor(server.seen)
    await screen.findByText('居民甲')
    press(IDS.door.tick(line.id))
    await waitFor(() => expect(byId(IDS.door.tick(line.id))?.textContent).toBe('签退'))
    await waitFor(() => expect(screen.queryByText('待同步')).toBeNull())
    expect(server.ticks()).toHaveLength(1)
    expect(server.ticks()[0]?.body).toMatchObject({
      ticks: [{ bookingId: line.id, what: 'checkIn', means: 'name' }],
    })
  })

  it('goes on without a network, over a restart, and brings each tick home once', async () => {
    const lines = ['居民甲', '居民乙', '居民丙'].map((name) => bookingLine(name))
    const server = doorServer(lines)
    const first = await openDoor(server.seen)
    await screen.findByText('居民甲')
    server.line('cut')
    for (const { id } of lines) press(IDS.door.tick(id))
    expect(screen.getAllByText('待同步')).toHaveLength(3)
    first.unmount()
    await openDoor(server.seen)
    expect(await screen.findByText('没有网络，签到照常进行')).toBeTruthy()
    expect(screen.getAllByText('待同步')).toHaveLength(3)
    expect(byId(IDS.door.unsent)?.textContent).toContain('3 条签到待同步')
    server.line('open')
    server.othersTick(lines[2]?.id ?? '')
    networkIsBack()
    await waitFor(() => expect(screen.queryByText('待同步')).toBeNull())
    expect(byId(IDS.door.told)?.textContent).toContain('居民丙：之前已签到')
    expect(lines.map(({ version }) => version)).toEqual([2, 2, 2])
    press(IDS.door.read)
    expect(byId(IDS.door.told)).toBeNull()
  })

  it('says by name whom the server refused, and why', async () => {
    const line = bookingLine('居民甲')
    const refuse = ({ path, body }: Asked): Answer | undefined =>
      path.includes('/ticks')
        ? {
            status: 200,
            body: {
              results: (body as { ticks: Tick[] }).ticks.map(({ id }) => ({
                id,
                outcome: 'refused',
                reason: 'checkInNotOpen',
              })),
            },
          }
        : undefined
    const server = doorServer([line], { answer: refuse })
    await openDoor(server.seen)
    await screen.findByText('居民甲')
    press(IDS.door.tick(line.id))
    expect(await screen.findByText('居民甲：没有签到，还没到签到时间')).toBeTruthy()
    expect(byId(IDS.door.tick(line.id))?.textContent).toBe('签到')
  })

  it('moves somebody up only with a reason', async () => {
    const line = bookingLine('居民乙', { state: 'waitlisted' })
    const server = doorServer([line], {
      answer: ({ path }) => (path.includes('/promote') ? { status: 200, body: line } : undefined),
    })
    await openDoor(server.seen)
    fireEvent.click(await screen.findByRole('button', { name: /居民乙/ }))
    press(IDS.door.act('promote'))
    press(IDS.door.confirm)
    expect(byId(`${IDS.door.reason}-note`)?.textContent).toBe('请写明理由')
    write(IDS.door.reason, '轮椅使用者，已留出位置')
    press(IDS.door.confirm)
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(server.asked.find(({ path }) => path.includes('/promote'))?.body).toEqual({
      reason: '轮椅使用者，已留出位置',
    })
  })

  it('corrects when somebody came and left, and says what the server refuses', async () => {
    const line = bookingLine('居民甲', {
      state: 'attended',
      attendance: { checkedInAt: '2036-12-06T01:00:00.000Z', means: 'name', outByEnd: true },
    })
    let answer: Answer = problem(409, 'wrongState', { title: '当前状态不能这样操作' })
    const server = doorServer([line], {
      answer: ({ path }) => (path.includes('/attendance') ? answer : undefined),
    })
    await openDoor(server.seen)
    fireEvent.click(await screen.findByRole('button', { name: /居民甲/ }))
    press(IDS.door.act('correct'))
    write(IDS.door.outTime, '08:00')
    write(IDS.door.reason, '提前离开')
    press(IDS.door.confirm)
    expect(byId(`${IDS.door.outTime}-note`)?.textContent).toBe('签退不能早于签到')
    write(IDS.door.outTime, '10:30')
    press(IDS.door.confirm)
    expect(await screen.findByText('当前状态不能这样操作')).toBeTruthy()
    answer = { status: 200, body: line }
    press(IDS.door.confirm)
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(server.asked.find(({ path }) => path.includes('/attendance'))?.body).toEqual({
      attended: true,
      checkedInAt: '2036-12-06T01:00:00.000Z',
      checkedOutAt: '2036-12-06T02:30:00.000Z',
      reason: '提前离开',
    })
  })

  it('offers nothing that only planners may do to whoever just checks in', async () => {
    const line = bookingLine('居民乙', { state: 'waitlisted' })
    const server = doorServer([line], { seen: { mayPlan: false } })
    await openDoor(server.seen, POSTS.officer)
    fireEvent.click(await screen.findByRole('button', { name: /居民乙/ }))
    await dialog('居民乙')
    expect(byId(IDS.door.act('promote'))).toBeNull()
  })

  it('is refused to whoever is no staff', async () => {
    const server = doorServer([])
    await openDoor(server.seen, POSTS.resident)
    expect(screen.getByText('您的岗位不使用活动计划')).toBeTruthy()
    expect(server.asked).toEqual([])
  })

  it('says so where it was never opened with a network', async () => {
    const server = doorServer([])
    server.line('cut')
    await openDoor(server.seen)
    expect(await screen.findByText('第一次打开名单需要网络')).toBeTruthy()
  })
})

describe('the station’s code', () => {
  it('is shown large with its characters and the seconds left, and says why there is none', async () => {
    let cut = false
    const code = {
      code: 'AB3D9KXZ',
      text: 'yizhan:check-in:s:AB3D9KXZ',
      validUntil: '2036-12-06T01:00:00.000Z',
      seconds: 30,
    }
    const server = doorServer([bookingLine('居民甲')], {
      answer: ({ path }) => {
        if (path.includes('/check-in-code') && cut) throw new TypeError('Failed to fetch')
        return path.includes('/check-in-code') ? { status: 200, body: code } : undefined
      },
    })
    const page = await openDoor(server.seen)
    await screen.findByText('居民甲')
    press(IDS.door.showCode)
    expect(await screen.findByText('AB3D 9KXZ')).toBeTruthy()
    expect(byId(IDS.code.picture)?.getAttribute('src')).toMatch(/^data:image\/svg\+xml,/)
    expect(screen.getByText(/还有 (30|29) 秒换新码/)).toBeTruthy()
    page.unmount()
    cut = true
    await openDoor(server.seen)
    await screen.findByText('居民甲')
    press(IDS.door.showCode)
    expect(await screen.findByText('没有网络，显示不了签到码')).toBeTruthy()
    press(IDS.code.back)
    expect(await screen.findByText('居民甲')).toBeTruthy()
  })

  it('counts down by the server’s end, or by its whole time where the clocks differ', () => {
    const code = { code: '', text: '', validUntil: '2036-12-06T01:00:20.000Z', seconds: 30 }
    const at = (time: string) => Date.parse(`2036-12-06T${time}.000Z`)
    expect(secondsLeft(code, at('01:00:10'), at('01:00:12'))).toBe(8)
    expect(secondsLeft(code, at('00:00:10'), at('00:00:12'))).toBe(28)
    expect(secondsLeft(code, at('01:00:10'), at('01:01:00'))).toBe(0)
  })

  it('tells tickets from other codes', () => {
    expect(readTicket('yizhan:ticket:s1:b1')).toEqual({ sessionId: 's1', bookingId: 'b1' })
    expect(readTicket('yizhan:check-in:s1:AB3D9KXZ')).toBeUndefined()
    expect(readTicket('https://example.org')).toBeUndefined()
  })
})
