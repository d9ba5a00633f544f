import { newId, toEpoch, toInstant } from '@yizhan/shared/kernel'
import type { Notice, NoticeChoices } from '@yizhan/shared/people'
import { NOTICE_RULES, type PeopleOfTest, signIn, startPeople, writeNoticeSettings } from '../../test/people'
import { startStore } from '../../test/store'
import { LIMITS } from '../platform/limits'
import { DEAD_LETTERS, OUTBOX, replayDeadLetter } from '../platform/outbox'
import { SETTINGS } from '../platform/settings'
import { type Alert, PEOPLE, PEOPLE_TABLES } from './index'
import type { ActivityNews, News } from './ports'
import { NOTICES, type NoticeRecord } from './table'

/** 09:12 in Shanghai. */
const NOW = '2026-11-23T01:12:00.000Z'
const MINUTE = 60_000
const after = (at: string, minutes: number) => toInstant(toEpoch(at) + minutes * MINUTE)
/** 23:30 in Shanghai, and the end of the night’s quiet hours. */
const NIGHT = '2026-11-23T15:30:00.000Z'
const MORNING = '2026-11-23T23:00:00.000Z'
/** 18:00 in Shanghai. */
const EVENING = '2026-11-23T10:00:00.000Z'

jest.setTimeout(20_000)

let running: Awaited<ReturnType<typeof startStore>>
let product: PeopleOfTest
let me: { readonly token: string; readonly person: { readonly id: string } }

beforeEach(async () => {
  running = await startStore([...PEOPLE_TABLES, SETTINGS, OUTBOX, DEAD_LETTERS, LIMITS])
  await writeNoticeSettings(running.store)
  product = startPeople(running.store, NOW)
  me = await signIn(product.call, 'open-me')
})
afterEach(() => running.stop())

const news = (more: Partial<News> = {}): News => ({
  id: 'case-1@2',
  at: NOW,
  kind: 'caseAccepted',
  personId: me.person.id,
  caseId: '01JDQ0000000000000000000AA',
  number: '环翠-20261123-0042',
  category: 'noise',
  ...more,
})

const choose = async (more: Partial<NoticeChoices>, who = me) => {
  const body = { ...NOTICE_RULES.choices, ...more }
  const told = await product.call('PUT', '/api/me/notice-choices', { token: who.token, body })
  expect(told.status).toBe(200)
}

const noticesOf = async (who = me, query = '') => {
  const { token } = await signIn(product.call, who === me ? 'open-me' : 'open-you')
  const told = await product.call('GET', `/api/me/notices?limit=100${query}`, { token })
  return told.body.items as unknown as Notice[]
}
const kindsOf = async (who = me, query = '') => (await noticesOf(who, query)).map(({ kind }) => kind)
const templatesSent = () => product.sent.map(({ templateId }) => templateId)

describe('telling news', () => {
  it('writes a notice once, however often it is told, and lists them newest first, page by page', async () => {
    const { call, people } = product
    const later = news({ id: 'case-1@3', at: after(NOW, 48), kind: 'caseResolved' })
    await people.tell([news(), later], NOW)
    await people.tell([later, news()], after(NOW, 60 * 23))
    const { token } = me
    const first = await call('GET', '/api/me/notices?limit=1', { token })
    expect(first.body.items).toEqual([
      {
        id: `${later.at}#case-1@3`,
        kind: 'caseResolved',
        caseId: later.caseId,
        number: '环翠-20261123-0042',
        category: 'noise',
        at: later.at,
        read: false,
      },
    ])
    const second = await call('GET', `/api/me/notices?limit=1&cursor=${first.body.next}`, { token })
    expect(second.body.items).toEqual([expect.objectContaining({ kind: 'caseAccepted' })])
  })

  it('sends one subscription message, in the person’s language, with the template of the moment', async () => {
    const { call, people, sent, work } = product
    await call('PATCH', '/api/me', { token: me.token, body: { language: 'en' } })
    await people.tell([news()], NOW)
    await people.tell([news()], NOW)
    await work(NOW)
    await people.tell([news()], after(NOW, 1))
    await work(after(NOW, 1))
    expect(sent).toEqual([
      {
        openId: 'open-me',
        templateId: 'template-progress',
        page: 'resident/case/index?id=01JDQ0000000000000000000AA',
        data: {
          thing1: '环翠-20261123-0042',
          thing2: 'Accepted',
          time3: '2026-11-23 09:12',
          thing4: 'Tap',
        },
      },
    ])
  })

  it('leads whoever handles a case to the desk', async () => {
    await product.people.tell([news({ kind: 'caseAssigned' })], NOW)
    await product.work(NOW)
    expect(product.sent[0]?.page).toBe('desk/case/index?id=01JDQ0000000000000000000AA')
  })

  it('sends none after consent was withdrawn, even between telling and sending, and none without an address', async () => {
    const { call, people, work, sent } = product
    const guest = (await call('POST', '/api/sign-in/guest')).body.person as unknown as { id: string }
    await people.tell([news(), news({ personId: guest.id })], NOW)
    const body = { consents: [{ purpose: 'progressNotices', granted: false }] }
    await call('PUT', '/api/me/consents', { token: me.token, body })
    await people.tell([news({ id: 'case-1@3' })], NOW)
    await work(NOW)
    expect(sent).toEqual([])
    expect(await kindsOf()).toHaveLength(2)
  })

  it('is the app’s alone where a moment has no template', async () => {
    const bare = startPeople(running.store, NOW, {
      client: { webSignIn: { authorizeUrl: '', appId: '' }, templates: {}, mapTilesUrl: null },
    })
    await bare.people.tell([news()], NOW)
    expect(await bare.due(NOW)).toEqual([])
    expect(await kindsOf()).toEqual(['caseAccepted'])
  })
})

describe('the notices centre', () => {
  it('shows what is not read, marks what is named, and all until a moment; another’s stay as they are', async () => {
    const { call, people } = product
    const you = await signIn(call, 'open-you')
    const steps = [1, 2, 3].map((n) => news({ id: `case-1@${n}`, at: after(NOW, n) }))
    await people.tell([...steps, news({ personId: you.person.id })], after(NOW, 3))
    const read = (body: object) => call('POST', '/api/me/notices/read', { token: me.token, body })
    expect((await read({ ids: [`${after(NOW, 3)}#case-1@3`, 'not-there'] })).status).toBe(204)
    expect((await noticesOf(me, '&show=unread')).map(({ at }) => at)).toEqual([after(NOW, 2), after(NOW, 1)])
    expect((await read({ until: after(NOW, 1) })).status).toBe(204)
    expect((await noticesOf(me, '&show=unread')).map(({ at }) => at)).toEqual([after(NOW, 2)])
    expect((await noticesOf()).map((notice) => notice.read)).toEqual([true, false, true])
    expect(await kindsOf(you, '&show=unread')).toEqual(['caseAccepted'])
  })

  it('drops notices after half a year by the store’s own expiry', async () => {
    await product.people.tell([news()], NOW)
    const { items } = await running.store.query<NoticeRecord>({ table: NOTICES, hash: me.person.id })
    expect(items[0]?.vanishesAt).toBe((toEpoch(NOW) + 180 * 1440 * MINUTE) / 1000)
    expect(NOTICES.expires).toBe('vanishesAt')
  })
})

describe('the daily summary', () => {
  it('comes once a day in place of single messages, which are in the app at once', async () => {
    await choose({ delivery: 'daily' })
    await product.people.tell([news(), news({ id: 'case-1@3', kind: 'caseResolved' })], NOW)
    await product.people.tell([news()], NOW)
    expect(await kindsOf()).toEqual(['caseResolved', 'caseAccepted'])
    await product.work(after(EVENING, -1))
    expect(product.sent).toEqual([])
    await product.work(EVENING)
    await product.work(EVENING)
    expect(templatesSent()).toEqual(['template-summary'])
    expect(product.sent[0]).toMatchObject({
      page: 'resident/notices/index',
      data: { thing1: '与您有关2条，周边动态0条' },
    })
    const [summary] = await noticesOf()
    expect(summary).toMatchObject({
      kind: 'daySummary',
      counts: { caseAccepted: 1, caseResolved: 1 },
      read: false,
    })
    expect(summary).not.toHaveProperty('caseId')
  })

  it('comes once after an outage of any length, and what came later has its own', async () => {
    await choose({ delivery: 'daily' })
    await product.people.tell([news()], NOW)
    const late = after(NOW, 3 * 1440)
    await product.people.tell([news({ id: 'case-1@9', at: late })], late)
    for (const minute of [0, 1, 2]) await product.work(after(late, minute))
    expect(templatesSent()).toEqual(['template-summary'])
    expect((await noticesOf()).filter(({ kind }) => kind === 'daySummary')).toMatchObject([
      { counts: { caseAccepted: 1 } },
    ])
    for (const minute of [0, 1]) await product.work(after(EVENING, 3 * 1440 + minute))
    expect(templatesSent()).toEqual(['template-summary', 'template-summary'])
  })

  it('is not for a day on which nothing happened', async () => {
    await choose({ delivery: 'daily' })
    expect(await product.due('2027-01-01T00:00:00.000Z')).toEqual([])
  })

  it('never takes in a duty', async () => {
    await choose({ delivery: 'daily' })
    await product.people.tell([news({ kind: 'clockOverdue' })], NOW)
    await product.work(NOW)
    expect(templatesSent()).toEqual(['template-progress'])
  })

  it('counts a notice that races it once, in the next', async () => {
    await choose({ delivery: 'daily' })
    await product.people.tell([news()], NOW)
    await product.work(EVENING)
    await product.people.tell([news({ id: 'late', at: NOW })], after(EVENING, -1))
    const next = after(EVENING, 1440)
    await product.work(next)
    await product.work(after(next, 5))
    const summaries = (await noticesOf()).filter(({ kind }) => kind === 'daySummary')
    expect(summaries.map(({ counts }) => counts)).toEqual([{ caseAccepted: 1 }, { caseAccepted: 1 }])
  })
})

describe('quiet hours', () => {
  const quiet = { quietHours: { on: true } }

  it('hold a message until their end, once, also over a restart', async () => {
    await choose(quiet)
    await product.people.tell([news({ at: NIGHT })], NIGHT)
    await product.work(NIGHT)
    await product.work(after(MORNING, -1))
    expect(product.sent).toEqual([])
    expect(await kindsOf()).toEqual(['caseAccepted'])
    const again = startPeople(running.store, MORNING)
    await again.people.tell([news({ at: NIGHT })], MORNING)
    await again.work(MORNING)
    await again.work(after(MORNING, 1))
    expect(again.sent).toHaveLength(1)
  })

  it('hold nothing by day, and go by the person’s own hours where they have some', async () => {
    await choose({ quietHours: { on: true, hours: { from: 540, to: 560 } } })
    await product.people.tell([news()], NOW)
    await product.work(after(NOW, 7))
    expect(product.sent).toEqual([])
    await product.work(after(NOW, 8))
    expect(product.sent).toHaveLength(1)
  })

  it('hold what an outage of WeChat has brought into them', async () => {
    await choose(quiet)
    product.answerWith(() => {
      throw new Error('WeChat is away')
    })
    const late = after(NIGHT, -91)
    await product.people.tell([news({ at: late })], late)
    await product.work(late)
    product.answerWith(() => true)
    await product.work(NIGHT)
    expect(product.sent).toEqual([])
    await product.work(MORNING)
    expect(product.sent).toHaveLength(1)
  })

  it('send no message of what was read meanwhile', async () => {
    await choose(quiet)
    await product.people.tell([news({ at: NIGHT })], NIGHT)
    const { token } = await signIn(product.call, 'open-me')
    await product.call('POST', '/api/me/notices/read', { token, body: { until: NIGHT } })
    await product.work(MORNING)
    expect(product.sent).toEqual([])
  })

  it('hold no duty of whoever is on duty, and that of whoever is not', async () => {
    const work = { id: 'officer-1', role: 'officer', sign: '竹岛站 队员1', stationId: 's1', consents: [] }
    const hours = { from: 540, to: 1380 }
    const noticeChoices = { ...NOTICE_RULES.choices, quietHours: { on: true, hours } }
    for (const id of ['officer-1', 'officer-2'])
      await running.store.put(PEOPLE, { ...work, id, openId: `open-${id}`, noticeChoices })
    const told = ['officer-1', 'officer-2'].flatMap((personId) => [
      news({ personId, kind: 'caseAssigned' }),
      news({ personId, kind: 'caseRated', id: 'case-1@7' }),
    ])
    await product.people.tell(told, NOW)
    await product.work(NOW)
    expect(product.sent.map(({ openId, data }) => [openId, data.thing2])).toEqual([
      ['open-officer-1', '有新案件待您受理'],
    ])
    await product.work(NIGHT)
    expect(product.sent).toHaveLength(4)
  })
})

describe('news of an activity', () => {
  const session = {
    id: '01JDS0000000000000000000AA',
    title: '油烟治理座谈',
    startsAt: '2026-11-24T01:30:00.000Z',
    stationName: '竹岛驿站',
  }
  const promoted = (more: Partial<ActivityNews> = {}): ActivityNews => ({
    id: 'booking-1@2',
    at: NOW,
    kind: 'bookingPromoted',
    personId: me.person.id,
    session,
    bookingId: '01JDB0000000000000000000AA',
    ...more,
  })

  it('tells once, singly also to whoever has a daily summary, and leads to the ticket', async () => {
    await choose({ delivery: 'daily' })
    const { people, work, sent } = product
    await people.tellOfActivities([promoted()], NOW)
    await people.tellOfActivities([promoted()], after(NOW, 5))
    await people.tellOfActivities([promoted({ id: 'session-1@called', kind: 'volunteersCalled' })], NOW)
    await work(after(NOW, 5))
    expect(sent).toEqual([
      {
        openId: 'open-me',
        templateId: 'template-activity',
        page: 'resident/ticket/index?id=01JDB0000000000000000000AA',
        data: { thing1: '油烟治理座谈', time2: '2026-11-24 09:30' },
      },
    ])
    await people.tell([news()], NOW)
    expect(await kindsOf(me, '&show=activities')).toEqual(['volunteersCalled', 'bookingPromoted'])
    const [, told] = await noticesOf(me, '&show=activities')
    const { id, at, kind, bookingId } = promoted()
    expect(told).toEqual({ id: `${at}#${id}`, at, kind, bookingId, session, read: false })
  })

  it('waits for the morning, unless the session has begun by then', async () => {
    await choose({ quietHours: { on: true } })
    const { people, work, sent } = product
    const cancelled = { kind: 'sessionCancelled', at: NIGHT, words: '停电，改期另行通知' } as const
    const early = { ...session, title: '清晨清扫', startsAt: '2026-11-23T22:30:00.000Z' }
    await people.tellOfActivities(
      [
        promoted({ ...cancelled, id: 'session-1@3' }),
        promoted({ ...cancelled, id: 'session-2@3', session: early }),
      ],
      NIGHT,
    )
    await work(NIGHT)
    expect(sent.map(({ data }) => data.thing1)).toEqual(['清晨清扫'])
    await work(MORNING)
    expect(sent.map(({ data }) => data.thing1)).toEqual(['清晨清扫', '油烟治理座谈'])
    expect((await noticesOf())[0]?.words).toBe('停电，改期另行通知')
  })
})

describe('WeChat down for an hour', () => {
  const fall = () =>
    product.answerWith(() => {
      throw new Error('WeChat is away')
    })

  it('loses nothing and doubles nothing', async () => {
    const steps = Array.from({ length: 25 }, (_, n) => news({ id: `case-${n}@1`, number: `N${n}` }))
    fall()
    for (const [n, step] of steps.entries()) await product.people.tell([step], after(NOW, n))
    for (let minute = 0; minute < 60; minute++) await product.work(after(NOW, minute))
    expect(product.sent).toEqual([])
    expect(await kindsOf()).toHaveLength(25)
    product.answerWith(() => true)
    for (let minute = 60; minute < 90; minute++) {
      await product.people.tell(steps.slice(0, 3), after(NOW, minute))
      await product.work(after(NOW, minute))
    }
    expect(product.sent.map(({ data }) => data.thing1).sort()).toEqual(
      steps.map(({ number }) => number).sort(),
    )
    expect(await product.due('2027-01-01T00:00:00.000Z')).toEqual([])
  })

  it('keeps those who are told well from being told again because of one who is not', async () => {
    const you = await signIn(product.call, 'open-you')
    let calls = 0
    product.answerWith(() => {
      calls++
      if (calls === 1) throw new Error('WeChat is away')
      return true
    })
    await product.people.tell([news(), news({ personId: you.person.id })], NOW)
    for (let minute = 0; minute < 10; minute++) await product.work(after(NOW, minute))
    expect(product.sent.map(({ openId }) => openId).sort()).toEqual(['open-me', 'open-you'])
  })

  it('puts aside what was tried for hours, and sends it once when it is replayed', async () => {
    fall()
    await product.people.tell([news()], NOW)
    for (let minute = 0; minute < 300; minute++) await product.work(after(NOW, minute))
    const { items } = await running.store.query<{ id: string }>({ table: DEAD_LETTERS, hash: 'messageDue' })
    expect(items).toMatchObject([{ fault: 'WeChat is away', about: { personId: me.person.id } }])
    product.answerWith(() => true)
    const back = after(NOW, 400)
    expect(await replayDeadLetter(running.store, 'messageDue', items[0]?.id ?? '', back)).toBe(true)
    await product.work(back)
    await product.work(after(back, 1))
    expect(product.sent).toHaveLength(1)
    expect((await running.store.query({ table: DEAD_LETTERS, hash: 'messageDue' })).items).toEqual([])
  })
})

const HOME = { lat: 37.5, lng: 122.1 }
/** So many metres to the north. */
const north = (metres: number) => ({ lat: HOME.lat + metres / 111_195, lng: HOME.lng })

const keep = async (name: string, place: object, { who = me, id = newId() } = {}) => {
  const told = await product.call('PUT', `/api/me/places/${id}`, { token: who.token, body: { name, place } })
  return { id, ...told }
}

describe('kept places', () => {
  it('are mine alone, changed under their id, and forgotten', async () => {
    const { call } = product
    const { id, body } = await keep('家', HOME)
    expect(body).toEqual({ id, name: '家', place: HOME })
    expect((await keep('新家', north(10), { id })).status).toBe(200)
    const list = async (token: string) => (await call('GET', '/api/me/places', { token })).body
    expect(await list(me.token)).toEqual({
      items: [{ id, name: '新家', place: north(10) }],
      most: 5,
      metres: 500,
    })
    expect((await list((await signIn(call, 'open-you')).token)).items).toEqual([])
    expect((await call('DELETE', `/api/me/places/${id}`, { token: me.token })).status).toBe(204)
    expect((await list(me.token)).items).toEqual([])
  })

  it('are refused outside the district, and without a name', async () => {
    const outside = await keep('远方', { lat: 36, lng: 120 })
    expect([outside.status, outside.body.errors]).toEqual([
      422,
      [{ path: 'place', reason: 'outsideDistrict', message: '此处不在环翠区驿站的服务范围内' }],
    ])
    expect((await keep('  ', HOME)).body.errors).toEqual([expect.objectContaining({ path: 'name' })])
  })

  it('are five at most, also when two devices add at once', async () => {
    const all = await Promise.all([1, 2, 3, 4, 5, 6, 7].map((n) => keep(`第${n}处`, north(n))))
    const again = await Promise.all([8, 9].map((n) => keep(`第${n}处`, north(n))))
    const kept = [...all, ...again].filter(({ status }) => status === 200)
    const { body } = await product.call('GET', '/api/me/places', { token: me.token })
    expect(body.items).toHaveLength(kept.length)
    expect(kept.length).toBeLessThanOrEqual(5)
    for (let n = kept.length; n < 5; n++) expect((await keep('又一处', north(n))).status).toBe(200)
    const more = await keep('第六处', HOME)
    expect([more.status, more.body.errors]).toEqual([
      422,
      [expect.objectContaining({ path: 'id', reason: 'tooMany' })],
    ])
    const [known] = kept
    expect((await keep('改名', HOME, { id: known?.id ?? '' })).status).toBe(200)
  })
})

describe('an alert around a kept place', () => {
  const alert = (more: Partial<Alert> = {}): Alert => ({
    id: 'case-1@1',
    at: NOW,
    kind: 'areaOpened',
    caseId: '01JDQ0000000000000000000AA',
    category: 'noise',
    community: '竹岛社区',
    place: north(300),
    concerns: async () => () => false,
    ...more,
  })
  const tell = (more: Partial<Alert> = {}, now = NOW) => product.people.alertAround(alert(more), now)

  it('tells its keeper once what the public may know, and nothing else', async () => {
    await keep('家', HOME)
    await keep('单位', north(200))
    await tell()
    await tell({}, after(NOW, 5))
    await product.work(after(NOW, 5))
    expect(await noticesOf()).toEqual([
      {
        id: `${NOW}#case-1@1`,
        kind: 'areaOpened',
        caseId: '01JDQ0000000000000000000AA',
        category: 'noise',
        // From the place as the public map rounds it.
        near: { place: '单位', community: '竹岛社区', metres: 150 },
        at: NOW,
        read: false,
      },
    ])
    expect(product.sent).toEqual([
      {
        openId: 'open-me',
        templateId: 'template-area',
        page: 'resident/notices/index',
        data: { thing1: '单位', thing2: '附近有新的上报' },
      },
    ])
  })

  it('reaches 500 metres and no further, whatever cells lie between', async () => {
    await keep('家', HOME)
    await tell({ id: 'near', place: north(499) })
    await tell({ id: 'far', place: north(502) })
    expect((await noticesOf()).map(({ id }) => id)).toEqual([`${NOW}#near`])
  })

  it('is not for whom the case concerns, who keeps it no more, or who wants none', async () => {
    const { id } = await keep('家', HOME)
    await tell({
      concerns:
        async () =>
        ({ personId, role }) =>
          personId === me.person.id && role === 'resident',
    })
    await choose({ areaAlerts: false })
    await tell({ id: 'case-2@1' })
    await choose({ areaAlerts: true })
    await keep('家', north(5000), { id })
    await tell({ id: 'case-3@1' })
    await product.call('DELETE', `/api/me/places/${id}`, { token: me.token })
    await tell({ id: 'case-4@1', place: north(5000) })
    expect(await noticesOf()).toEqual([])
  })

  it('is told singly so often a day; the rest is quiet, and counted in the summary', async () => {
    await keep('家', HOME)
    for (const n of [1, 2, 3, 4]) await tell({ id: `case-${n}@1`, at: after(NOW, n) }, after(NOW, n))
    await tell({ id: 'case-4@1', at: after(NOW, 4) }, after(NOW, 9))
    await product.work(after(NOW, 10))
    expect(templatesSent()).toEqual(['template-area', 'template-area'])
    expect((await noticesOf(me, '&show=unread')).map(({ at }) => at)).toEqual([after(NOW, 2), after(NOW, 1)])
    expect(await kindsOf(me, '&show=area')).toHaveLength(4)
    await product.work(EVENING)
    const [summary] = await noticesOf(me, '&show=unread')
    expect(summary).toMatchObject({ kind: 'daySummary', counts: { areaOpened: 2 } })
    const tomorrow = after(EVENING, 60)
    await tell({ id: 'case-5@1', at: tomorrow }, tomorrow)
    await product.work(tomorrow)
    expect(templatesSent()).toEqual(['template-area', 'template-area', 'template-summary', 'template-area'])
  })

  it('tells no more than that many singly when all come at once', async () => {
    await keep('家', HOME)
    await Promise.all([1, 2, 3, 4, 5].map((n) => tell({ id: `case-${n}@1` })))
    expect(await kindsOf(me, '&show=unread')).toHaveLength(2)
    await product.work(EVENING)
    expect((await noticesOf(me, '&show=unread'))[0]).toMatchObject({ counts: { areaOpened: 3 } })
  })

  it('waits for the summary where that was chosen, and is found among the area’s', async () => {
    await keep('家', HOME)
    await choose({ delivery: 'daily' })
    await tell()
    await product.people.tell([news()], NOW)
    expect(await kindsOf(me, '&show=area')).toEqual(['areaOpened'])
    expect(await kindsOf(me, '&show=cases')).toEqual(['caseAccepted'])
    await product.work(EVENING)
    expect(templatesSent()).toEqual(['template-summary'])
    expect(product.sent[0]?.data.thing1).toBe('与您有关1条，周边动态1条')
  })
})

describe('how I am told', () => {
  it('is mine to choose, and told with my account', async () => {
    const { call } = product
    expect((await call('GET', '/api/me', { token: me.token })).body).not.toHaveProperty('noticeChoices')
    const body = {
      delivery: 'daily',
      quietHours: { on: true, hours: { from: 1290, to: 450 } },
      areaAlerts: false,
    }
    await call('PUT', '/api/me/notice-choices', { token: me.token, body })
    expect((await call('GET', '/api/me', { token: me.token })).body.noticeChoices).toEqual(body)
  })

  it('is refused with the field that is amiss', async () => {
    const refusedFor = async (body: object) =>
      (await product.call('PUT', '/api/me/notice-choices', { token: me.token, body })).body.errors
    const same = { delivery: 'each', quietHours: { on: true, hours: { from: 60, to: 60 } }, areaAlerts: true }
    expect(await refusedFor(same)).toEqual([expect.objectContaining({ path: 'quietHours.hours' })])
    expect(await refusedFor({ ...same, delivery: 'never', quietHours: { on: true } })).toEqual([
      expect.objectContaining({ path: 'delivery', reason: 'unknownOption' }),
    ])
  })
})
