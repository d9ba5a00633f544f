import { toAttributes } from '@yizhan/functions/adapters/dynamo/item'
import { SWEEPS } from '@yizhan/functions/cases/sweep'
import { TABLES } from '@yizhan/functions/entrypoints/compose'
import {
  DEAD_LETTERS,
  factWrite,
  OUTBOX,
  OUTBOX_SHARDS,
  type Waiting,
} from '@yizhan/functions/platform/outbox'
import type { Store } from '@yizhan/functions/platform/store'
import type { CaseView, ModerationItem, Reported } from '@yizhan/shared/cases'
import { newId } from '@yizhan/shared/kernel'
import type { Roster } from '@yizhan/shared/stations'
import type { APIGatewayProxyStructuredResultV2, DynamoDBStreamEvent } from 'aws-lambda'
import sharp from 'sharp'
import { cloudEnvironment, eventNamed } from '../../functions/test/cloud'
import { startStore } from '../../functions/test/store'
import { loadHuancui } from '../data'
import { reportAt } from '../e2e/http/report'
import { loadDistrict } from '../local/seed/load-district'
import access from './access.json'
import { bookAndCome, cancelOverLine } from './test/booking-story'
import { type Outside, openObjects, openWechat, traceOf, watchStore } from './test/outside'
import { planYear } from './test/series-story'
import { holdAgainstHotSpot } from './test/talk-story'
import { serveForHours } from './test/volunteer-story'
import type { Walk } from './test/walk'
import { PUSH_TOKEN, pictureSeen } from './test/wechat-push'

type Name = keyof typeof access
type Handler = (event: unknown, context?: unknown) => Promise<never>

const huancui = loadHuancui()
const home = huancui.stations.find((s) => s.id === huancui.demo.stationId)!.place
const MORNING = Date.parse('2026-11-24T01:30:00.000Z')
const DAY = 86_400_000

jest.setTimeout(60_000)

const used: Record<Name, Set<string>> = {
  api: new Set(),
  photos: new Set(),
  onChange: new Set(),
  onTick: new Set(),
}
let running: Name = 'api'
let functions: Record<Name, Handler>
let store: Store
const outside: Outside[] = []
let embedded: Awaited<ReturnType<typeof startStore>>
let now = MORNING
const before = process.env

beforeAll(async () => {
  embedded = await startStore(TABLES)
  store = embedded.store
  const as = (person: string) => ({ miniProgram: `open-${person}`, web: `open-${person}` })
  await loadDistrict(store, huancui, as, () => undefined)
  outside.push(
    await watchStore(embedded.endpoint, 'test-', (permission) => used[running].add(permission)),
    await openWechat(),
    await openObjects(),
  )
  const [watched, wechat, objects] = outside.map(({ url }) => url)
  process.env = {
    ...before,
    ...cloudEnvironment(watched!),
    WECHAT_API_URL: wechat,
    WECHAT_PUSH_TOKEN: PUSH_TOKEN,
    WECHAT_TEMPLATE_PROGRESS: 'progress',
    WECHAT_TEMPLATE_RESULT: 'result',
    S3_ENDPOINT: objects,
  }
  jest.spyOn(Date, 'now').mockImplementation(() => now)
  const [api, photos, onChange, onTick] = await Promise.all([
    import('@yizhan/functions/entrypoints/api'),
    import('@yizhan/functions/entrypoints/photos'),
    import('@yizhan/functions/entrypoints/on-change'),
    import('@yizhan/functions/entrypoints/on-tick'),
  ])
  functions = {
    api: api.handler as unknown as Handler,
    photos: photos.handler as unknown as Handler,
    onChange: onChange.handler as unknown as Handler,
    onTick: onTick.handler as unknown as Handler,
  }
})
afterAll(async () => {
  process.env = before
  jest.restoreAllMocks()
  await Promise.all(outside.map((one) => one.close()))
  await embedded.stop()
})

const invoke = async <T>(name: Name, event: unknown): Promise<T> => {
  running = name
  return functions[name](event, { getRemainingTimeInMillis: () => 50_000 })
}

/** A call as API Gateway hands it to the function that its path leads to. */
const call = async <T>(token: string | undefined, method: string, target: string, body?: unknown) => {
  const [path = '', query = ''] = target.split('?')
  const event = eventNamed<{ headers: object; requestContext: { http: object } }>('guest-sign-in')
  const answer = await invoke<APIGatewayProxyStructuredResultV2>(
    /^\/api\/photos|\/(file|poster)$/.test(path) ? 'photos' : 'api',
    {
      ...event,
      rawPath: path,
      rawQueryString: query,
      headers: {
        ...event.headers,
        'content-type': 'application/json',
        ...(token ? { authorization: `Bearer ${token}` } : {}),
      },
      requestContext: { ...event.requestContext, http: { ...event.requestContext.http, method, path } },
      body: body === undefined ? undefined : JSON.stringify(body),
    },
  )
  if (Number(answer.statusCode) >= 400) throw new Error(`${method} ${target}: ${answer.body}`)
  if (answer.isBase64Encoded) return Buffer.from(answer.body ?? '', 'base64') as T
  const isJson = String(answer.headers?.['content-type']).includes('json')
  return (isJson && answer.body ? JSON.parse(answer.body) : answer.body) as T
}

interface SignedIn {
  readonly token: string
  readonly refreshToken: string
}

const signIn = (person: string) =>
  call<SignedIn>(undefined, 'POST', '/api/sign-in/wechat', { code: `open-${person}` })
const tokenOf = async (person: string) => (await signIn(person)).token

const photoOf = async (token: string) => {
  const bytes = await sharp({ create: { width: 8, height: 6, channels: 3, background: '#888' } })
    .jpeg()
    .toBuffer()
  const photo = { id: newId(), type: 'image/jpeg', size: bytes.byteLength }
  const { upload } = await call<{ upload: { url: string; headers: Record<string, string> } }>(
    token,
    'POST',
    '/api/photos',
    photo,
  )
  await fetch(upload.url, { method: 'PUT', headers: upload.headers, body: new Uint8Array(bytes) })
  await call(token, 'POST', `/api/photos/${photo.id}/complete`)
  return photo.id
}

const act = (token: string, caseId: string, action: string, expectedVersion: number, more = {}) =>
  call(token, 'POST', `/api/cases/${caseId}/actions`, { action, expectedVersion, ...more })

const waiting = async (): Promise<Waiting[]> => {
  const shards = Array.from({ length: OUTBOX_SHARDS }, (_, shard) => shard)
  const pages = await Promise.all(
    shards.map((hash) => store.query<Waiting>({ table: OUTBOX, hash, limit: 100 })),
  )
  return pages.flatMap(({ items }) => items)
}

const streamed = (facts: readonly Waiting[]): DynamoDBStreamEvent => ({
  Records: facts.map((fact, place) => ({
    eventName: 'INSERT',
    dynamodb: {
      SequenceNumber: String(place),
      NewImage: toAttributes({ ...fact, about: JSON.stringify(fact.about) }) as never,
    },
  })),
})

const dueNow = async () =>
  (await waiting()).filter(({ position }) => position <= `${new Date(now).toISOString()}#~`)

/** Acts on what waits as the stream brings it, and on what comes of that; what is filed for later stays. */
const stream = async (): Promise<Waiting[]> => {
  const acted: Waiting[] = []
  for (let facts = await dueNow(); facts.length > 0; facts = await dueNow()) {
    expect(await invoke('onChange', streamed(facts))).toEqual({ batchItemFailures: [] })
    acted.push(...facts)
  }
  return acted
}

const noticesOf = async (token: string) =>
  (await call<{ items: { id: string; kind: string }[] }>(token, 'GET', '/api/me/notices?limit=100')).items

/** Reads what every screen reads. */
const lookAround = async (token: string, caseId: string) => {
  await call(token, 'GET', '/api/me')
  await call(token, 'GET', '/api/categories')
  await call(token, 'GET', `/api/stations?near=${home.lat},${home.lng}`)
  await call(token, 'GET', `/api/stations/${huancui.demo.stationId}`)
  await call(token, 'GET', '/api/divisions')
  await call(token, 'GET', `/api/cases/nearby?category=06001&lat=${home.lat}&lng=${home.lng}`)
  await call(token, 'GET', `/api/cases/${caseId}`)
  await call(token, 'GET', `/api/cases/${caseId}/events`)
  for (const scope of ['mine', 'followed']) await call(token, 'GET', `/api/cases?scope=${scope}`)
  await call(token, 'GET', '/api/me/access-log')
}

/** What anyone may read, signed in or not. */
const lookAroundAsAnyone = async (number: string) => {
  await call(undefined, 'GET', `/api/cases/public?lat=${home.lat}&lng=${home.lng}`)
  await call(undefined, 'GET', `/api/cases/public/${encodeURIComponent(number)}`)
  await call(undefined, 'GET', '/api/articles?category=06001')
  await call(undefined, 'GET', '/api/articles/letter-building')
  await call(undefined, 'GET', '/api/typical-cases')
  await call(undefined, 'GET', '/api/typical-cases?category=06001')
}

/** A closed case becomes a story that a second person publishes. */
const tellStory = async (drafter: string, caseId: string) => {
  const story = { title: '楼顶加建拆除', wrong: '楼顶加建。', done: '自行拆除。', lawBasis: '城乡规划法 64' }
  const draft = { id: newId(), caseId, ...story, before: [], after: [] }
  await call(drafter, 'POST', '/api/typical-cases', draft)
  await call(drafter, 'GET', `/api/typical-cases/drafts?caseId=${caseId}`)
  await call(drafter, 'GET', '/api/typical-cases/drafts')
  const { before, after } = draft
  await call(drafter, 'PATCH', `/api/typical-cases/${draft.id}`, {
    ...story,
    before,
    after,
    expectedVersion: 1,
  })
  const leader = await tokenOf('squad-leader-1')
  const decision = { decision: 'publish', expectedVersion: 2 }
  await call(leader, 'POST', `/api/typical-cases/${draft.id}/review`, decision)
  await call(undefined, 'GET', `/api/typical-cases/${draft.id}`)
}

/** The administrator saves a document and a roster as they are, and looks who did. */
const savesAgain = async () => {
  const token = await tokenOf('administrator-1')
  const kept = await call<{ version: number; document: unknown }>(token, 'GET', '/api/settings/duties')
  await call(token, 'PUT', '/api/settings/duties', {
    expectedVersion: kept.version,
    document: kept.document,
  })
  const path = `/api/stations/${huancui.demo.stationId}/roster`
  const { stationId: _, version = 0, ...roster } = await call<Roster>(token, 'GET', path)
  await call(token, 'PUT', path, { expectedVersion: version, ...roster })
  const changes = await call<{ items: unknown[] }>(token, 'GET', '/api/settings/duties/changes')
  return changes.items.length
}

/** Two neighbours keep a place, one told of each case around it, one by the day's summary; what is read is marked. */
const hearsOfPlaces = async () => {
  const people = [await tokenOf('resident-3'), await tokenOf('resident-5')] as const
  const ids = people.map(() => newId())
  for (const [n, token] of people.entries())
    await call(token, 'PUT', `/api/me/places/${ids[n]}`, { name: '家', place: home })
  const choices = { delivery: 'daily', quietHours: { on: false }, areaAlerts: true }
  await call(people[1], 'PUT', '/api/me/notice-choices', choices)
  await call(await tokenOf('resident-1'), 'POST', '/api/cases', reportAt(home, { category: '07001' }))
  const alerts = await stream()
  for (const fact of alerts) await store.put(OUTBOX, { ...fact })
  now += DAY
  const summaries = await stream()
  for (const fact of summaries) await store.put(OUTBOX, { ...fact })
  now += 120_000
  await invoke('onTick', eventNamed('minute'))
  const kinds: string[][] = []
  for (const [n, id] of ['resident-3', 'resident-5'].entries()) {
    const token = await tokenOf(id)
    await call(token, 'GET', '/api/me/places')
    await call(token, 'GET', '/api/me/notices?show=area')
    kinds.push((await noticesOf(token)).map(({ kind }) => kind))
    await call(token, 'POST', '/api/me/notices/read', { until: new Date(now).toISOString() })
    await call(token, 'DELETE', `/api/me/places/${ids[n]}`)
  }
  return kinds
}

/** Acts on what waits as the stream brings it, brings it again, and leaves it for a minute: whatever is done, is done once. */
const actOnFacts = async () => {
  const facts = await waiting()
  await invoke('onChange', streamed(facts))
  await invoke('onChange', streamed(facts))
  for (const fact of facts) await store.put(OUTBOX, { ...fact })
  now += 120_000
  await invoke('onTick', eventNamed('minute'))
}

/** Noise is written into the diary within an agreed visit; after closing, its people say that it came back. */
const keepDiary = async () => {
  const resident = await tokenOf('resident-4')
  const report = reportAt(home, { category: '06028-S' })
  const { case: noise } = await call<Reported>(resident, 'POST', '/api/cases', report)
  const path = `/api/cases/${report.id}`
  const officer = () => tokenOf(noise.firstResponder.sign.endsWith('1') ? 'officer-1' : 'officer-2')
  const at = (milliseconds: number) => new Date(milliseconds).toISOString()
  const visit = { kind: 'once', from: at(now - 60_000), to: at(now + 3_600_000) }
  await call(await officer(), 'PUT', `${path}/visit-window`, { window: visit })
  await call(resident, 'POST', `${path}/diary`, { id: newId(), place: home })
  await actOnFacts()
  await call(await officer(), 'PUT', `${path}/visit-window`, { window: null })
  await act(await officer(), report.id, 'accept', 1)
  await act(await officer(), report.id, 'start', 2)
  const photos = [await photoOf(await officer())]
  await act(await officer(), report.id, 'resolve', 3, { text: '已整改', outcome: 'management', photos })
  await act(resident, report.id, 'rate', 4, { stars: 4, solved: 'solved' })
  await actOnFacts()
  for (let days = 0; days < 4; days++) {
    now += DAY
    await invoke('onTick', eventNamed('minute'))
  }
  await actOnFacts()
  const asked = await tokenOf('resident-4')
  expect((await noticesOf(asked)).map(({ kind }) => kind)).toContain('didItStop')
  await call(asked, 'GET', `${path}/diary`)
  await call(asked, 'PUT', `${path}/stopped`, { solved: 'no' })
  await actOnFacts()
  return (await call<CaseView>(asked, 'GET', path)).state
}

/** A report is checked, decided by staff, and goes along to another station. */
const decideWhatIsPublic = async () => {
  const resident = await tokenOf('resident-5')
  const photoId = await photoOf(resident)
  const report = reportAt(home, { text: '占道经营', photos: [photoId] })
  await call(resident, 'POST', '/api/cases', report)
  await stream()
  await actOnFacts()
  const { target, message } = pictureSeen(traceOf(photoId), now)
  await call(undefined, 'POST', target, message)
  const keeper = await tokenOf('station-keeper-1')
  const commander = await tokenOf('commander-1')
  const listOf = (token: string) =>
    call<{ items: ModerationItem[] }>(token, 'GET', '/api/moderation?state=review&limit=100')
  for (const token of [await tokenOf('squad-leader-1'), commander]) await listOf(token)
  const photo = (await listOf(keeper)).items.find((item) => item.photo?.id === photoId)
  const decision = { decision: 'passed', facesAndPlates: 'cleared', expectedVersion: photo?.version }
  const path = `/api/moderation/${photo?.id}/decision`
  const decided = await call<ModerationItem>(keeper, 'POST', path, decision)
  const elsewhere = huancui.stations.find(({ id }) => id !== huancui.demo.stationId)
  await act(commander, report.id, 'correctStation', 1, { toStationId: elsewhere?.id, text: '不在本社区' })
  await actOnFacts()
  return decided.public
}

/** Tasks go to helpers and come back; one case is merged into another, one closes by itself over an open task. */
const handOver = async () => {
  const reported = async (who: string) =>
    (await call<Reported>(await tokenOf(who), 'POST', '/api/cases', reportAt(home, { category: '06036' })))
      .case
  const commander = () => tokenOf('commander-1')
  const [kept, merged] = [await reported('resident-1'), await reported('resident-2')]
  await act(await commander(), kept.id, 'accept', 1)
  await call(await commander(), 'GET', `/api/cases/${kept.id}/people`)
  const task = { toPersonId: 'partner-1', text: '请清洗烟道', taskLimit: { value: 4, unit: 'workingHours' } }
  await act(await commander(), kept.id, 'assign', 2, task)
  const partner = await tokenOf('partner-1')
  const { items } = await call<{ items: unknown[] }>(partner, 'GET', '/api/cases?scope=assigned')
  await act(partner, kept.id, 'handBack', 3, { text: '抽不开身' })
  await act(await commander(), merged.id, 'merge', 1, { intoNumber: kept.number, text: '同一件事' })
  await act(await commander(), kept.id, 'assign', 4, task)
  await act(await commander(), kept.id, 'start', 5)
  await act(await commander(), kept.id, 'askReporter', 6, { text: '是哪一家？' })
  for (let days = 0; days < 10; days++) {
    now += DAY
    await invoke('onTick', eventNamed('minute'))
  }
  const { state } = await call<CaseView>(await commander(), 'GET', `/api/cases/${kept.id}`)
  return { given: items.length, state }
}

/** Reads who looked and acted, how cases were settled, and the file of one. */
const readRecord = async (caseId: string) => {
  const auditor = await tokenOf('auditor-1')
  await call(auditor, 'GET', `/api/cases/${caseId}/looks`)
  for (const query of [`caseId=${caseId}`, 'personId=officer-1'])
    await call(auditor, 'GET', `/api/audit?${query}`)
  await call(auditor, 'GET', '/api/outcomes?scope=district&from=2026-11&to=2026-12')
  const file = await call<Buffer>(auditor, 'GET', `/api/cases/${caseId}/file`)
  expect(file.subarray(0, 5).toString()).toBe('%PDF-')
}

/** Has a closed case done again, so that it is counted anew, by the stream and by the tick. */
const settleAgain = async (caseId: string, officer: string) => {
  for (const told of ['onChange', 'onTick'] as const) {
    const tell = async () => {
      if (told === 'onChange') return actOnFacts()
      now += 120_000
      return invoke(told, eventNamed('minute'))
    }
    const { version } = await call<CaseView>(await tokenOf('auditor-1'), 'GET', `/api/cases/${caseId}`)
    await act(await tokenOf('newcomer'), caseId, 'reopen', version, { text: '又搭起来了' })
    await tell()
    const again = await tokenOf(officer)
    await act(again, caseId, 'start', version + 1)
    const evidence = [await photoOf(again)]
    const result = { text: '已拆除', outcome: 'management', photos: evidence }
    await act(again, caseId, 'resolve', version + 2, result)
    await tell()
  }
}

/** As if the clocks of cases had been seen to: whoever lets days pass need not have each of their hours looked through. */
const clocksSeenTo = () => store.put(SWEEPS, { name: 'clocks', until: new Date(now).toISOString() })

/** These functions for a story whose facts are acted on by the stream, or are left for the tick; each time twice. */
const walkBy = (told: 'onChange' | 'onTick'): Walk => {
  const tick = async () => {
    now += 120_000
    await clocksSeenTo()
    await invoke('onTick', eventNamed('minute'))
  }
  const tell = {
    onChange: async () => {
      await invoke('onChange', streamed(await stream()))
    },
    onTick: async () => {
      const facts = await dueNow()
      await tick()
      for (const fact of facts) await store.put(OUTBOX, { ...fact })
      await tick()
    },
  }
  return {
    call,
    tokenOf,
    photoOf,
    act,
    at: (later) => new Date(now + later).toISOString(),
    wait: (milliseconds) => {
      now += milliseconds
    },
    tell: tell[told],
    tick,
  }
}

describe('what the functions do on AWS', () => {
  it('is a whole case: reported with a photo, answered, told once, and swept when its time is over', async () => {
    await clocksSeenTo()
    await invoke('onTick', eventNamed('minute'))
    const resident = await signIn('newcomer')
    await call(resident.token, 'PUT', '/api/me/consents', {
      consents: [{ purpose: 'progressNotices', granted: true }],
    })
    const photo = await photoOf(resident.token)
    await call(resident.token, 'GET', `/api/photos/${photo}`)
    const report = reportAt(home, { photos: [photo], callbackPhone: '13800001234' })
    const { case: opened, trackingCode } = await call<Reported>(resident.token, 'POST', '/api/cases', report)
    await expect(
      call(resident.token, 'POST', '/api/cases', reportAt(home, { photos: [photo] })),
    ).rejects.toThrow('photoTaken')
    const number = encodeURIComponent(opened.number)
    await call(undefined, 'GET', `/api/track/${number}?code=${trackingCode}`)
    await lookAroundAsAnyone(opened.number)

    const neighbour = await tokenOf('resident-2')
    await call(neighbour, 'PUT', `/api/cases/${report.id}/following`)
    await lookAround(neighbour, report.id)
    await call(neighbour, 'DELETE', `/api/cases/${report.id}/following`)

    const first = opened.firstResponder.sign.endsWith('1') ? 'officer-1' : 'officer-2'
    const officer = await tokenOf(first)
    await lookAround(officer, report.id)
    await call(officer, 'GET', `/api/photos/${photo}`)
    for (const scope of ['assigned', 'station']) await call(officer, 'GET', `/api/cases?scope=${scope}`)
    await call(await tokenOf('squad-leader-1'), 'GET', '/api/cases?scope=squad')
    await call(await tokenOf('commander-1'), 'GET', '/api/cases?scope=district')
    await act(officer, report.id, 'accept', 1)

    const facts = await stream()
    const told = await noticesOf(resident.token)
    expect(told.length).toBeGreaterThan(0)
    expect(await invoke('onChange', streamed(facts))).toEqual({ batchItemFailures: [] })
    expect(await noticesOf(resident.token)).toEqual(told)
    await call(resident.token, 'POST', '/api/me/notices/read', { ids: told.map(({ id }) => id) })

    const { token, refreshToken } = await call<SignedIn>(undefined, 'POST', '/api/sign-in/refresh', {
      refreshToken: resident.refreshToken,
    })
    await call(token, 'POST', '/api/sign-out', { refreshToken })

    await call(neighbour, 'POST', '/api/cases', reportAt(home))
    await call(undefined, 'POST', '/api/sign-in/guest')
    now += 2 * DAY
    await invoke('onTick', eventNamed('minute'))
    const overdue = await stream()
    expect(overdue.map(({ kind }) => kind)).toContain('caseStepped')
    for (const fact of overdue) await store.put(OUTBOX, { ...fact })
    now += 120_000
    await invoke('onTick', eventNamed('minute'))
    expect(await waiting()).toEqual([])

    const late = await tokenOf(first)
    await act(late, report.id, 'start', 2)
    const photos = [await photoOf(late)]
    await act(late, report.id, 'resolve', 3, { text: '已拆除', outcome: 'enforcement', photos })
    const keeper = await tokenOf('station-keeper-1')
    await act(keeper, report.id, 'verify', 4, { photos: [await photoOf(keeper)] })
    const unclear = await call<Reported>(await tokenOf('resident-2'), 'POST', '/api/cases', reportAt(home))
    const asking = unclear.case.firstResponder.sign.endsWith('1') ? 'officer-1' : 'officer-2'
    await act(await tokenOf(asking), unclear.case.id, 'accept', 1)
    await act(await tokenOf(asking), unclear.case.id, 'askReporter', 2, { text: '是几号楼？' })
    for (let days = 0; days < 8; days++) {
      now += DAY
      await invoke('onTick', eventNamed('minute'))
    }
    const { state } = await call<CaseView>(await tokenOf(first), 'GET', `/api/cases/${report.id}`)
    expect(state).toBe('closed')
    await tellStory(await tokenOf(first), report.id)
    await readRecord(report.id)
    await settleAgain(report.id, first)
  })

  it('is a diary of noise, which opens its case again once', async () => {
    expect(await keepDiary()).toBe('reopened')
  })

  it('is a task given, handed back and ended with its case', async () => {
    expect(await handOver()).toEqual({ given: 1, state: 'closed' })
  })

  it('is a setting saved, with who did it', async () => {
    expect(await savesAgain()).toBe(1)
  })

  it('is a neighbour told of what happens around a place, singly or by the day', async () => {
    expect(await hearsOfPlaces()).toEqual([['areaOpened'], ['daySummary', 'areaOpened']])
  })

  it('is what of a case the public may see', async () => {
    expect(await decideWhatIsPublic()).toBe(true)
  })

  it.each(['onChange', 'onTick'] as const)(
    'is a series with its sessions, and a session that is moved and cancelled, as %s tells of them',
    async (told) => {
      expect(await planYear(walkBy(told), huancui.demo.stationId)).not.toEqual([])
    },
  )

  it.each(['onChange', 'onTick'] as const)(
    'is a booking that waits, comes or does not, and one that its session takes with it, as %s goes on',
    async (told) => {
      expect(await bookAndCome(walkBy(told), huancui.demo.stationId)).toHaveLength(1)
      const cancelled = await cancelOverLine(walkBy(told), huancui.demo.stationId)
      expect(cancelled).toEqual(['cancelled', 'cancelled', 'cancelled'])
    },
  )

  it.each(['onChange', 'onTick'] as const)(
    'is a talk with its duty, and a session against a hot spot, as %s tells of them',
    async (told) => {
      const where = { stationId: huancui.demo.stationId, place: home }
      const category = told === 'onChange' ? '06010' : '06011'
      expect(await holdAgainstHotSpot(walkBy(told), { ...where, category })).toHaveLength(1)
    },
  )

  it.each(['onChange', 'onTick'] as const)(
    'is a volunteer who serves for hours and gets a certificate, as %s writes them down',
    async (told) => {
      const who = told === 'onChange' ? 'resident-4' : 'resident-5'
      const checked = await serveForHours(walkBy(told), huancui.demo.stationId, who)
      expect(checked).toMatchObject({ tenths: 15, sessions: 1, superseded: false })
    },
  )

  it('puts off what fails, and gives it up at last', async () => {
    const at = new Date(now - 600_000).toISOString()
    await store.commit([factWrite({ id: 'a', kind: 'unknown', about: {} }, at)])
    const left = async () => (await waiting()).filter(({ kind }) => kind === 'unknown')
    await invoke('onChange', streamed(await left()))
    expect(await left()).toMatchObject([{ attempts: 1 }])
    now += 600_000
    for (let tries = 0; tries < 50 && (await left()).length > 0; tries++) {
      await invoke('onTick', eventNamed('minute'))
      now += 1_200_000
    }
    const letter = { kind: 'unknown', id: 'a' }
    expect(await store.get(DEAD_LETTERS, letter)).toMatchObject({ fault: 'no handler for unknown' })
    expect(await left()).toEqual([])
  })

  it.each(Object.keys(access) as Name[])('is what the role of %s allows, and no more is allowed', (name) => {
    const allowed = Object.entries(access[name]).flatMap(([action, tables]) =>
      tables.map((table: string) => `${action} ${table}`),
    )
    expect([...used[name]].sort()).toEqual(allowed.sort())
  })
})
