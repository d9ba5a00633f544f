import { FRONT_COUNTS, frontKey } from '@yizhan/functions/activities/loop/table'
import { SESSIONS } from '@yizhan/functions/activities/sessions/index'
import { hoursRecorded } from '@yizhan/functions/activities/volunteers/facts'
import { factWrite } from '@yizhan/functions/platform/outbox'
import type { HotSpot, SessionRow, SessionView } from '@yizhan/shared/activities'
import type { CaseView, Reported } from '@yizhan/shared/cases'
import { newId, type Page, type Problem } from '@yizhan/shared/kernel'
import type { Notice } from '@yizhan/shared/people'
import { loadHuancui } from '../../data'
import { type Door, openDoor, WORKING_MORNING } from './door'
import { reportAt } from './report'

const huancui = loadHuancui()
const { stationId } = huancui.demo
const home = huancui.stations.find((s) => s.id === stationId)?.place ?? { lat: 0, lng: 0 }
const elsewhere = huancui.stations.find((s) => s.id !== stationId)
const KEEPER = 'station-keeper-1'
const ENDED = '2026-12-05T03:00:00.000Z'

let door: Door
beforeEach(async () => {
  door = await openDoor()
}, 30_000)
afterEach(() => door.stop())

type Refused = Partial<Problem>
type Spots = { items: HotSpot[]; metres: number; days: number }

/** About 30 m a step to the north. */
const north = (steps: number) => ({ lat: home.lat + steps * 0.00027, lng: home.lng })

const report = async (who: string, steps = 0, more: object = {}) => {
  const body = reportAt(north(steps), { category: '06010', ...more })
  const answer = await door.call<Reported>(who, 'POST', '/api/cases', body)
  return answer.body.case
}

const spotsOf = (who = KEEPER, id: string = stationId) =>
  door.call<Spots>(who, 'GET', `/api/stations/${id}/hot-spots`)

const planAt = (origin: object | undefined, more: object = {}) =>
  door.call<SessionView & Refused>(KEEPER, 'POST', '/api/sessions', {
    id: newId(),
    stationId,
    publish: true,
    kind: 'cleanUp',
    front: 'livelihood',
    title: '清洁家园',
    summary: '一起把这一片收拾干净',
    venue: { name: '小区东门', place: home },
    accessibility: [],
    languages: ['zh'],
    quotas: { residents: 20, volunteers: 5 },
    seatsPerBooking: 2,
    minimumAge: 0,
    volunteerRoles: [],
    startsAt: '2026-12-05T01:00:00.000Z',
    endsAt: ENDED,
    signUpFrom: WORKING_MORNING,
    signUpUntil: '2026-12-04T13:00:00.000Z',
    cancelUntil: '2026-12-04T13:00:00.000Z',
    ...(origin ? { origin } : {}),
    ...more,
  })

const write = (session: { id: string; version: number }, more: object = {}, who = KEEPER) =>
  door.call<SessionView & Refused>(who, 'PUT', `/api/sessions/${session.id}/report`, {
    text: '清走两车垃圾，加装了监督牌',
    photos: [],
    cleared: true,
    expectedVersion: session.version,
    ...more,
  })

const toldOf = async (who: string, id: string) => {
  const { body } = await door.call<Page<Notice>>(who, 'GET', '/api/me/notices?limit=100')
  return body.items.filter(({ session }) => session?.id === id).map(({ kind }) => kind)
}

const frontsOf = async (query = '') => {
  const path = `/api/stations/${stationId}/fronts${query}`
  const { body } = await door.call<{
    year: number
    fronts: {
      front: string
      sessions: number
      attended: number
      tenths: number
      cases: number
      articles: number
    }[]
  }>(undefined, 'GET', path)
  return new Map(body.fronts.map(({ front, ...counts }) => [front, counts]))
}

/** So many came, as the door counts them. */
const came = (id: string, residents: number) =>
  door.dynamo.store.update(SESSIONS, { id }, { add: { residentsAttended: residents } })

describe('hot spots', () => {
  it('are where cases of one category gather around a station, with what may be held there', async () => {
    const near = [await report('resident-1'), await report('resident-2', 1), await report('resident-3', 2)]
    await report('resident-1', 0, { category: '07001' })
    await report('resident-1', 30)
    const { status, body } = await spotsOf()
    expect([status, body.metres, body.days]).toEqual([200, 150, 90])
    expect(body.items).toMatchObject([{ category: '06010', cases: 3, open: 3, suggests: 'cleanUp' }])
    expect([...(body.items[0]?.caseIds ?? [])].sort()).toEqual(near.map(({ id }) => id).sort())
    for (const who of ['squad-leader-1', 'commander-1']) expect((await spotsOf(who)).body).toEqual(body)
    expect((await spotsOf('officer-1')).status).toBe(403)
    expect((await spotsOf(KEEPER, elsewhere?.id)).status).toBe(403)
    expect((await spotsOf(KEEPER, 'nowhere')).status).toBe(404)
  })

  it('leave out what was withdrawn and what is long past', async () => {
    const first = await report('resident-1')
    await report('resident-2', 1)
    door.setNow('2027-01-20T01:30:00.000Z')
    await report('resident-3', 2)
    const last = await report('resident-4', 3)
    expect((await spotsOf()).body.items).toMatchObject([{ cases: 4 }])
    door.setNow('2027-02-26T01:30:00.000Z')
    expect((await spotsOf()).body.items).toEqual([])
    await report('resident-5', 1)
    expect((await spotsOf()).body.items).toMatchObject([{ cases: 3 }])
    expect((await spotsOf()).body.items[0]?.caseIds).not.toContain(first.id)
    await door.call('resident-4', 'POST', `/api/cases/${last.id}/actions`, {
      action: 'withdraw',
      expectedVersion: last.version,
    })
    expect((await spotsOf()).body.items).toEqual([])
  })
})

describe('a session out of a hot spot', () => {
  it('invites who reported and follows those cases, and what came of it goes back to them', async () => {
    const cases = [await report('resident-1'), await report('resident-2', 1), await report('resident-2', 2)]
    await door.call('resident-4', 'PUT', `/api/cases/${cases[0]?.id}/following`)
    await report('resident-3', 0, { category: '07001' })
    const spot = (await spotsOf()).body.items[0]
    const origin = { category: spot?.category, caseIds: spot?.caseIds }
    const { status, body: session } = await planAt(origin)
    expect(status).toBe(201)
    await door.drain()
    await door.drain()
    for (const who of ['resident-1', 'resident-2', 'resident-4'])
      expect(await toldOf(who, session.id)).toEqual(['sessionInvitation'])
    for (const who of ['resident-3', 'resident-5']) expect(await toldOf(who, session.id)).toEqual([])

    const early = await write(session)
    expect([early.body.reason, early.body.about]).toMatchObject(['wrongState', { state: 'published' }])
    door.setNow(ENDED)
    await came(session.id, 12)
    await door.drain()
    expect((await frontsOf()).get('livelihood')).toMatchObject({ sessions: 1, attended: 12 })
    expect((await write(session, {}, 'officer-1')).status).toBe(403)
    const strange = await write(session, { photos: [await door.photoOf('resident-1')] })
    expect(strange.body.errors).toMatchObject([{ path: 'photos.0', reason: 'unknownPhoto' }])
    const personal = await write(session, { text: '感谢居民甲 13812345678' })
    expect(personal.body.errors).toMatchObject([{ path: 'text', reason: 'personal' }])

    const photo = await door.photoOf(KEEPER)
    const written = await write(session, { photos: [photo] })
    expect(written.status).toBe(200)
    expect(written.body.report).toMatchObject({
      text: '清走两车垃圾，加装了监督牌',
      by: '竹岛站 站长',
      attended: { residents: 12, volunteers: 0 },
      photoUrls: [expect.stringContaining(photo)],
    })
    expect((await write(session)).body.reason).toBe('changedMeanwhile')
    await door.drain()
    for (const who of ['resident-1', 'resident-2', 'resident-4'])
      expect(await toldOf(who, session.id)).toContain('sessionResult')
    const read = await door.call<SessionView>(undefined, 'GET', `/api/sessions/${session.id}`)
    expect(read.body.report?.photoUrls).toHaveLength(1)

    const sessionsOf = (who: string, n: number) =>
      door.call<{ items: (SessionRow & { report?: string; attended: number })[] }>(
        who,
        'GET',
        `/api/cases/${cases[n]?.id}/sessions`,
      )
    for (const [who, n] of [
      ['resident-1', 0],
      ['resident-4', 0],
      ['resident-2', 2],
      [KEEPER, 1],
    ] as const)
      expect((await sessionsOf(who, n)).body.items).toMatchObject([
        { id: session.id, state: 'ended', report: '清走两车垃圾，加装了监督牌', attended: 12 },
      ])
    expect((await sessionsOf('resident-5', 0)).status).toBe(404)
    const again = await write(written.body, { photos: [photo], text: '共清走三车垃圾' })
    expect(again.body.report).toMatchObject({ text: '共清走三车垃圾', photoUrls: [expect.any(String)] })
    await door.drain()
    expect((await frontsOf()).get('livelihood')).toMatchObject({ sessions: 1, attended: 12 })
  })

  it('concerns no case of another station or another category, whatever its plan names', async () => {
    const far = reportAt(elsewhere?.place ?? home, { category: '06010' })
    await door.call('resident-1', 'POST', '/api/cases', far)
    const other = await report('resident-2', 0, { category: '07001' })
    const { body } = await planAt({ category: '06010', caseIds: [far.id, other.id] })
    await door.drain()
    for (const who of ['resident-1', 'resident-2']) expect(await toldOf(who, body.id)).toEqual([])
  })
})

describe('the fronts of a station', () => {
  it('count each session once, with who came later by the list of the door', async () => {
    const { body: session } = await planAt(undefined, { kind: 'lawEducation', front: 'law' })
    const { body: cancelled } = await planAt(undefined)
    await door.call(KEEPER, 'POST', `/api/sessions/${cancelled.id}/cancel`, {
      expectedVersion: cancelled.version,
      message: '天气不好',
    })
    await came(session.id, 5)
    door.setNow('2026-12-05T02:59:59.000Z')
    await door.drain()
    expect((await frontsOf()).get('law')).toMatchObject({ sessions: 0, attended: 0 })
    door.setNow(ENDED)
    await door.drain()
    await came(session.id, 3)
    door.setNow('2026-12-12T03:00:00.000Z')
    await door.drain()
    const fronts = await frontsOf()
    expect(fronts.get('law')).toMatchObject({ sessions: 1, attended: 8 })
    expect(fronts.get('livelihood')).toMatchObject({ sessions: 0 })
    expect((await frontsOf('?year=2025')).get('law')).toMatchObject({ sessions: 0 })
    const kept = await door.dynamo.store.get(FRONT_COUNTS, { stationId, front: frontKey(2026, 'law') })
    expect(kept).toMatchObject({ sessions: 1, attended: 8 })
  })

  it('count each line of hours once, on the front of its session', async () => {
    const { body: session } = await planAt(undefined, { kind: 'volunteerDay', front: 'volunteering' })
    const line = {
      id: newId(),
      at: WORKING_MORNING,
      kind: 'service' as const,
      tenths: 25,
      year: 2026,
      title: session.title,
      stationName: session.station.name,
      sessionId: session.id,
    }
    for (let twice = 0; twice < 2; twice++) {
      const fact = hoursRecorded({ personId: 'volunteer-1', line })
      await door.dynamo.store.commit([factWrite(fact, WORKING_MORNING)])
      await door.drain()
    }
    expect((await frontsOf()).get('volunteering')).toMatchObject({ tenths: 25 })
  })

  it('count the cases that were settled and the typical cases that were published', async () => {
    const opened = await report('resident-1')
    const officer = opened.firstResponder.sign.endsWith('1') ? 'officer-1' : 'officer-2'
    const act = async (who: string, action: string, more: object = {}) => {
      const { version } = (await door.call<CaseView>(who, 'GET', `/api/cases/${opened.id}`)).body
      const body = { action, expectedVersion: version, ...more }
      return (await door.call<CaseView>(who, 'POST', `/api/cases/${opened.id}/actions`, body)).body
    }
    await act(officer, 'accept')
    await act(officer, 'start')
    const photos = [await door.photoOf(officer)]
    await act(officer, 'resolve', { text: '已清理', outcome: 'management', photos })
    const closed = await act('resident-1', 'rate', { stars: 5, solved: 'solved' })
    expect(closed.state).toBe('closed')
    await door.drain()
    expect((await frontsOf()).get('livelihood')).toMatchObject({ cases: 1 })

    const story = { title: '一', wrong: '二', done: '三', lawBasis: '四', before: [], after: [] }
    const draft = { id: newId(), caseId: opened.id, ...story }
    await door.call(officer, 'POST', '/api/typical-cases', draft)
    expect((await frontsOf()).get('law')).toMatchObject({ articles: 0 })
    const review = { decision: 'publish', expectedVersion: 1 }
    const reviewed = await door.call(
      'squad-leader-1',
      'POST',
      `/api/typical-cases/${draft.id}/review`,
      review,
    )
    expect(reviewed.status).toBe(200)
    expect((await frontsOf()).get('law')).toMatchObject({ articles: 1, cases: 0 })
    await act('resident-1', 'reopen', { text: '又有了' })
    await door.drain()
    expect((await frontsOf()).get('livelihood')).toMatchObject({ cases: 0 })
  })
})
