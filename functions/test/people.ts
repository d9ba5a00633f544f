import { accepted, type Instant, refused } from '@yizhan/shared/kernel'
import type { MessageTemplates, NoticeRules } from '@yizhan/shared/people'
import type { Roster } from '@yizhan/shared/stations'
import {
  makePeople,
  type PeopleDeps,
  type SubscribeMessage,
  type Wechat,
  type WechatIdentity,
} from '../src/people'
import { makeCursors } from '../src/platform/cursor'
import { makeLimits } from '../src/platform/limits'
import { makeOutbox, OUTBOX_SHARDS, type Waiting } from '../src/platform/outbox'
import { makeSessions } from '../src/platform/session'
import { makeSettings, SETTINGS } from '../src/platform/settings'
import type { Store } from '../src/platform/store'
import { makeClock, openDoor, SECRET } from './door'

/** WeChat as the tests want it: a code names an openId and, after a colon, a unionId. */
export const makeWechatDouble = () => {
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
      const subscribed = answers()
      sent.push(message)
      return subscribed
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

export const NOTICE_RULES: NoticeRules = {
  choices: { delivery: 'each', quietHours: { on: false }, areaAlerts: true },
  quietHours: { from: 1320, to: 420 },
  summaryMinute: 1080,
  alerts: { metres: 500, perDay: 2 },
  keptPlaces: 5,
  keptFor: { notices: 180, accessLog: 1096 },
}

const words = (zh: string) => ({ words: { zh, en: 'Tap', ko: '보기' } })

const TEMPLATES: MessageTemplates = {
  progress: {
    fields: {
      thing1: { says: 'number' },
      thing2: { says: 'status' },
      time3: { says: 'time' },
      thing4: words('点击查看'),
    },
  },
  result: { fields: { thing1: { says: 'number' }, thing2: { says: 'status' } } },
  area: { templateId: 'template-area', fields: { thing1: { says: 'place' }, thing2: { says: 'status' } } },
  activity: {
    templateId: 'template-activity',
    fields: { thing1: { says: 'title' }, time2: { says: 'startsAt' } },
  },
  summary: { templateId: 'template-summary', fields: { thing1: { says: 'counts' } } },
}

const actor = (personId: string) => ({ personId, role: 'officer', sign: personId }) as const

/** A square degree around Huancui’s centre; `officer-1` is on duty at station s1 by day, all week. */
const roster = (stationId: string): Roster => ({
  stationId,
  members: [{ ...actor('officer-1'), duty: [{ weekdays: [1, 2, 3, 4, 5, 6, 7], from: 480, to: 1080 }] }],
  exceptions: [],
})

const STATIONS: PeopleDeps['stations'] = {
  district: async () => ({
    outline: [
      [
        [
          [121.6, 37],
          [122.6, 37],
          [122.6, 38],
          [121.6, 38],
          [121.6, 37],
        ],
      ],
    ],
    stations: [
      {
        id: 's1',
        name: '竹岛驿站',
        sign: '竹岛站',
        street: { code: '1', name: '竹岛街道' },
        community: { code: '2', name: '竹岛社区' },
        squadId: 'q1',
        place: { lat: 37.5, lng: 122.1 },
        phone: '0631-5231234',
        hours: [],
      },
    ],
    neighbours: [],
  }),
  roster: async (stationId) => roster(stationId),
  squads: async () => [],
  command: async () => ({ commandCentre: actor('commander-1'), bureauLeader: actor('bureau-leader-1') }),
}

/** The documents of the settings that people need. */
export const writeNoticeSettings = async (store: Store, rules: NoticeRules = NOTICE_RULES): Promise<void> => {
  for (const [name, document] of Object.entries({ notices: rules, templates: TEMPLATES, calendar: {} }))
    await store.put(SETTINGS, { name, document })
}

/** People with the real store, a clock turned by hand, and the outbox read as the tests say. */
export const startPeople = (store: Store, now: Instant, more: Partial<PeopleDeps> = {}) => {
  const clock = makeClock(now)
  const double = makeWechatDouble()
  const people = makePeople({
    store,
    settings: makeSettings(store, clock.epochNow),
    stations: STATIONS,
    wechat: double.wechat,
    sessions: makeSessions(SECRET),
    cursors: makeCursors(SECRET),
    log: () => undefined,
    limits: makeLimits(store),
    client: {
      webSignIn: { authorizeUrl: 'https://open.example/authorize', appId: 'wx-web' },
      templates: { progress: 'template-progress', result: 'template-result' },
      mapTilesUrl: null,
    },
    ...more,
  })
  const outbox = makeOutbox(store, people.facts, () => undefined)
  const due = async (at: Instant): Promise<Waiting[]> => {
    const shards = Array.from({ length: OUTBOX_SHARDS }, (_, shard) => shard)
    return (await Promise.all(shards.map((shard) => outbox.due(shard, at, 100)))).flat()
  }
  /** Does what is due at this moment, and what comes of it; what fails is for later. */
  const work = async (at: Instant): Promise<void> => {
    clock.set(at)
    for (let now = await due(at); now.length > 0; now = await due(at))
      for (const waiting of now) await outbox.handle(waiting, at)
  }
  return { clock, people, due, work, ...double, call: openDoor(people.operations, clock.now) }
}

export type PeopleOfTest = ReturnType<typeof startPeople>

export const signIn = async (call: PeopleOfTest['call'], code: string, door = 'miniProgram') => {
  const told = await call('POST', '/api/sign-in/wechat', { body: { code, door } })
  expect(told.status).toBe(200)
  return told.body as unknown as { token: string; refreshToken: string; person: { id: string } }
}
