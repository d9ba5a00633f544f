import { toEpoch, toInstant } from '@yizhan/shared/kernel'
import { signIn, startPeople, writeNoticeSettings } from '../../test/people'
import { startStore } from '../../test/store'
import { LIMITS } from '../platform/limits'
import { SETTINGS } from '../platform/settings'
import type { Store } from '../platform/store'
import { identityItems, PEOPLE, PEOPLE_TABLES, type PeopleDeps, WECHAT_IDENTITIES } from './index'

const NOW = '2026-11-23T01:12:00.000Z'

let running: Awaited<ReturnType<typeof startStore>>
beforeAll(async () => {
  running = await startStore([...PEOPLE_TABLES, LIMITS, SETTINGS])
  await writeNoticeSettings(running.store)
})
afterAll(() => running.stop())

/** The control of a race test: the same store with its protection off. */
const withoutConditions = (store: Store): Store => ({
  ...store,
  commit: (writes) =>
    store.commit(
      writes.flatMap((write) => (write.kind === 'check' ? [] : [{ ...write, condition: undefined }])),
    ),
})

const start = (more: Partial<PeopleDeps> = {}) => startPeople(running.store, NOW, more)

describe('signing in with WeChat', () => {
  it('makes a resident of somebody new and finds them again', async () => {
    const { call } = start()
    const first = await signIn(call, 'open-a')
    expect(first.person).toEqual({ id: expect.any(String), role: 'resident', sign: '居民', consents: [] })
    expect((await signIn(call, 'open-a')).person.id).toBe(first.person.id)
  })

  it('knows one person at both doors by the unionId, whichever came first', async () => {
    const { call } = start()
    const web = await signIn(call, 'open-b:union-b', 'web')
    const phone = await signIn(call, 'open-b:union-b')
    expect(phone.person.id).toBe(web.person.id)
    expect((await signIn(call, 'open-b')).person.id).toBe(web.person.id)
  })

  it('learns a unionId that WeChat gives later', async () => {
    const { call } = start()
    const before = await signIn(call, 'open-c')
    await signIn(call, 'open-c:union-c')
    expect((await signIn(call, 'open-c:union-c', 'web')).person.id).toBe(before.person.id)
  })

  it('makes one person of many sign-ins at once', async () => {
    const { call } = start()
    const doors = ['miniProgram', 'web', 'miniProgram', 'web', 'miniProgram', 'web']
    const all = await Promise.all(doors.map((door) => signIn(call, 'open-d:union-d', door)))
    expect(new Set(all.map(({ person }) => person.id)).size).toBe(1)
  })

  it('would make several without its conditions: the test before this one can fail', async () => {
    const { call } = start({ store: withoutConditions(running.store) })
    const all = await Promise.all([1, 2, 3, 4, 5, 6].map(() => signIn(call, 'open-control')))
    expect(new Set(all.map(({ person }) => person.id)).size).toBeGreaterThan(1)
  })

  it('signs in a person who was entered beforehand, with their post', async () => {
    await running.store.put(PEOPLE, {
      id: 'officer-9',
      role: 'officer',
      sign: '竹岛站 队员9',
      stationId: 's9',
      squadId: 'q9',
      consents: [],
    })
    for (const item of identityItems('officer-9', 'open-e')) await running.store.put(WECHAT_IDENTITIES, item)
    const { call } = start()
    const { token } = await signIn(call, 'open-e')
    expect((await call('GET', '/api/me', { token })).body).toMatchObject({
      id: 'officer-9',
      role: 'officer',
      stationId: 's9',
    })
  })

  it('tells a used code by its own reason', async () => {
    const told = await start().call('POST', '/api/sign-in/wechat', { body: { code: 'used' } })
    expect([told.status, told.body.reason]).toEqual([401, 'codeInvalid'])
  })
})

describe('staying signed in', () => {
  it('gives a guest a sign and a month', async () => {
    const { call } = start()
    const told = await call('POST', '/api/sign-in/guest', { headers: { 'accept-language': 'ko' } })
    expect(told.body.person).toMatchObject({ role: 'guest', sign: '访客', language: 'ko' })
  })

  it('exchanges a refresh token once; a second use later ends the device’s sign-in', async () => {
    const { call, clock } = start()
    const { refreshToken } = await signIn(call, 'open-f')
    const next = await call('POST', '/api/sign-in/refresh', { body: { refreshToken } })
    expect(next.status).toBe(200)
    clock.set(toInstant(toEpoch(NOW) + 31_000))
    const again = await call('POST', '/api/sign-in/refresh', { body: { refreshToken } })
    expect([again.status, again.body.reason]).toEqual([401, 'unauthenticated'])
    const body = { refreshToken: next.body.refreshToken }
    expect((await call('POST', '/api/sign-in/refresh', { body })).status).toBe(401)
  })

  it('takes a token once more when its answer was lost or two tabs refresh at once', async () => {
    const { call } = start()
    const { refreshToken } = await signIn(call, 'open-g')
    const all = await Promise.all(
      Array.from({ length: 3 }, () => call('POST', '/api/sign-in/refresh', { body: { refreshToken } })),
    )
    expect(all.map(({ status }) => status)).toEqual([200, 200, 200])
    for (const { body } of all) {
      const next = { refreshToken: body.refreshToken }
      expect((await call('POST', '/api/sign-in/refresh', { body: next })).status).toBe(200)
    }
  })

  it('ends after thirty days, and with signing out', async () => {
    const { call, clock } = start()
    const old = await signIn(call, 'open-h')
    clock.set('2026-12-23T01:12:00.000Z')
    expect((await call('POST', '/api/sign-in/refresh', { body: old })).status).toBe(401)
    const fresh = await signIn(call, 'open-h')
    const { refreshToken, token } = fresh
    expect((await call('POST', '/api/sign-out', { token, body: { refreshToken } })).status).toBe(204)
    expect((await call('POST', '/api/sign-in/refresh', { body: { refreshToken } })).status).toBe(401)
  })

  it('leaves another person’s device alone', async () => {
    const { call } = start()
    const theirs = await signIn(call, 'open-i')
    const mine = await signIn(call, 'open-j')
    await call('POST', '/api/sign-out', { token: mine.token, body: { refreshToken: theirs.refreshToken } })
    const body = { refreshToken: theirs.refreshToken }
    expect((await call('POST', '/api/sign-in/refresh', { body })).status).toBe(200)
  })

  it('keeps refresh tokens only as a hash', async () => {
    const { call } = start()
    const { refreshToken } = await signIn(call, 'open-k')
    const { items } = await running.store.query({ table: PEOPLE_TABLES[2]!, hash: refreshToken })
    expect(items).toEqual([])
  })
})

describe('my account', () => {
  it('changes its language and refuses an unknown one', async () => {
    const { call } = start()
    const { token } = await signIn(call, 'open-l')
    expect((await call('PATCH', '/api/me', { token, body: { language: 'en' } })).body.language).toBe('en')
    const told = await call('PATCH', '/api/me', { token, body: { language: 'fr' } })
    expect([told.status, told.body.errors]).toEqual([422, [expect.objectContaining({ path: 'language' })]])
  })

  it('grants and withdraws consent, each with its version, basis and moment', async () => {
    const { call } = start()
    const { token } = await signIn(call, 'open-m')
    const put = (granted: boolean) =>
      call('PUT', '/api/me/consents', { token, body: { consents: [{ purpose: 'callBack', granted }] } })
    await put(true)
    expect((await put(false)).body.consents).toEqual([
      { purpose: 'callBack', version: '2026-11', granted: false, basis: 'consent', at: NOW },
    ])
  })

  it('keeps every choice of several made at once', async () => {
    const { call } = start()
    const { token } = (await call('POST', '/api/sign-in/guest')).body
    const put = (purpose: string) =>
      call('PUT', '/api/me/consents', { token, body: { consents: [{ purpose, granted: true }] } })
    await Promise.all(['callBack', 'progressNotices', 'handling'].map(put))
    const { consents } = (await call('GET', '/api/me', { token })).body as {
      consents?: { purpose: string }[]
    }
    expect(consents?.map(({ purpose }) => purpose).sort()).toEqual([
      'callBack',
      'handling',
      'progressNotices',
    ])
  })

  it('cannot withdraw what rests on statutory duty', async () => {
    const { call } = start()
    const { token } = await signIn(call, 'open-n')
    const body = { consents: [{ purpose: 'handling', granted: false }] }
    const told = await call('PUT', '/api/me/consents', { token, body })
    expect(told.status).toBe(422)
    expect(told.body.errors).toEqual([
      { path: 'consents.0.granted', reason: 'statutoryDuty', message: '此项依法定职责处理，不能撤回' },
    ])
  })
})

describe('looks at a contact', () => {
  it('are listed to the person looked at, who looked and on which case, their own left out', async () => {
    const { call, people } = start()
    const { token, person } = await signIn(call, 'open-u')
    const by = { personId: 'officer-1', role: 'officer', sign: '竹岛站 队员1' } as const
    const look = { subjectId: person.id, caseId: '01JDQ0000000000000000000AA', number: '环翠-20261123-0042' }
    await people.logAccess({ ...look, by }, NOW)
    await people.logAccess({ ...look, by: { ...by, personId: person.id } }, NOW)
    const { body } = await call('GET', '/api/me/access-log', { token })
    expect(body.items).toEqual([
      {
        id: expect.any(String),
        at: NOW,
        sign: '竹岛站 队员1',
        role: 'officer',
        caseId: look.caseId,
        number: look.number,
      },
    ])
  })

  it('are told page by page, to their person only', async () => {
    const { call, people } = start()
    const { token, person } = await signIn(call, 'open-v')
    const other = await signIn(call, 'open-w')
    const by = { personId: 'officer-1', role: 'officer', sign: '竹岛站 队员1' } as const
    for (const number of ['1', '2'])
      await people.logAccess({ subjectId: person.id, caseId: 'c', number, by }, NOW)
    const { next } = (await call('GET', '/api/me/access-log?limit=1', { token })).body as { next?: string }
    const stolen = await call('GET', `/api/me/access-log?cursor=${next}`, { token: other.token })
    expect([stolen.status, stolen.body.errors]).toEqual([
      422,
      [expect.objectContaining({ reason: 'cursor' })],
    ])
  })
})

describe('what a client is told of the deployment', () => {
  it('names the templates, and demo people only where there are some', async () => {
    const settings = await start().call('GET', '/api/settings/client')
    expect(settings.body).toEqual({
      webSignIn: { authorizeUrl: 'https://open.example/authorize', appId: 'wx-web' },
      subscriptions: {
        progress: ['template-progress', 'template-result'],
        byMoment: {
          progress: 'template-progress',
          result: 'template-result',
          area: 'template-area',
          activity: 'template-activity',
          summary: 'template-summary',
        },
      },
      notices: {
        choices: { delivery: 'each', quietHours: { on: false }, areaAlerts: true },
        quietHours: { from: 1320, to: 420 },
        summaryMinute: 1080,
      },
      mapTilesUrl: null,
      demo: false,
    })
    expect((await start().call('GET', '/api/demo/people')).status).toBe(404)
    const demo = [{ id: 'resident-1', role: 'resident', sign: '居民甲' }] as const
    expect((await start({ demo }).call('GET', '/api/demo/people')).body.items).toEqual(demo)
  })
})
