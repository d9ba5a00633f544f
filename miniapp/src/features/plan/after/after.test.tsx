import { cleanup, screen, waitFor } from '@testing-library/react'
import type { BookingLine } from '@yizhan/shared/activities'
import { newId } from '@yizhan/shared/kernel'
import { settings } from '@/settings'
import { POSTS } from '../../../../../shared/src/cases/sample'
import { type Answer, type Asked, startServer } from '../../../../test/server'
import { AfterPage } from '..'
import { IDS } from '../ids'
import { byId, dialog, openPage, pageOf, press, problem, write } from '../testing/open-page'
import { bookingLine, type SessionSeen, sessionSeen } from '../testing/sample'

const CAME = { checkedInAt: '2036-12-06T01:00:00.000Z', means: 'name' as const }

const openAfter = async (
  more: Partial<SessionSeen>,
  lines: BookingLine[],
  sent: (asked: Asked) => Answer = () => ({ status: 200, body: sessionSeen() }),
) => {
  const seen = sessionSeen({
    id: newId(),
    state: 'ended',
    attended: { residents: 3, volunteers: 1 },
    ...more,
  })
  const asked = startServer((call) => {
    if (call.method !== 'GET') return sent(call)
    return call.path.includes('/bookings') ? pageOf(lines) : { status: 200, body: seen }
  })
  await openPage('desk/after/index', { id: seen.id }, <AfterPage />, POSTS.keeper)
  return { seen, bodies: () => asked.filter(({ method }) => method !== 'GET').map(({ body }) => body) }
}

beforeEach(() => {
  localStorage.clear()
  settings.change({ language: 'zh', elder: false, theme: 'light' })
})
afterEach(cleanup)

describe('after a session', () => {
  it('says who came and what they said', async () => {
    const feedback = { stars: 5, text: '很有收获', at: '2036-12-07T01:00:00.000Z' }
    await openAfter({ feedback: { count: 2, stars: 9 } }, [
      bookingLine('居民甲', { state: 'attended', attendance: CAME, feedback }),
      bookingLine('居民乙', { state: 'noShow', seats: 2 }),
    ])
    expect(await screen.findByText('3 人（名额 20）')).toBeTruthy()
    expect(screen.getByText('2 人')).toBeTruthy()
    expect(screen.getByText('4.5 星（2 人评价）')).toBeTruthy()
    expect(screen.getByText('很有收获')).toBeTruthy()
    expect(screen.getByText('没有人忘记签退。')).toBeTruthy()
  })

  it('leads from a forgotten check-out to its correction', async () => {
    const line = bookingLine('居民甲', { state: 'attended', attendance: { ...CAME, outByEnd: true } })
    const { bodies } = await openAfter({}, [line])
    await screen.findByText('09:00 签到，按结束时间签退')
    press(IDS.after.forgotten(line.id))
    await dialog('居民甲 · 更正到场情况')
    write(IDS.door.outTime, '10:30')
    write(IDS.door.reason, '提前离开')
    press(IDS.door.confirm)
    await waitFor(() =>
      expect(bodies()).toEqual([
        {
          attended: true,
          checkedInAt: CAME.checkedInAt,
          checkedOutAt: '2036-12-06T02:30:00.000Z',
          reason: '提前离开',
        },
      ]),
    )
  })

  it('publishes a report once it has words and somebody looked at the photos', async () => {
    const { bodies } = await openAfter({}, [])
    await screen.findByText('小结')
    press(IDS.after.send)
    expect(byId(`${IDS.after.text}-note`)?.textContent).toBe('请写小结')
    write(IDS.after.text, '清理楼道杂物 12 处')
    press(IDS.after.send)
    expect(await screen.findByText('公开前请先看过照片，再打开这一项')).toBeTruthy()
    expect(bodies()).toEqual([])
    press(IDS.after.cleared)
    press(IDS.after.send)
    await waitFor(() =>
      expect(bodies()).toEqual([
        { text: '清理楼道杂物 12 处', photos: [], cleared: true, expectedVersion: 4 },
      ]),
    )
    expect(await screen.findByText('小结已发布')).toBeTruthy()
  })

  it('keeps the words where the server refuses them', async () => {
    await openAfter({}, [], () => problem(409, 'changedMeanwhile', { title: '刚被别人改过' }))
    await screen.findByText('小结')
    write(IDS.after.text, '清理楼道')
    press(IDS.after.cleared)
    press(IDS.after.send)
    expect(await screen.findByText('刚被别人改过')).toBeTruthy()
    expect(byId(IDS.after.text)).toHaveProperty('value', '清理楼道')
  })

  it('waits until the session is over', async () => {
    await openAfter({ state: 'underWay' }, [])
    expect(await screen.findByText('活动还没有结束')).toBeTruthy()
    expect(byId(IDS.after.send)).toBeNull()
  })
})
