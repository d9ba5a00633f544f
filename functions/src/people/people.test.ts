import { accepted, refused, toEpoch, toInstant } from '@yizhan/shared/kernel'
import { makeClock, openDoor, SECRET } from '../../test/door'
import { startStore } from '../../test/store'
import { makeCursors } from '../platform/cursor'
import { LIMITS, makeLimits } from '../platform/limits'
import { makeSessions } from '../platform/session'
import type { Store } from '../platform/store'
import {
  identityItems,
  makePeople,
  type News,
  PEOPLE,
  PEOPLE_TABLES,
  type PeopleDeps,
  WECHAT_IDENTITIES,
} from './index'
import type { SubscribeMessage, Wechat, WechatIdentity } from './ports'

const NOW = '2026-11-23T01:12:00.000Z'

let running: Awaited<ReturnType<typeof startStore>>
beforeAll(async () => {
  running = await startStore([...PEOPLE_TABLES, LIMITS])
})
afterAll(() => running.stop())

/** WeChat as the tests want it: a code names an openId and, after a colon, a unionId. */
const makeWechatDouble = () => {
  const sent: SubscribeMessage[] = []
  let answers: () => boolean = () => true
  const identify = async (code: string) => {
    if (code === 'used') return refused('codeInvalid')
    const [openId = '', unionId] = code.split(':')
    return accepted<WechatIdentity>({ openId, ...(unionId ? { unionId } : {}) })
  }
  const wechat: Wechat = {
    identityOfMiniProgram: identify,
    identityOfWeb: async (code) => identify(`web-${code}`),
    sendSubscribeMessage: async (message) => {
      sent.push(message)
      return answers()
    },
  }
  return {
    wechat,
    sent,
    answerWith: (next: () => boolean) => {
      answers = next
    },
  }
}

/** The control of a race test: the same store with its protection off. */
const withoutConditions = (store: Store): Store => ({
  ...store,
  commit: (writes) =>
    store.commit(
      writes.flatMap((write) => (write.kind === 'check' ? [] : [{ ...write, condition: undefined }])),
    ),
})

const start = (more: Partial<PeopleDeps> = {}) => {
  const clock = makeClock(NOW)
  const double = makeWechatDouble()
  const people = makePeople({
    store: running.store,
    wechat: double.wechat,
    sessions: makeSessions(SECRET),
    cursors: makeCursors(SECRET),
    log: () => undefined,
    limits: makeLimits(running.store),
    client: {
      webSignIn: { authorizeUrl: 'https://open.example/authorize', appId: 'wx-web' },
      templates: { progress: 'template-progress', result: 'template-result' },
      mapTilesUrl: null,
    },
    ...more,
  })
  return { clock, people, ...double, call: openDoor(people.operations, clock.now) }
}

const signIn = async (call: ReturnType<typeof start>['call'], code: string, door = 'miniProgram') => {
  const told = await call('POST', '/api/sign-in/wechat', { body: { code, door } })
  expect(told.status).toBe(200)
  return told.body as unknown as { token: string; refreshToken: string; person: { id: string } }
}

const news = (personId: string, more: Partial<News> = {}): News => ({
  id: 'case-1@2',
  at: NOW,
  kind: 'caseAccepted',
  personId,
  caseId: '01JDQ0000000000000000000AA',
  number: '环翠-20261123-0042',
  category: 'noise',
  ...more,
})

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

describe('telling news', () => {
  it('writes a notice once, however often it is told, and lists them newest first, page by page', async () => {
    const { call, people } = start()
    const { token, person } = await signIn(call, 'open-o')
    const later = news(person.id, { id: 'case-1@3', at: '2026-11-23T02:00:00.000Z', kind: 'caseResolved' })
    await people.tell([news(person.id), later], NOW)
    await people.tell([later, news(person.id)], '2026-11-24T00:00:00.000Z')
    const first = await call('GET', '/api/me/notices?limit=1', { token })
    expect(first.body.items).toEqual([
      expect.objectContaining({ kind: 'caseResolved', number: '环翠-20261123-0042', read: false }),
    ])
    expect(first.body.items[0]).not.toHaveProperty('personId')
    const second = await call('GET', `/api/me/notices?limit=1&cursor=${first.body.next}`, { token })
    expect(second.body.items).toEqual([expect.objectContaining({ kind: 'caseAccepted' })])
  })

  it('marks as read what is the caller’s, and passes over the rest', async () => {
    const { call, people } = start()
    const { token, person } = await signIn(call, 'open-p')
    await people.tell([news(person.id)], NOW)
    const ids = [`${NOW}#case-1@2`, 'not-there']
    expect((await call('POST', '/api/me/notices/read', { token, body: { ids } })).status).toBe(204)
    const { body } = await call('GET', '/api/me/notices', { token })
    expect(body.items).toEqual([expect.objectContaining({ read: true })])
  })

  it('sends one subscription message, in the person’s language, with the template of the moment', async () => {
    const { call, people, sent } = start()
    const { token, person } = await signIn(call, 'open-q')
    await call('PATCH', '/api/me', { token, body: { language: 'en' } })
    await people.tell([news(person.id)], NOW)
    await people.tell([news(person.id)], NOW)
    expect(sent).toEqual([
      {
        openId: 'open-q',
        templateId: 'template-progress',
        page: 'resident/case/index?id=01JDQ0000000000000000000AA',
        data: {
          thing1: '环翠-20261123-0042',
          thing2: 'Accepted',
          time3: '2026-11-23 09:12',
          thing4: 'Tap to see progress',
        },
      },
    ])
  })

  it('sends none after consent was withdrawn, and none to whoever has no address', async () => {
    const { call, people, sent } = start()
    const { token, person } = await signIn(call, 'open-r')
    const guest = await call('POST', '/api/sign-in/guest')
    const body = { consents: [{ purpose: 'progressNotices', granted: false }] }
    await call('PUT', '/api/me/consents', { token, body })
    await people.tell([news(person.id), news((guest.body.person as unknown as { id: string }).id)], NOW)
    expect(sent).toEqual([])
    expect((await call('GET', '/api/me/notices', { token })).body.items).toHaveLength(1)
  })

  it('tells the others when WeChat fails for one, and sends that one again later', async () => {
    const { call, people, sent, answerWith } = start()
    const one = await signIn(call, 'open-s')
    const two = await signIn(call, 'open-t')
    answerWith(() => {
      if (sent.length === 1) throw new Error('WeChat is away')
      return true
    })
    const both = [news(one.person.id), news(two.person.id)]
    await expect(people.tell(both, NOW)).rejects.toThrow('WeChat is away')
    await people.tell(both, NOW)
    expect(sent).toHaveLength(3)
    await people.tell(both, NOW)
    expect(sent).toHaveLength(3)
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
      subscriptions: { progress: ['template-progress', 'template-result'] },
      mapTilesUrl: null,
      demo: false,
    })
    expect((await start().call('GET', '/api/demo/people')).status).toBe(404)
    const demo = [{ id: 'resident-1', role: 'resident', sign: '居民甲' }] as const
    expect((await start({ demo }).call('GET', '/api/demo/people')).body.items).toEqual(demo)
  })
})
