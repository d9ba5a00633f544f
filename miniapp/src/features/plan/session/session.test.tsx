import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { settings } from '@/settings'
import { POSTS } from '../../../../../shared/src/cases/sample'
import { watchView } from '../../../../test/in-view'
import { type Answer, type Asked, startServer } from '../../../../test/server'
import { takeOpened } from '../../../../test/taro'
import { SessionPage } from '..'
import { IDS } from '../ids'
import { byId, dialog, openPage, pageOf, press, problem, write } from '../testing/open-page'
import { type SessionSeen, STATION, sessionSeen } from '../testing/sample'
import { originText } from './proposal'

const PLACE = { lat: 37.51, lng: 122.13 }

/** A server with one station and one session; what is sent is answered by `sent`. */
const planServer = (
  seen: Partial<SessionSeen> = {},
  sent: (asked: Asked) => Answer | undefined = () => undefined,
) => {
  let session = sessionSeen(seen)
  const asked = startServer((call) => {
    if (call.path.startsWith('/api/stations/')) return { status: 200, body: { ...STATION, place: PLACE } }
    if (call.path.startsWith('/api/divisions')) return { status: 200, body: { streets: [], outline: [] } }
    if (call.method === 'GET')
      return call.path.includes('/sessions/') ? { status: 200, body: session } : pageOf([])
    const answer = sent(call)
    if (answer) return answer
    session = { ...session, ...(call.body as object), version: session.version + 1 }
    return { status: 200, body: session }
  })
  return {
    asked,
    bodies: () => asked.filter(({ method }) => method !== 'GET').map(({ body }) => body),
    change: (more: Partial<SessionSeen>) => {
      session = { ...session, ...more }
    },
  }
}

const openSession = (parameters: object, who = POSTS.keeper) =>
  openPage('desk/session/index', parameters, <SessionPage />, who)

const field = (name: string) => IDS.form.field(name)

let brought: readonly string[]
beforeEach(() => {
  localStorage.clear()
  brought = watchView()
  settings.change({ language: 'zh', elder: false, theme: 'light' })
})
afterEach(cleanup)

describe('a new session', () => {
  it('is at the station next Saturday, asks what is missing, and is published', async () => {
    const server = planServer()
    await openSession({})
    await screen.findByText('新建活动')
    await waitFor(() => expect(byId(field('venue'))).toHaveProperty('value', STATION.name))
    press(IDS.session.publish)
    expect(byId(`${field('title')}-note`)?.textContent).toBe('请填写')
    expect(byId(IDS.form.trouble)?.textContent).toContain('有 2 处需要改正')
    expect(brought.at(-1)).toBe(IDS.form.trouble)
    expect(server.bodies()).toEqual([])
    write(field('title'), '清理楼道')
    write(field('summary'), '一起动手，清理楼道杂物。')
    write(field('day'), '2036-12-13')
    press(IDS.session.publish)
    await waitFor(() => expect(server.bodies()).toHaveLength(1))
    expect(server.bodies()[0]).toMatchObject({
      stationId: STATION.id,
      publish: true,
      title: '清理楼道',
      venue: { name: STATION.name, place: PLACE },
      startsAt: '2036-12-13T01:00:00.000Z',
      signUpUntil: '2036-12-13T00:00:00.000Z',
      cancelUntil: '2036-12-12T01:00:00.000Z',
    })
    await waitFor(() => expect(takeOpened().at(-1)).toMatch(/^redirectTo \/desk\/session\/index\?id=/))
  })

  it('keeps what was written over a restart, until one starts over', async () => {
    planServer()
    const first = await openSession({})
    await screen.findByText('新建活动')
    write(field('title'), '清理楼道')
    first.unmount()
    await openSession({})
    expect(await screen.findByText('接着上次没保存的内容')).toBeTruthy()
    expect(byId(field('title'))).toHaveProperty('value', '清理楼道')
    press(IDS.form.startOver)
    expect(byId(field('title'))).toHaveProperty('value', '')
  })

  it('marks what the server refuses beside its field, and says the rest above', async () => {
    const errors = [
      { path: 'body.startsAt', reason: 'past', message: '开始时间已过' },
      { path: 'body.venue.place.lat', reason: 'tooFar', message: '地点太远' },
      { path: 'body.origin', reason: 'unknown', message: '案件不存在' },
    ]
    const picture = { pictureId: '01JDQ7ZZ00000000000000000P', pictureUrl: 'https://photos.example/1.jpg' }
    const server = planServer(picture, () => problem(422, 'fields', { errors }))
    await openSession({ copy: sessionSeen().id })
    await screen.findByText('复制活动')
    press(IDS.session.draft)
    await waitFor(() => expect(byId(`${field('day')}-note`)?.textContent).toBe('开始时间已过'))
    expect(screen.getByText('地点太远')).toBeTruthy()
    expect(byId(IDS.form.trouble)?.textContent).toContain('案件不存在')
    expect(server.bodies()[0]).toMatchObject({ publish: false, title: '周六志愿者进社区' })
    expect(server.bodies()[0]).not.toHaveProperty('pictureId')
    expect(byId(field('title'))).toHaveProperty('value', '周六志愿者进社区')
  })

  it('out of a hot spot is at its place, of the kind it suggests, with its cases', async () => {
    const caseIds = ['01JDQ7ZZ00000000000000000A', '01JDQ7ZZ00000000000000000B']
    const spot = { category: '06027', centre: PLACE, cases: 2, open: 1, caseIds, lastAt: '' }
    const server = planServer()
    await openSession({ origin: originText({ ...spot, suggests: 'lawEducation' }) })
    expect(await screen.findByText('从高发点位提议')).toBeTruthy()
    expect(screen.getByRole('radio', { name: '普法宣传' }).getAttribute('aria-checked')).toBe('true')
    write(field('title'), '油烟普法')
    write(field('summary'), '向商户讲解油烟净化要求。')
    write(field('venue'), '青岛北路口')
    press(IDS.session.publish)
    await waitFor(() => expect(server.bodies()).toHaveLength(1))
    expect(server.bodies()[0]).toMatchObject({
      origin: { category: '06027', caseIds },
      venue: { place: PLACE },
    })
  })
})

describe('a session that is there', () => {
  const id = sessionSeen().id

  it('is saved with only what was changed', async () => {
    const server = planServer({
      taken: { residents: 0, volunteers: 0 },
      waiting: { residents: 0, volunteers: 0 },
    })
    await openSession({ id })
    await screen.findByText('这场活动')
    expect(byId(IDS.session.save)).toBeNull()
    write(field('residents'), '30')
    press(IDS.session.save)
    await waitFor(() =>
      expect(server.bodies()).toEqual([{ expectedVersion: 4, quotas: { residents: 30, volunteers: 5 } }]),
    )
    await waitFor(() => expect(byId(IDS.session.save)).toBeNull())
  })

  it('asks for a message when its time changes under those who booked', async () => {
    const server = planServer()
    await openSession({ id })
    await screen.findByText('这场活动')
    write(field('to'), '12:00')
    press(IDS.session.save)
    expect(within(await dialog('告诉报名的人')).getByText(/已报名和候补的 5 人/)).toBeTruthy()
    press(IDS.session.send)
    expect(byId(`${IDS.session.message}-note`)?.textContent).toBe('请填写')
    write(IDS.session.message, '延长一小时')
    press(IDS.session.send)
    await waitFor(() =>
      expect(server.bodies()).toEqual([
        { expectedVersion: 4, endsAt: '2036-12-06T04:00:00.000Z', message: '延长一小时' },
      ]),
    )
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  })

  it('says who changed it meanwhile, keeps what was typed, and saves it over theirs when told to', async () => {
    let stale = true
    const server = planServer(
      { taken: { residents: 0, volunteers: 0 }, waiting: { residents: 0, volunteers: 0 } },
      () => {
        if (!stale) return undefined
        stale = false
        server.change({ version: 9, title: '周日志愿者进社区' })
        return problem(409, 'changedMeanwhile', { about: { sign: '竹岛站 站长' } })
      },
    )
    await openSession({ id })
    await screen.findByText('这场活动')
    write(field('bring'), '手套')
    press(IDS.session.save)
    expect(await screen.findByText(/竹岛站 站长 已先保存/)).toBeTruthy()
    expect(byId(field('bring'))).toHaveProperty('value', '手套')
    press(IDS.form.takeMine)
    await waitFor(() => expect(server.bodies().at(-1)).toEqual({ expectedVersion: 9, bring: '手套' }))
    await waitFor(() => expect(byId(field('title'))).toHaveProperty('value', '周日志愿者进社区'))
  })

  it('is cancelled once asked, with a message to everyone', async () => {
    const server = planServer({}, ({ path }) => {
      if (!path.includes('/cancel')) return undefined
      server.change({ state: 'cancelled', cancelReason: '台风' })
      return { status: 200, body: sessionSeen({ state: 'cancelled' }) }
    })
    await openSession({ id })
    await screen.findByText('这场活动')
    press(IDS.session.cancel)
    await dialog('取消“周六志愿者进社区”')
    press(IDS.session.keep)
    expect(server.bodies()).toEqual([])
    press(IDS.session.cancel)
    write(IDS.session.message, '台风')
    press(IDS.session.send)
    expect(await screen.findByText('这场活动已取消，不能再改安排。')).toBeTruthy()
    expect(server.bodies()).toEqual([{ expectedVersion: 4, message: '台风' }])
  })

  it('that is a draft is published, and leads to its copy', async () => {
    const server = planServer({ state: 'draft' })
    await openSession({ id })
    await screen.findByText('这场活动')
    expect(byId(IDS.session.way('door'))).toBeNull()
    takeOpened()
    press(IDS.session.way('copy'))
    expect(takeOpened()).toEqual([`navigateTo /desk/session/index?copy=${id}`])
    press(IDS.session.publish)
    await waitFor(() => expect(server.bodies()).toEqual([{ expectedVersion: 4, publish: true }]))
  })

  it('is only shown to whoever checks in, with the way to its door', async () => {
    planServer({ mayPlan: false })
    await openSession({ id }, POSTS.officer)
    expect(await screen.findByText('只有本站站长以上岗位可以修改。')).toBeTruthy()
    expect(byId(IDS.session.way('door'))).toBeTruthy()
    expect(byId(IDS.session.save)).toBeNull()
  })

  it('that is not there says so, and leads back to the plan', async () => {
    startServer(() => problem(404, 'notFound'))
    await openSession({ id })
    expect(await screen.findByText('找不到这场活动')).toBeTruthy()
    takeOpened()
    fireEvent.click(screen.getByRole('button', { name: '回活动计划' }))
    expect(takeOpened()).toEqual(['redirectTo /desk/plan/index'])
  })
})
