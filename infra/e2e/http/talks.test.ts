import type { DutyView, SessionRecord, TopicView } from '@yizhan/shared/activities'
import type { CaseView, Reported } from '@yizhan/shared/cases'
import { newId, type Page, type Problem } from '@yizhan/shared/kernel'
import type { Notice } from '@yizhan/shared/people'
import { loadHuancui } from '../../data'
import { signOf } from './a-session'
import { type Door, openDoor, WORKING_MORNING } from './door'
import { plan, talkOf } from './planned'
import { reportAt } from './report'

const huancui = loadHuancui()
const { stationId } = huancui.demo
const home = huancui.stations.find((s) => s.id === stationId)?.place ?? { lat: 0, lng: 0 }
const KEEPER = 'station-keeper-1'
const WORDS = '3号楼楼道堆物，可打 13812345678 联系我'
const MASKED = '*号楼楼道堆物，可打 138****5678 联系我'

let door: Door
beforeAll(async () => {
  door = await openDoor()
})
afterAll(() => door.stop())
beforeEach(() => {
  door.setNow(WORKING_MORNING)
  door.checks.away = false
})

type Refused = Partial<Problem>

const put = (who: string, talk: SessionRecord, text: string, id = newId()) =>
  door.call<TopicView & Refused>(who, 'POST', `/api/sessions/${talk.id}/topics`, { id, text })

const topicsOf = async (who: string | undefined, talk: SessionRecord) =>
  (await door.call<{ items: TopicView[]; most: number }>(who, 'GET', `/api/sessions/${talk.id}/topics`)).body

const support = (who: string, { id }: { id: string }, method = 'PUT') =>
  door.call<TopicView & Refused>(who, method, `/api/topics/${id}/support`)

const settle = (who: string, { id }: { id: string }, body: object) =>
  door.call<TopicView & Refused>(who, 'PATCH', `/api/topics/${id}`, body)

const agree = (who: string, talk: SessionRecord, more: object = {}, id = newId()) =>
  door.call<DutyView & Refused>(who, 'POST', `/api/sessions/${talk.id}/duties`, {
    id,
    text: '清理3号楼楼道堆物',
    limitDay: '2026-12-20',
    ownerId: 'officer-1',
    ...more,
  })

const change = (who: string, { id, version }: Pick<DutyView, 'id' | 'version'>, body: object) =>
  door.call<DutyView & Refused>(who, 'PATCH', `/api/duties/${id}`, { expectedVersion: version, ...body })

const dutiesOf = async (who: string | undefined, talk: SessionRecord) =>
  (await door.call<{ items: DutyView[] }>(who, 'GET', `/api/sessions/${talk.id}/duties`)).body.items

const toldOf = async (who: string, talk: SessionRecord) => {
  const { body } = await door.call<Page<Notice>>(who, 'GET', '/api/me/notices?limit=100')
  return body.items
    .filter(({ session }) => session?.id === talk.id)
    .map(({ kind, words }) => ({ kind, words }))
    .reverse()
}

/** A talk with a topic of the first resident that WeChat passed. */
const talkWithTopic = async () => {
  const talk = await plan(door, talkOf())
  const { body: topic } = await put('resident-1', talk, WORDS)
  await door.drain()
  return { talk, topic }
}

describe('a talk', () => {
  it('goes from a topic to a duty that is done, and whoever wanted it is told', async () => {
    const talk = await plan(door, talkOf())
    const { status, body: topic } = await put('resident-1', talk, WORDS)
    expect([status, topic]).toMatchObject([201, { text: WORDS, state: 'waiting', mine: true, supports: 0 }])
    expect((await topicsOf('resident-2', talk)).items).toEqual([])
    await door.drain()
    expect((await topicsOf('resident-2', talk)).items).toMatchObject([
      { id: topic.id, text: MASKED, state: 'open', mine: false, supported: false },
    ])
    for (const who of ['resident-2', 'resident-2', 'volunteer-1']) await support(who, topic)
    expect((await topicsOf('resident-2', talk)).items).toMatchObject([{ supports: 2, supported: true }])

    const agreed = await agree(KEEPER, talk, { topicId: topic.id })
    expect([agreed.status, agreed.body]).toMatchObject([
      201,
      { state: 'open', owner: { role: 'officer', sign: '竹岛站 队员1' }, supports: 2, overdue: false },
    ])
    await door.drain()
    expect(await toldOf('officer-1', talk)).toEqual([{ kind: 'dutyGiven', words: '清理3号楼楼道堆物' }])
    const answered = { kind: 'topicAnswered', words: '清理*号楼楼道堆物' }
    for (const who of ['resident-1', 'resident-2', 'volunteer-1'])
      expect(await toldOf(who, talk)).toEqual([answered])
    expect((await topicsOf(undefined, talk)).items).toMatchObject([
      { state: 'agreed', dutyId: agreed.body.id },
    ])

    const result = '已清走，楼道装了监督牌'
    const dayLater = '2026-11-25T01:30:00.000Z'
    door.setNow(dayLater)
    const done = await change('officer-1', agreed.body, { result })
    expect(done.body).toMatchObject({ state: 'done', result, doneAt: dayLater })
    await door.drain()
    await door.drain()
    for (const who of ['resident-1', 'resident-2', 'volunteer-1'])
      expect(await toldOf(who, talk)).toEqual([answered, { kind: 'dutyDone', words: result }])
    expect(await toldOf('resident-3', talk)).toEqual([])
    const [shown] = await dutiesOf(undefined, talk)
    expect(shown).toMatchObject({ text: '清理*号楼楼道堆物', state: 'done', result, mayChange: false })
    expect(JSON.stringify(shown)).not.toMatch(/officer-1|squad-/)
    expect((await change('officer-1', done.body, { result: '再来一次' })).body.reason).toBe('wrongState')
  })
})

describe('a topic', () => {
  it('waits for the keeper where WeChat does not pass it, and shows nobody who wrote it', async () => {
    const talk = await plan(door, talkOf())
    const { body: topic } = await put('resident-1', talk, '要是不解决就去上访')
    await door.drain()
    for (const who of [undefined, 'resident-2', 'officer-1'])
      expect((await topicsOf(who, talk)).items).toEqual([])
    expect((await topicsOf('resident-1', talk)).items).toMatchObject([{ id: topic.id, mine: true }])
    for (const who of [KEEPER, 'squad-leader-1', 'commander-1']) {
      const { items } = await topicsOf(who, talk)
      expect(items).toMatchObject([{ id: topic.id, state: 'waiting', mine: false }])
      expect(JSON.stringify(items)).not.toContain('resident-1')
    }
    expect((await support('resident-2', topic)).status).toBe(404)
    const shown = await settle(KEEPER, topic, { state: 'open', expectedVersion: 1 })
    expect(shown.body).toMatchObject({ state: 'open', version: 2 })
    expect((await topicsOf('resident-2', talk)).items).toHaveLength(1)
  })

  it('is hidden with a reason that its writer alone is told', async () => {
    const { talk, topic } = await talkWithTopic()
    await support('resident-2', topic)
    const hide = (body: object) => settle(KEEPER, topic, { state: 'hidden', ...body })
    expect((await hide({ expectedVersion: 2 })).body).toMatchObject({
      reason: 'fields',
      errors: [{ path: 'answer', reason: 'required' }],
    })
    expect((await hide({ expectedVersion: 1, answer: '涉及他人' })).body.reason).toBe('changedMeanwhile')
    expect((await hide({ expectedVersion: 2, answer: '涉及他人' })).status).toBe(200)
    await door.drain()
    expect((await topicsOf('resident-2', talk)).items).toEqual([])
    expect((await topicsOf('resident-1', talk)).items).toMatchObject([
      { state: 'hidden', answer: '涉及他人' },
    ])
    expect(await toldOf('resident-1', talk)).toEqual([{ kind: 'topicAnswered', words: '涉及他人' }])
    expect(await toldOf('resident-2', talk)).toEqual([])
  })

  it('is answered where it becomes no duty, and who supports it is told', async () => {
    const { talk, topic } = await talkWithTopic()
    await support('resident-2', topic)
    const answer = '已转物业，本周内回复'
    await settle(KEEPER, topic, { state: 'answered', answer, expectedVersion: 2 })
    await door.drain()
    for (const who of ['resident-1', 'resident-2'])
      expect(await toldOf(who, talk)).toEqual([{ kind: 'topicAnswered', words: answer }])
    expect((await support('resident-3', topic)).body.reason).toBe('wrongState')
  })

  it('is supported once each, also by two taps at once, and taken back once', async () => {
    const { topic } = await talkWithTopic()
    await Promise.all([
      support('resident-2', topic),
      support('resident-2', topic),
      support('resident-3', topic),
    ])
    expect((await support('resident-2', topic)).body).toMatchObject({ supports: 2, supported: true })
    await Promise.all([support('resident-2', topic, 'DELETE'), support('resident-2', topic, 'DELETE')])
    const back = await support('resident-2', topic, 'DELETE')
    expect(back.body).toMatchObject({ supports: 1, supported: false })
    expect((await support('resident-1', topic)).body.reason).toBe('forbidden')
    expect((await support('resident-2', { id: newId() })).status).toBe(404)
  })

  it('is one when it is sent twice, and a person has so many before one talk', async () => {
    const talk = await plan(door, talkOf())
    const id = newId()
    const twice = await Promise.all([put('resident-1', talk, '一', id), put('resident-1', talk, '一', id)])
    expect(twice.map(({ status }) => status).sort()).toEqual([200, 201])
    expect((await put('resident-2', talk, '一', id)).body.reason).toBe('idConflict')
    const more = await Promise.all(['二', '三', '四'].map((text) => put('resident-1', talk, text)))
    expect(more.map(({ status }) => status).sort()).toEqual([201, 201, 422])
    expect(more.find(({ status }) => status === 422)?.body).toMatchObject({
      errors: [{ path: 'text', reason: 'tooMany' }],
    })
    const { items, most } = await topicsOf('resident-1', talk)
    expect([items.length, most]).toEqual([3, 3])
    expect((await put('resident-1', await plan(door, talkOf()), '另一场')).status).toBe(201)
  })

  it('is put before a talk to come, and nothing else', async () => {
    const { talk, topic } = await talkWithTopic()
    const reasonOf = async (differs: Partial<SessionRecord>) =>
      (await put('resident-1', await plan(door, talkOf(differs)), '路灯不亮')).body.reason
    expect(await reasonOf({ kind: 'cleanUp' })).toBe('topicsClosed')
    expect(await reasonOf({ state: 'cancelled' })).toBe('sessionCancelled')
    expect(await reasonOf({ state: 'draft' })).toBe('notFound')
    expect((await door.call(undefined, 'GET', `/api/sessions/${newId()}/topics`)).status).toBe(404)
    door.setNow(talk.startsAt)
    expect((await put('resident-2', talk, '晚了')).body.reason).toBe('topicsClosed')
    expect((await support('resident-2', topic)).body.reason).toBe('topicsClosed')
  })

  it('is settled by its station, squad and district alone', async () => {
    const { topic, talk } = await talkWithTopic()
    const body = { state: 'answered', answer: '收到', expectedVersion: 2 }
    for (const who of ['resident-1', 'officer-1', 'auditor-1'])
      expect((await settle(who, topic, body)).status).toBe(403)
    const elsewhere = await plan(door, talkOf({ stationId: 'station-elsewhere', squadId: 'squad-elsewhere' }))
    const { body: theirs } = await put('resident-1', elsewhere, '别处的事')
    for (const who of [KEEPER, 'squad-leader-1']) {
      expect((await settle(who, theirs, { ...body, expectedVersion: 1 })).status).toBe(404)
      expect((await agree(who, elsewhere)).status).toBe(404)
    }
    expect((await settle('commander-1', topic, body)).status).toBe(200)
    expect((await topicsOf(KEEPER, talk)).items).toMatchObject([{ state: 'answered' }])
  })
})

describe('a duty', () => {
  it('is refused by name: for a stranger, a day that is past, a topic of nowhere, no talk', async () => {
    const { talk, topic } = await talkWithTopic()
    const errorsOf = async (more: object) => (await agree(KEEPER, talk, more)).body.errors
    expect(await errorsOf({ ownerId: 'resident-1' })).toMatchObject([
      { path: 'ownerId', reason: 'unknownPerson' },
    ])
    expect(await errorsOf({ ownerId: 'collector-1' })).toMatchObject([
      { path: 'ownerId', reason: 'otherRole' },
    ])
    expect(await errorsOf({ limitDay: '2026-11-23' })).toMatchObject([{ path: 'limitDay', reason: 'past' }])
    expect(await errorsOf({ topicId: newId() })).toMatchObject([{ path: 'topicId', reason: 'unknownTopic' }])
    expect((await agree(KEEPER, await plan(door, talkOf({ kind: 'cleanUp' })))).body.reason).toBe(
      'wrongState',
    )
    const id = newId()
    const both = await Promise.all([
      agree(KEEPER, talk, { topicId: topic.id }, id),
      agree(KEEPER, talk, { topicId: topic.id }),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409])
    const again = await agree(KEEPER, talk, {}, newId())
    expect(again.status).toBe(201)
    expect((await agree(KEEPER, talk, {}, again.body.id)).status).toBe(200)
    expect((await agree(KEEPER, talk, { text: '别的' }, again.body.id)).body.reason).toBe('idConflict')
  })

  it('has its limit told of before and after it, and moved with a reason', async () => {
    const talk = await plan(door, talkOf())
    const { body: duty } = await agree(KEEPER, talk, { limitDay: '2026-12-10' })
    await door.drain()
    door.setNow('2026-12-03T01:00:00.000Z')
    await door.drain()
    expect((await toldOf('officer-1', talk)).map(({ kind }) => kind)).toEqual(['dutyGiven', 'dutyDue'])
    const move = (body: object) => change('officer-1', duty, { limitDay: '2026-12-20', ...body })
    expect((await move({})).body.errors).toMatchObject([{ path: 'reason', reason: 'required' }])
    const moved = await move({ reason: '等物业排期' })
    expect(moved.body).toMatchObject({ limitDay: '2026-12-20', version: 2, overdue: false })
    const second = await move({ reason: '又一次' })
    expect(second.body).toMatchObject({
      reason: 'changedMeanwhile',
      about: { version: 2, sign: signOf('officer-1') },
    })
    expect(moved.body).not.toHaveProperty('changedBy')
    door.setNow('2026-12-11T02:00:00.000Z')
    await door.drain()
    expect(await toldOf('officer-1', talk)).toHaveLength(2)
    expect(await toldOf(KEEPER, talk)).toEqual([])
    door.setNow('2026-12-21T02:00:00.000Z')
    await door.drain()
    const [late] = await dutiesOf('officer-1', talk)
    expect(late).toMatchObject({ overdue: true, mayChange: true })
    expect((await toldOf(KEEPER, talk)).map(({ kind }) => kind)).toEqual(['dutyDue'])
    expect((await toldOf('officer-1', talk)).filter(({ kind }) => kind === 'dutyDue')).toHaveLength(4)
  })

  it('is its owner’s and its station’s to change; a station’s list gives what is owed, the next limit first', async () => {
    const talk = await plan(door, talkOf())
    const { body: later } = await agree(KEEPER, talk, { limitDay: '2027-03-01' })
    const { body: sooner } = await agree(KEEPER, talk, { limitDay: '2027-02-01', ownerId: 'officer-2' })
    const listOf = (who: string, query = '') =>
      door.call<Page<DutyView & { sessionTitle: string }>>(
        who,
        'GET',
        `/api/stations/${stationId}/duties?limit=100${query}`,
      )
    const owed = (await listOf(KEEPER)).body.items
    const ids = owed.map(({ id }) => id)
    expect(ids.indexOf(sooner.id)).toBeLessThan(ids.indexOf(later.id))
    expect(ids.indexOf(sooner.id)).toBeGreaterThanOrEqual(0)
    expect([...owed].sort((a, b) => a.limitDay.localeCompare(b.limitDay))).toEqual(owed)
    expect(owed.find(({ id }) => id === later.id)?.sessionTitle).toBe(talk.title)
    const own = (await listOf('officer-2')).body.items
    expect(own.map(({ id }) => id)).toContain(sooner.id)
    expect(own.every(({ owner }) => owner.sign === '竹岛站 队员2')).toBe(true)
    expect((await listOf('resident-1')).status).toBe(403)
    expect((await door.call(KEEPER, 'GET', '/api/stations/none/duties')).status).toBe(404)
    const other = huancui.stations.find(({ id }) => id !== stationId)?.id
    expect((await door.call(KEEPER, 'GET', `/api/stations/${other}/duties`)).status).toBe(403)

    expect((await change('officer-1', sooner, { result: '不是我的' })).status).toBe(404)
    expect((await change('resident-1', sooner, { result: '不是我的' })).status).toBe(403)
    expect((await change(KEEPER, sooner, { result: '站长代为办结' })).status).toBe(200)
    expect((await listOf(KEEPER)).body.items.map(({ id }) => id)).not.toContain(sooner.id)
  })
})

describe('a duty that became a case', () => {
  const act = (who: string, id: string, action: string, expectedVersion: number, carried = {}) =>
    door.call<CaseView>(who, 'POST', `/api/cases/${id}/actions`, { action, expectedVersion, ...carried })

  const openCase = async () => {
    const { body } = await door.call<Reported>('resident-4', 'POST', '/api/cases', reportAt(home))
    const officer = body.case.firstResponder.sign.endsWith('1') ? 'officer-1' : 'officer-2'
    return { ...body.case, officer }
  }

  const agreedOn = async () => {
    const { talk, topic } = await talkWithTopic()
    await support('resident-2', topic)
    const { body: duty } = await agree(KEEPER, talk, { topicId: topic.id })
    return { talk, duty }
  }

  it('ends with the case, by its result, and is told of once', async () => {
    const { talk, duty } = await agreedOn()
    const { id, number, officer } = await openCase()
    const unknown = await change(KEEPER, duty, { caseNumber: 'HC-0' })
    expect(unknown.body.errors).toMatchObject([{ path: 'caseNumber', reason: 'unknownCase' }])
    const became = await change(KEEPER, duty, { caseNumber: number })
    expect(became.body).toMatchObject({ state: 'case', caseNumber: number })
    await door.drain()
    expect(await dutiesOf(undefined, talk)).toMatchObject([{ state: 'case', caseNumber: number }])

    await act(officer, id, 'accept', 1)
    await act(officer, id, 'start', 2)
    const photos = [await door.photoOf(officer)]
    await act(officer, id, 'resolve', 3, {
      text: '已拆除，请联系 13812345678',
      outcome: 'management',
      photos,
    })
    await act(KEEPER, id, 'verify', 4, { photos: [await door.photoOf(KEEPER)] })
    await door.drain()
    expect(await dutiesOf(undefined, talk)).toMatchObject([{ state: 'case' }])
    const { version } = (await door.call<CaseView>(officer, 'GET', `/api/cases/${id}`)).body
    const rated = await act('resident-4', id, 'rate', version, { stars: 5, solved: 'solved' })
    expect(rated.body.state).toBe('closed')
    await door.drain()
    door.setNow(new Date(Date.parse(WORKING_MORNING) + 120_000).toISOString())
    await door.drain()
    const result = '已拆除，请联系 138****5678'
    expect(await dutiesOf(undefined, talk)).toMatchObject([{ state: 'done', result }])
    for (const who of ['resident-1', 'resident-2'])
      expect((await toldOf(who, talk)).filter(({ kind }) => kind === 'dutyDone')).toEqual([
        { kind: 'dutyDone', words: result },
      ])
  })

  it('is open again where the case came to nothing', async () => {
    const { talk, duty } = await agreedOn()
    const { id, number, version } = await openCase()
    await change(KEEPER, duty, { caseNumber: number })
    await act('resident-4', id, 'withdraw', version)
    await door.drain()
    const [open] = await dutiesOf(undefined, talk)
    expect(open).toMatchObject({ state: 'open', version: 3 })
    expect(open?.caseNumber).toBeUndefined()
  })

  it('is no case of another station', async () => {
    const { duty } = await agreedOn()
    const elsewhere = huancui.stations.find(({ id }) => id !== stationId)
    const far = reportAt(elsewhere?.place ?? home)
    const { body } = await door.call<Reported>('resident-4', 'POST', '/api/cases', far)
    for (const who of ['commander-1', 'officer-1'])
      expect((await change(who, duty, { caseNumber: body.case.number })).body.errors).toMatchObject([
        { path: 'caseNumber', reason: 'unknownCase' },
      ])
  })
})
