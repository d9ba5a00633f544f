import { makePublicity } from '@yizhan/functions/cases/moderation/index'
import { identityItems, WECHAT_IDENTITIES } from '@yizhan/functions/people/index'
import type { ModerationItem, Reported } from '@yizhan/shared/cases'
import { newId, type Page } from '@yizhan/shared/kernel'
import { loadHuancui } from '../../data'
import { pictureMessage, signedQuery } from './content-check'
import { type Door, openDoor, WORKING_MORNING } from './door'
import { reportAt } from './report'

const huancui = loadHuancui()
const home = huancui.stations.find((s) => s.id === huancui.demo.stationId)?.place ?? { lat: 0, lng: 0 }
const KEEPER = 'station-keeper-1'
const MINUTE = 60_000

let door: Door
beforeAll(async () => {
  door = await openDoor()
})
afterAll(() => door.stop())
beforeEach(() => {
  door.setNow(WORKING_MORNING)
  door.checks.away = false
})

const later = (minutes: number) =>
  door.setNow(new Date(Date.parse(WORKING_MORNING) + minutes * MINUTE).toISOString())

const listOf = async (state: string, who = KEEPER) =>
  (await door.call<Page<ModerationItem>>(who, 'GET', `/api/moderation?state=${state}&limit=100`)).body.items

/** A report of resident-1 that is checked, and its moderation items wherever they stand. */
const report = async (more: { text?: string; photos?: string[] } = {}) => {
  const sent = reportAt(home, more)
  await door.call<Reported>('resident-1', 'POST', '/api/cases', sent)
  await door.drain()
  const find = async (kind: 'text' | 'photo', who = KEEPER) => {
    for (const state of ['pending', 'review', 'passed', 'rejected']) {
      const found = (await listOf(state, who)).find((i) => i.caseId === sent.id && i.kind === kind)
      if (found) return { ...found, list: state }
    }
    return undefined
  }
  return { ...sent, find }
}

const decide = (item: { id: string; version: number } | undefined, body: object, who = KEEPER) =>
  door.call<ModerationItem & { reason: string; about?: object; errors?: object[] }>(
    who,
    'POST',
    `/api/moderation/${item?.id}/decision`,
    { expectedVersion: item?.version, ...body },
  )

const pushed = (message: unknown, query = signedQuery(door.now())) =>
  door.call<string>(undefined, 'POST', `/api/wechat/push?${query}`, message)

/** The keeper of another station, who then can sign in like the demo people. */
const keeperElsewhere = async (): Promise<string> => {
  const { stationId } = huancui.demo
  const id = huancui.people.find((p) => p.role === 'stationKeeper' && p.stationId !== stationId)?.id ?? ''
  const [item] = identityItems(id, `open-${id}`)
  if (item) await door.dynamo.store.put(WECHAT_IDENTITIES, { ...item })
  return id
}

const publicity = () => makePublicity(door.dynamo.store)
const isPhotoPublic = async (photo: string) =>
  (await publicity().publicPhotosOf([{ photos: [photo], afterPhotos: [] }])).has(photo)
const isTextPublic = async (caseId: string) => (await publicity().publicTextsOf([caseId])).has(caseId)

describe('a text', () => {
  it('that WeChat passes is public, and one it never saw is not', async () => {
    const { id, find } = await report({ text: '楼下店铺占道经营' })
    expect(await find('text')).toMatchObject({ list: 'passed', text: '楼下店铺占道经营', public: true })
    expect(await isTextPublic(id)).toBe(true)
    expect(await isTextPublic(newId())).toBe(false)
  })

  it('with a word that stands out waits for a person, and the complaint goes on', async () => {
    const { id, find } = await report({ text: '不解决我就去上访' })
    const waiting = await find('text')
    expect(waiting).toMatchObject({ list: 'review', state: 'review', reason: 'politics', public: false })
    const { body } = await door.call<{ state: string; text: string }>('resident-1', 'GET', `/api/cases/${id}`)
    expect(body).toMatchObject({ state: 'submitted', text: '不解决我就去上访' })
    const { status, body: passed } = await decide(waiting, { decision: 'passed' })
    expect(status).toBe(200)
    expect(passed).toMatchObject({ state: 'passed', public: true })
    expect(passed.decisions).toMatchObject([
      { decision: 'passed', at: door.now(), by: { sign: '竹岛站 站长' } },
    ])
    expect(await isTextPublic(id)).toBe(true)
  })

  it('that WeChat rejects stays closed, until a person says otherwise', async () => {
    const { id, find } = await report({ text: '这里有人赌博' })
    const rejected = await find('text')
    expect(rejected).toMatchObject({ list: 'rejected', reason: 'crime' })
    expect(await isTextPublic(id)).toBe(false)
    await decide(rejected, { decision: 'passed' })
    expect(await isTextPublic(id)).toBe(true)
  })

  it('of a later step is checked too, that of staff is not', async () => {
    const { id } = await report({ text: '' })
    const act = (who: string, action: string, expectedVersion: number, text?: string) =>
      door.call<{ version: number }>(who, 'POST', `/api/cases/${id}/actions`, {
        action,
        expectedVersion,
        text,
      })
    const { body } = await door.call<{ firstResponder: { sign: string } }>(
      'resident-1',
      'GET',
      `/api/cases/${id}`,
    )
    const officer = body.firstResponder.sign.endsWith('1') ? 'officer-1' : 'officer-2'
    await act(officer, 'accept', 1)
    await act(officer, 'askReporter', 2, '请问是几号楼？')
    await act('resident-1', 'supplement', 3, '三号楼')
    door.checks.texts.length = 0
    await door.drain()
    expect(door.checks.texts).toEqual(['三号楼'])
  })

  it('of somebody whom WeChat does not know goes to a person', async () => {
    const sent = reportAt(home, { text: '夜里施工' })
    await door.call('guest', 'POST', '/api/cases', { ...sent, door: 'web' })
    await door.drain()
    const item = (await listOf('review')).find(({ caseId }) => caseId === sent.id)
    expect(item).toMatchObject({ reason: 'notChecked', text: '夜里施工' })
  })
})

describe('a photo', () => {
  it('is public when WeChat passed it and a person cleared it of faces and plates, not before', async () => {
    const photo = await door.photoOf('resident-1')
    const { find } = await report({ photos: [photo] })
    expect(await find('photo')).toMatchObject({ list: 'pending', photo: { id: photo } })
    const answered = await pushed(pictureMessage(door.checks.traces.at(-1) ?? '', 'pass'))
    expect([answered.status, answered.body]).toEqual([200, 'success'])
    const waiting = await find('photo')
    expect(waiting).toMatchObject({ list: 'review', state: 'passed', cleared: false, public: false })
    expect(await isPhotoPublic(photo)).toBe(false)
    const { body } = await decide(waiting, { decision: 'passed', facesAndPlates: 'cleared' })
    expect(body).toMatchObject({ cleared: true, public: true })
    expect(await isPhotoPublic(photo)).toBe(true)
    expect(await find('photo')).toMatchObject({ list: 'passed' })
    const after = await decide(body, { decision: 'rejected', reason: '车牌仍可辨认' })
    expect(after.body.decisions).toHaveLength(2)
    expect(await isPhotoPublic(photo)).toBe(false)
  })

  it('is rejected by WeChat’s message in XML', async () => {
    const { find } = await report({ photos: [await door.photoOf('resident-1')] })
    const xml = `<xml><ToUserName><![CDATA[gh_1]]></ToUserName><MsgType><![CDATA[event]]></MsgType>
      <Event><![CDATA[wxa_media_check]]></Event><appid><![CDATA[wx-mini]]></appid>
      <trace_id><![CDATA[${door.checks.traces.at(-1)}]]></trace_id><version>2</version>
      <detail><suggest><![CDATA[pass]]></suggest><label>100</label></detail><errcode>0</errcode>
      <result><suggest><![CDATA[risky]]></suggest><label>20002</label></result></xml>`
    expect((await pushed(xml)).status).toBe(200)
    expect(await find('photo')).toMatchObject({ list: 'rejected', reason: 'pornography' })
  })

  it('goes to a person when no answer came in time; a late answer still counts, a person’s word more', async () => {
    const { find } = await report({ photos: [await door.photoOf('resident-1')] })
    const trace = door.checks.traces.at(-1) ?? ''
    later(29)
    await door.product.sweep(door.now())
    expect(await find('photo')).toMatchObject({ list: 'pending' })
    later(30)
    await door.product.sweep(door.now())
    expect(await find('photo')).toMatchObject({ list: 'review', reason: 'noAnswer' })
    await pushed(pictureMessage(trace, 'risky', 20001))
    const late = await find('photo')
    expect(late).toMatchObject({ list: 'rejected', reason: 'politics' })
    await decide(late, { decision: 'passed', facesAndPlates: 'cleared' })
    await pushed(pictureMessage(trace, 'risky', 20001))
    expect(await find('photo')).toMatchObject({ list: 'passed', state: 'passed' })
  })
})

describe('while WeChat is away', () => {
  it('nothing is lost and nothing checked twice', async () => {
    door.checks.away = true
    const photo = await door.photoOf('resident-1')
    const { find } = await report({ text: '油烟很大', photos: [photo] })
    for (const minutes of [1, 10, 40]) {
      later(minutes)
      await door.product.sweep(door.now())
      await door.drain()
    }
    expect(await find('text')).toMatchObject({ list: 'review', reason: 'noAnswer' })
    door.checks.away = false
    door.checks.texts.length = 0
    const before = door.checks.traces.length
    later(60)
    await door.drain()
    await door.drain()
    expect(door.checks.texts).toEqual(['油烟很大'])
    expect(door.checks.traces).toHaveLength(before + 1)
    expect(await find('text')).toMatchObject({ list: 'passed' })
  })
})

describe('the door of WeChat’s messages', () => {
  it('gives WeChat its word back as plain text', async () => {
    const path = (query: string) => `/api/wechat/push?${query}&echostr=6017293482`
    const greeted = await door.call<string>(undefined, 'GET', path(signedQuery(door.now())))
    expect([greeted.status, greeted.body]).toEqual([200, '6017293482'])
    expect(greeted.headers.get('content-type')).toBe('text/plain; charset=utf-8')
  })

  it('is closed to another token, an old signature and none, and changes nothing then', async () => {
    const { find } = await report({ photos: [await door.photoOf('resident-1')] })
    const message = pictureMessage(door.checks.traces.at(-1) ?? '', 'pass')
    const hourAgo = new Date(Date.parse(door.now()) - 60 * MINUTE).toISOString()
    for (const query of [signedQuery(door.now(), 'AnotherToken12345'), signedQuery(hourAgo)])
      expect((await pushed(message, query)).status).toBe(403)
    expect((await pushed(message, '')).status).toBe(422)
    expect(await find('photo')).toMatchObject({ list: 'pending' })
  })

  it('takes other messages without a word, asks for an unknown name again, and refuses what cannot be read', async () => {
    const answers = [
      await pushed({ MsgType: 'event', Event: 'user_enter_tempsession' }),
      await pushed({ ...pictureMessage('t', 'pass'), appid: 'wx-other' }),
      await pushed(pictureMessage('not-known-yet', 'pass')),
      await pushed('{ not json'),
    ]
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 404, 400])
  })
})

describe('who decides', () => {
  it('is staff of the case’s own station, squad or district; to others the item is not there', async () => {
    const { find } = await report({ text: '上访' })
    const item = await find('text')
    expect(await find('text', 'squad-leader-1')).toBeDefined()
    expect(await find('text', 'commander-1')).toBeDefined()
    expect((await decide(item, { decision: 'passed' }, await keeperElsewhere())).status).toBe(404)
    for (const who of ['resident-1', 'officer-1', 'auditor-1'])
      expect((await decide(item, { decision: 'passed' }, who)).status).toBe(403)
    const unknown = { id: 'text-nobody-1', version: 1 }
    expect((await decide(unknown, { decision: 'passed' })).status).toBe(404)
  })

  it('goes along with the case to another station', async () => {
    const { id, find } = await report({ text: '上访', photos: [await door.photoOf('resident-1')] })
    const keeper = await keeperElsewhere()
    const { stationId } = huancui.people.find((p) => p.id === keeper) ?? {}
    const correction = {
      action: 'correctStation',
      expectedVersion: 1,
      toStationId: stationId,
      text: '不在本社区',
    }
    const { status } = await door.call('commander-1', 'POST', `/api/cases/${id}/actions`, correction)
    expect(status).toBe(200)
    await door.drain()
    for (const kind of ['text', 'photo'] as const) {
      expect(await find(kind)).toBeUndefined()
      expect(await find(kind, keeper)).toBeDefined()
    }
  })

  it('needs a reason to reject, clears no text of faces, and is told when another came first', async () => {
    const { find } = await report({ text: '上访' })
    const item = await find('text')
    expect((await decide(item, { decision: 'rejected' })).body).toMatchObject({
      reason: 'fields',
      errors: [{ path: 'reason', reason: 'required' }],
    })
    expect((await decide(item, { decision: 'passed', facesAndPlates: 'cleared' })).status).toBe(422)
    const both = await Promise.all([
      decide(item, { decision: 'passed' }),
      decide(item, { decision: 'rejected', reason: '涉及他人隐私' }, 'squad-leader-1'),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(both.find(({ status }) => status === 409)?.body).toMatchObject({
      reason: 'stale',
      about: { action: expect.any(String), sign: expect.any(String) },
    })
  })

  it('reads the list in pages', async () => {
    for (let i = 0; i < 3; i++) await report({ text: `上访 ${i}` })
    const { body: first } = await door.call<Page<ModerationItem>>(KEEPER, 'GET', '/api/moderation?limit=2')
    const { body: second } = await door.call<Page<ModerationItem>>(
      KEEPER,
      'GET',
      `/api/moderation?limit=2&cursor=${first.next}`,
    )
    const ids = [...first.items, ...second.items].map(({ id }) => id)
    expect(new Set(ids).size).toBe(4)
    expect((await door.call('commander-1', 'GET', `/api/moderation?cursor=${first.next}`)).status).toBe(422)
  })
})
