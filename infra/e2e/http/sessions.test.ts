import type { SessionRow, SessionView } from '@yizhan/shared/activities'
import { newId, type Problem } from '@yizhan/shared/kernel'
import { elsewhere, home, OPENS_BEFORE, sessionOn, signOf, timesOn } from './a-session'
import { type Door, openDoor, WORKING_MORNING } from './door'

const KEEPER = 'station-keeper-1'
const other = 'resident-2'

jest.setTimeout(60_000)

let door: Door
beforeAll(async () => {
  door = await openDoor()
})
afterAll(() => door.stop())
beforeEach(() => door.setNow(WORKING_MORNING))

type View = SessionView & { mine: { id: string } | null; mayPlan: boolean; mayCheckIn: boolean } & Problem

const create = async (day: string, differs: object = {}, who = KEEPER) => {
  const { status, body } = await door.call<View>(who, 'POST', '/api/sessions', sessionOn(day, differs))
  expect(status).toBe(201)
  return body
}
const change = (id: string, body: object) => door.call<View>(KEEPER, 'PATCH', `/api/sessions/${id}`, body)
const read = (id: string, who?: string) => door.call<View>(who, 'GET', `/api/sessions/${id}`)
const book = (id: string, who: string, differs: object = {}) =>
  door.call<{ id: string; state: string }>(who, 'POST', `/api/sessions/${id}/bookings`, {
    id: newId(),
    quota: 'residents',
    seats: 2,
    name: '王',
    waits: true,
    ...differs,
  })
const amiss = ({ body }: { body: Problem }) =>
  (body.errors ?? []).map(({ path, reason }) => `${path} ${reason}`)

describe('a session', () => {
  it('is made once, however often it is sent; another under its id is refused', async () => {
    const body = sessionOn('2026-12-05')
    expect(await door.call(KEEPER, 'POST', '/api/sessions', body)).toMatchObject({
      status: 201,
      body: { id: body.id, state: 'published', station: { name: home.name }, version: 1, sequence: 0 },
    })
    expect(await door.call(KEEPER, 'POST', '/api/sessions', body)).toMatchObject({ status: 200 })
    const unlike = await door.call(KEEPER, 'POST', '/api/sessions', { ...body, title: '别的' })
    expect(unlike).toMatchObject({ status: 409, body: { reason: 'idConflict' } })
  })

  it('keeps to itself what is the station’s own', async () => {
    const { id } = await create('2026-12-05')
    const { body } = await read(id)
    for (const own of ['squadId', 'byHand', 'origin']) expect(body).not.toHaveProperty(own)
    expect(body).toMatchObject({ mine: null, mayPlan: false, mayCheckIn: false })
    expect(Date.parse(body.startsAt) - Date.parse(body.checkInFrom)).toBe(OPENS_BEFORE * 60_000)
    expect((await read(id, KEEPER)).body).toMatchObject({ mayPlan: true, mayCheckIn: true })
    expect((await read(id, 'officer-1')).body).toMatchObject({ mayPlan: false, mayCheckIn: true })
  })

  it('is not there for others as long as it is a draft, nor in any list of theirs', async () => {
    const { id } = await create('2026-12-07', { publish: false })
    expect((await read(id)).status).toBe(404)
    expect((await read(id, KEEPER)).body).toMatchObject({ state: 'draft', mayPlan: true })
    const listed = async (query: string, who?: string) =>
      (
        await door.call<{ items: SessionRow[] }>(
          who,
          'GET',
          `/api/sessions?from=2026-12-07&to=2026-12-07&limit=100${query}`,
        )
      ).body.items.some((row) => row.id === id)
    expect(await listed('', KEEPER)).toBe(false)
    expect(await listed(`&station=${home.id}`, KEEPER)).toBe(false)
    expect(await listed('&drafts=true', KEEPER)).toBe(true)
    const refused = await door.call('resident-1', 'GET', `/api/sessions?drafts=true&station=${home.id}`)
    expect(refused.status).toBe(403)
    expect((await change(id, { expectedVersion: 1, publish: true })).body).toMatchObject({
      state: 'published',
      version: 2,
    })
    expect(await listed('')).toBe(true)
  })

  it('has a station, times in their order, and somebody to invite', async () => {
    const post = (differs: object, who = KEEPER) =>
      door.call<Problem>(who, 'POST', '/api/sessions', sessionOn('2026-12-05', differs))
    expect(amiss(await post({ stationId: 'none' }))).toEqual(['stationId unknownStation'])
    expect((await post({ stationId: elsewhere.id })).status).toBe(403)
    expect((await post({ stationId: elsewhere.id }, 'commander-1')).status).toBe(201)
    expect(amiss(await post(timesOn('2026-11-23')))).toContain('startsAt past')
    expect(amiss(await post({ endsAt: '2026-12-05T01:00:00.000Z' }))).toEqual(['endsAt notAfterStart'])
    expect(amiss(await post({ endsAt: '2026-12-05T14:00:00.000Z' }))).toEqual(['endsAt lastsTooLong'])
    expect(amiss(await post({ signUpUntil: '2026-12-05T02:00:00.000Z' }))).toEqual(['signUpUntil afterStart'])
    expect(amiss(await post({ signUpFrom: '2026-12-05T00:00:00.000Z' }))).toEqual(['signUpFrom afterSignUp'])
    expect(amiss(await post({ cancelUntil: '2026-12-05T02:00:00.000Z' }))).toEqual(['cancelUntil afterStart'])
    expect(amiss(await post({ quotas: { residents: 0, volunteers: 0 } }))).toEqual([
      'quotas.residents tooSmall',
    ])
    expect(amiss(await post({ pictureId: newId() }))).toEqual(['pictureId unknownPhoto'])
  })

  it('carries a photo of whoever plans it', async () => {
    const pictureId = await door.photoOf(KEEPER)
    const { id } = await create('2026-12-05', { pictureId })
    expect((await read(id)).body.pictureUrl).toMatch(/^memory:/)
  })
})

describe('a change', () => {
  it('is refused to whoever looked at an older one', async () => {
    const { id } = await create('2026-12-08')
    expect((await change(id, { expectedVersion: 1, title: '大扫除' })).body).toMatchObject({ version: 2 })
    const late = await change(id, { expectedVersion: 1, title: '清洁' })
    expect(late).toMatchObject({ status: 409, body: { reason: 'changedMeanwhile' } })
    expect(late.body.about).toEqual({ version: 2, at: WORKING_MORNING, sign: signOf(KEEPER) })
    const cancel = { expectedVersion: 1, message: '下雨' }
    const later = await door.call<Problem>(KEEPER, 'POST', `/api/sessions/${id}/cancel`, cancel)
    expect(later.body).toMatchObject({ reason: 'changedMeanwhile', about: late.body.about })
    expect((await read(id)).body).not.toHaveProperty('changedBy')
    const theirs = await create('2026-12-08', { stationId: elsewhere.id }, 'commander-1')
    expect((await change(theirs.id, { expectedVersion: 1 })).status).toBe(403)
    const back = await change(id, { expectedVersion: 2, publish: false })
    expect(back).toMatchObject({ status: 409, body: { reason: 'wrongState' } })
  })

  it('takes away what a session need not have', async () => {
    const pictureId = await door.photoOf(KEEPER)
    const translations = { en: { title: 'Clean-up' }, ko: { title: '청소' } }
    const { id, venue } = await create('2026-12-08', { pictureId, translations, bring: '手套' })
    const without = (body: object, version: number) => change(id, { expectedVersion: version, ...body })
    expect((await without({ translations: { en: translations.en } }, 1)).body.translations).toEqual({
      en: translations.en,
    })
    const { way: _, ...nearby } = { ...venue, way: '二楼' }
    expect((await without({ venue: { ...nearby, way: '二楼' } }, 2)).body.venue).toHaveProperty('way')
    expect((await without({ venue: nearby }, 3)).body.venue).not.toHaveProperty('way')
    const { body } = await without({ bring: null, pictureId: null, translations: null }, 4)
    for (const gone of ['bring', 'pictureId', 'pictureUrl', 'translations']) {
      expect(body).not.toHaveProperty(gone)
      expect((await read(id)).body).not.toHaveProperty(gone)
    }
    expect((await without({ title: null }, 5)).status).toBe(422)
  })

  it('of time or place is told to everyone who booked, with the station’s words', async () => {
    const { id } = await create('2026-12-09')
    expect((await book(id, 'resident-1')).body).toMatchObject({ state: 'confirmed' })
    const later = timesOn('2026-12-10')
    expect(await change(id, { expectedVersion: 1, ...later })).toMatchObject({
      status: 422,
      body: { reason: 'messageNeeded' },
    })
    const moved = await change(id, { expectedVersion: 1, ...later, message: '场地有变，改到周四。' })
    expect(moved).toMatchObject({ status: 200, body: { sequence: 1 } })
    await door.drain()
    const { body } = await door.call<{ items: { kind: string; words?: string }[] }>(
      'resident-1',
      'GET',
      '/api/me/notices',
    )
    expect(body.items).toContainEqual(
      expect.objectContaining({ kind: 'sessionChanged', words: '场地有变，改到周四。' }),
    )
  })

  it('leaves the seats that are taken, the ages of who comes, and their other plans', async () => {
    const { id } = await create('2026-12-11')
    await book(id, 'resident-1', { youngest: 8 })
    expect(amiss(await change(id, { expectedVersion: 1, quotas: { residents: 1, volunteers: 5 } }))).toEqual([
      'quotas.residents belowTaken',
    ])
    expect(amiss(await change(id, { expectedVersion: 1, minimumAge: 12 }))).toEqual([
      'minimumAge overItsBookings',
    ])
    const another = await create('2026-12-12')
    await book(another.id, 'resident-1')
    const onto = { expectedVersion: 1, ...timesOn('2026-12-12'), message: '改期' }
    expect(amiss(await change(id, onto))).toEqual(['startsAt overItsBookings'])
    expect(
      amiss(await change(id, { expectedVersion: 1, ...timesOn('2026-11-20'), message: '改期' })),
    ).toContain('startsAt past')
    expect((await read(id)).body.version).toBe(1)
  })

  it('that makes more seats lets who waits move up', async () => {
    const { id } = await create('2026-12-13', { quotas: { residents: 2, volunteers: 0 } })
    await book(id, 'resident-1')
    expect((await book(id, other)).body.state).toBe('waitlisted')
    expect((await read(id)).body.state).toBe('full')
    await change(id, { expectedVersion: 1, quotas: { residents: 4, volunteers: 0 } })
    await door.drain()
    expect((await read(id, other)).body.mine).toMatchObject({ state: 'confirmed' })
  })
})

describe('a session that is cancelled', () => {
  it('is so for everyone who booked or waits, with a message, and stays listed', async () => {
    const { id } = await create('2026-12-14', { quotas: { residents: 2, volunteers: 0 } })
    await book(id, 'resident-1')
    await book(id, other)
    const cancel = (body: object) => door.call<View>(KEEPER, 'POST', `/api/sessions/${id}/cancel`, body)
    expect((await cancel({ expectedVersion: 7, message: '下雨' })).body.reason).toBe('changedMeanwhile')
    expect((await cancel({ expectedVersion: 1 })).status).toBe(422)
    expect(await cancel({ expectedVersion: 1, message: '大风预警，活动取消。' })).toMatchObject({
      status: 200,
      body: { state: 'cancelled', cancelReason: '大风预警，活动取消。', sequence: 1 },
    })
    await door.drain()
    for (const who of ['resident-1', other]) {
      expect((await read(id, who)).body.mine).toMatchObject({ state: 'cancelled' })
      const { body } = await door.call<{ items: { kind: string }[] }>(who, 'GET', '/api/me/notices')
      expect(body.items.map(({ kind }) => kind)).toContain('sessionCancelled')
    }
    expect((await cancel({ expectedVersion: 2, message: '再次' })).body.reason).toBe('sessionCancelled')
    expect((await change(id, { expectedVersion: 2, title: '别的' })).body.reason).toBe('sessionCancelled')
    const { body } = await door.call<{ items: SessionRow[] }>(
      undefined,
      'GET',
      '/api/sessions?from=2026-12-14&to=2026-12-14',
    )
    expect(body.items).toMatchObject([{ id, state: 'cancelled' }])
  })

  it('was never published: nobody finds it in a list', async () => {
    const { id } = await create('2026-12-15', { publish: false })
    await door.call(KEEPER, 'POST', `/api/sessions/${id}/cancel`, { expectedVersion: 1, message: '不办了' })
    const { body } = await door.call<{ items: SessionRow[] }>(
      undefined,
      'GET',
      '/api/sessions?from=2026-12-15&to=2026-12-15',
    )
    expect(body.items).toEqual([])
  })
})

describe('reminders', () => {
  const reminded = async (who: string) => {
    const { body } = await door.call<{ items: { kind: string; session?: { id: string } }[] }>(
      who,
      'GET',
      '/api/me/notices?limit=100',
    )
    return body.items.filter(({ kind }) => kind === 'sessionReminder').map(({ session }) => session?.id)
  }

  it('come at the times of a session that still is at that time, to who has a seat', async () => {
    const { id } = await create('2026-12-17', { quotas: { residents: 2, volunteers: 0 } })
    await book(id, 'resident-3')
    await book(id, 'resident-4')
    door.setNow('2026-12-16T01:00:00.000Z')
    await door.drain()
    expect(await reminded('resident-3')).toEqual([id])
    expect(await reminded('resident-4')).toEqual([])
    await change(id, { expectedVersion: 1, ...timesOn('2026-12-18'), message: '顺延一天' })
    door.setNow('2026-12-16T23:00:00.000Z')
    await door.drain()
    expect(await reminded('resident-3')).toEqual([id])
    door.setNow('2026-12-17T23:30:00.000Z')
    await door.drain()
    expect((await reminded('resident-3')).length).toBeGreaterThan(1)
  })
})
