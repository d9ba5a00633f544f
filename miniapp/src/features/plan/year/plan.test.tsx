import { cleanup, screen, waitFor } from '@testing-library/react'
import { dayOf, instantAt, toInstant } from '@yizhan/shared/kernel'
import { settings } from '@/settings'
import { POSTS } from '../../../../../shared/src/cases/sample'
import { startServer } from '../../../../test/server'
import { takeOpened } from '../../../../test/taro'
import { PlanPage } from '..'
import { IDS } from '../ids'
import { byId, openPage, pageOf, press, problem, write } from '../testing/open-page'
import { STATION, seriesSeen, sessionRowOf, sessionSeen } from '../testing/sample'
import { monthAfter, monthOf } from './month'

const TODAY = dayOf(toInstant(Date.now()))
const session = sessionRowOf(
  sessionSeen({ startsAt: instantAt(TODAY, 23 * 60), endsAt: instantAt(TODAY, 23 * 60 + 50) }),
)
const draft = { ...session, id: '01JDQ7ZZ0000000000000000S2', title: '油烟普法', state: 'draft' as const }

/** A server with two sessions this month and one series. */
const planServer = () =>
  startServer(({ path }) => {
    if (path.startsWith('/api/series')) return pageOf([seriesSeen()])
    if (path.startsWith('/api/sessions?'))
      return pageOf(path.includes(`from=${monthOf(TODAY)}`) ? [session, draft] : [])
    if (path.startsWith('/api/stations?'))
      return pageOf([{ ...STATION, street: { code: '1', name: '竹岛街道' }, squadId: 'squad' }])
    return path.startsWith('/api/stations/') ? { status: 200, body: STATION } : problem(404, 'notFound')
  })

const openPlan = (who = POSTS.keeper) => openPage('desk/plan/index', {}, <PlanPage />, who)

const wide = (is: boolean) =>
  Object.assign(globalThis, {
    matchMedia: (media: string) =>
      Object.assign(new EventTarget(), { media, matches: is && media.includes('min-width') }),
  })

beforeEach(() => {
  localStorage.clear()
  wide(false)
  settings.change({ language: 'zh', elder: false, theme: 'light' })
})
afterEach(cleanup)

describe('a station’s plan', () => {
  it('shows the month with drafts, how many booked, and today’s doors', async () => {
    const asked = planServer()
    await openPlan()
    expect(await screen.findByText('油烟普法')).toBeTruthy()
    expect(byId(IDS.year.session(session.id))?.textContent).toContain('居民 3/20 · 志愿者 1/5 · 候补 1')
    expect(byId(IDS.year.session(draft.id))?.textContent).toContain('草稿')
    expect(asked.some(({ path }) => path.includes('drafts=true'))).toBe(true)
    takeOpened()
    press(IDS.year.today(session.id))
    press(IDS.year.session(draft.id))
    press(IDS.year.newSession)
    expect(takeOpened()).toEqual([
      `navigateTo /desk/door/index?id=${session.id}`,
      `navigateTo /desk/session/index?id=${draft.id}`,
      `navigateTo /desk/session/index?station=${STATION.id}`,
    ])
  })

  it('goes on to the next month', async () => {
    const asked = planServer()
    await openPlan()
    await screen.findByText('油烟普法')
    press(IDS.year.after)
    expect(await screen.findByText('这个月没有场次')).toBeTruthy()
    expect(asked.at(-1)?.path).toContain(`from=${monthAfter(monthOf(TODAY), 1)}-01`)
  })

  it('says its series in words, with the days to come', async () => {
    planServer()
    await openPlan()
    press(`${IDS.year.which}-year`)
    await screen.findByText(/每月第二个周六，共 12 次/)
    takeOpened()
    press(IDS.year.series(seriesSeen().id))
    press(IDS.year.newSeries)
    expect(takeOpened()).toEqual([
      `navigateTo /desk/series/index?id=${seriesSeen().id}&station=${STATION.id}`,
      `navigateTo /desk/series/index?station=${STATION.id}`,
    ])
  })

  it('has both side by side where there is room', async () => {
    wide(true)
    planServer()
    await openPlan()
    expect(await screen.findByText(/每月第二个周六/)).toBeTruthy()
    expect(await screen.findByText('油烟普法')).toBeTruthy()
    expect(byId(IDS.year.which)).toBeNull()
  })

  it('leads whoever only checks in to the doors, without drafts and without new sessions', async () => {
    const asked = planServer()
    await openPlan(POSTS.officer)
    await screen.findByText('油烟普法')
    expect(asked.some(({ path }) => path.includes('drafts'))).toBe(false)
    expect(byId(IDS.year.newSession)).toBeNull()
    takeOpened()
    press(IDS.year.session(session.id))
    expect(takeOpened()).toEqual([`navigateTo /desk/door/index?id=${session.id}`])
  })

  it('is of the station that a commander chooses, and remembers it', async () => {
    planServer()
    const first = await openPlan({ ...POSTS.keeper, role: 'commander' })
    await screen.findByText('油烟普法')
    press(IDS.year.changeStation)
    await waitFor(() => expect(byId(IDS.year.search)).toBeTruthy())
    write(IDS.year.search, '不存在')
    expect(await screen.findByText('没有找到这个驿站')).toBeTruthy()
    write(IDS.year.search, '竹岛')
    press(IDS.year.station(STATION.id))
    expect(await screen.findByText('油烟普法')).toBeTruthy()
    first.unmount()
    expect(localStorage.getItem('yizhan.plan-station')).toBe(`"${STATION.id}"`)
  })

  it('says that ticks wait on this device', async () => {
    localStorage.setItem('yizhan.ticks-abc', JSON.stringify({ waiting: [], told: [] }))
    planServer()
    await openPlan()
    expect(await screen.findByText('有 1 场的签到待同步')).toBeTruthy()
    takeOpened()
    press(IDS.year.unsent)
    expect(takeOpened()).toEqual(['navigateTo /desk/door/index?id=abc'])
  })

  it('says what happened where it cannot be read', async () => {
    startServer(() => problem(500, 'fault'))
    await openPlan()
    expect(await screen.findByText('暂时打不开')).toBeTruthy()
  })
})
