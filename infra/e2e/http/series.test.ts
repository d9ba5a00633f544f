import type { SeriesView, SessionRow } from '@yizhan/shared/activities'
import { newId, type Problem } from '@yizhan/shared/kernel'
import { loadHuancui } from '../../data'
import { CONTENT, elsewhere, home, SERIES, signOf } from './a-session'
import { type Door, openDoor } from './door'

const KEEPER = 'station-keeper-1'

jest.setTimeout(60_000)

let door: Door
beforeEach(async () => {
  door = await openDoor()
})
afterEach(() => door.stop())

type View = SeriesView & Problem

const post = (differs: object = {}, who = KEEPER) =>
  door.call<View>(who, 'POST', '/api/series', { ...SERIES, id: newId(), stationId: home.id, ...differs })
const change = (id: string, body: object) => door.call<View>(KEEPER, 'PATCH', `/api/series/${id}`, body)
const amiss = ({ body }: { body: Problem }) =>
  (body.errors ?? []).map(({ path, reason }) => `${path} ${reason}`)

/** The sessions of a series that are neither taken back nor cancelled, by their day in December and around it. */
const sessionsOf = async (seriesId: string, drafts = '') => {
  const months = ['from=2026-11-25&to=2026-12-25', 'from=2026-12-26&to=2027-01-25']
  const pages = await Promise.all(
    months.map((range) =>
      door.call<{ items: SessionRow[] }>(
        KEEPER,
        'GET',
        `/api/sessions?station=${home.id}&${range}&limit=100${drafts}`,
      ),
    ),
  )
  return pages.flatMap(({ body }) => body.items).filter((row) => row.seriesId === seriesId)
}
const daysOf = (rows: readonly SessionRow[]) =>
  rows.filter(({ state }) => state !== 'cancelled').map(({ startsAt }) => startsAt.slice(0, 10))

const book = (sessionId: string, who: string) =>
  door.call(who, 'POST', `/api/sessions/${sessionId}/bookings`, {
    id: newId(),
    quota: 'residents',
    seats: 1,
    name: '王',
    waits: true,
  })

const SATURDAYS = ['2026-11-28', '2026-12-05', '2026-12-12', '2026-12-19', '2026-12-26', '2027-01-02']

describe('a series', () => {
  it('keeps the days that it was accepted with, and can be ended, when a new one may make fewer', async () => {
    const { id } = (await post()).body
    await door.drain()
    const { activities } = loadHuancui().settings
    const put = {
      expectedVersion: 1,
      reason: '每个系列最多三场',
      document: { ...activities, mostSessions: 3 },
    }
    expect((await door.call('administrator-1', 'PUT', '/api/settings/activities', put)).status).toBe(200)
    expect(amiss(await post())).toEqual(['rule tooManySessions'])
    door.setNow('2026-11-26T01:30:00.000Z')
    await door.drain()
    expect(daysOf(await sessionsOf(id))).toEqual(SATURDAYS)
    expect((await change(id, { expectedVersion: 1, startMinute: 600 })).status).toBe(200)
    expect(amiss(await change(id, { expectedVersion: 2, rule: 'FREQ=WEEKLY;BYDAY=SA;COUNT=5' }))).toEqual([
      'rule tooManySessions',
    ])
    expect((await change(id, { expectedVersion: 2, end: true })).body.state).toBe('ended')
  })

  it('makes its sessions ahead, each once', async () => {
    const { status, body } = await post()
    expect(status).toBe(201)
    expect(body).toMatchObject({ state: 'running', nextDays: SATURDAYS, station: { name: home.name } })
    await door.drain()
    expect(daysOf(await sessionsOf(body.id))).toEqual(SATURDAYS)
    door.setNow('2026-11-26T01:30:00.000Z')
    await door.drain()
    expect(daysOf(await sessionsOf(body.id))).toEqual(SATURDAYS)
  })

  it('makes them as their time comes nearer', async () => {
    const { body } = await post({ rule: 'FREQ=MONTHLY;BYDAY=1SA;COUNT=3' })
    await door.drain()
    const listed = async () => {
      const { body: page } = await door.call<{ items: SessionRow[] }>(
        undefined,
        'GET',
        `/api/sessions?station=${home.id}&from=2027-02-01&to=2027-02-28`,
      )
      return page.items.filter(({ seriesId }) => seriesId === body.id).length
    }
    expect(await listed()).toBe(0)
    for (let day = 25; day <= 30; day++) {
      door.setNow(`2026-12-${day}T01:30:00.000Z`)
      await door.drain()
    }
    expect(await listed()).toBe(1)
  })

  it('is one however often it is sent, and the station’s own', async () => {
    const body = { ...SERIES, id: newId(), stationId: home.id }
    expect((await post(body)).status).toBe(201)
    expect((await post(body)).status).toBe(200)
    expect((await post({ ...body, lasts: 60 })).body.reason).toBe('idConflict')
    expect((await post({ stationId: elsewhere.id })).status).toBe(403)
    const { body: page } = await door.call<{ items: SeriesView[] }>(KEEPER, 'GET', '/api/series?limit=100')
    expect(page.items.filter(({ id }) => id === body.id)).toHaveLength(1)
    const theirs = `/api/series?station=${elsewhere.id}`
    expect((await door.call(KEEPER, 'GET', theirs)).status).toBe(403)
    expect((await door.call('commander-1', 'GET', theirs)).status).toBe(200)
    expect(amiss(await door.call<Problem>('commander-1', 'GET', '/api/series'))).toEqual([
      'query.station required',
    ])
  })

  it('is read by itself, with its picture, by whoever plans it', async () => {
    const pictureId = await door.photoOf(KEEPER)
    const { body } = await post({ content: { ...CONTENT, bring: '手套', pictureId } })
    const read = (who: string) => door.call<View>(who, 'GET', `/api/series/${body.id}`)
    expect(await read(KEEPER)).toMatchObject({ status: 200, body: { id: body.id, nextDays: SATURDAYS } })
    expect((await read(KEEPER)).body.pictureUrl).toMatch(/^memory:/)
    expect((await read('officer-1')).status).toBe(403)
    const { body: theirs } = await post({ stationId: elsewhere.id }, 'commander-1')
    expect((await door.call(KEEPER, 'GET', `/api/series/${theirs.id}`)).status).toBe(404)
    const { bring: _, ...content } = CONTENT
    const changed = await change(body.id, { expectedVersion: 1, content })
    expect(changed.body.content).toEqual(content)
    expect(changed.body).not.toHaveProperty('pictureUrl')
  })

  it('ends, makes something, and not ten thousand', async () => {
    const rule = async (text: string) => amiss(await post({ rule: text }))
    expect(await rule('FREQ=DAILY')).toEqual(['rule neverEnds'])
    expect(await rule('FREQ=DAILY;COUNT=10000')).toEqual(['rule tooManySessions'])
    expect(await rule('FREQ=HOURLY;COUNT=3')).toEqual(['rule ruleInvalid'])
    expect(await rule('FREQ=DAILY;UNTIL=20261127')).toEqual(['rule makesNothing'])
    expect(amiss(await post({ firstDay: '2025-01-01', rule: 'FREQ=DAILY;COUNT=3' }))).toEqual([
      'rule makesNothing',
    ])
    expect(amiss(await post({ signUpOpensDays: 0 }))).toEqual(['signUpOpensDays afterSignUp'])
  })

  it('leaves a holiday out, or moves past it, and says so beforehand', async () => {
    const preview = (onHoliday: string) =>
      door.call<{ days: { day: string; becomes: string; provisional: boolean }[] }>(
        KEEPER,
        'POST',
        '/api/series/preview',
        { rule: 'FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=1;COUNT=2', firstDay: '2026-01-01', onHoliday },
      )
    expect((await preview('skip')).body.days).toEqual([
      { day: '2026-10-01', becomes: 'skipped', provisional: false },
      { day: '2027-10-01', becomes: '2027-10-01', provisional: true },
    ])
    expect((await preview('nextWorkday')).body.days[0]).toMatchObject({ becomes: '2026-10-08' })
  })
})

describe('a series that is changed', () => {
  it('leaves what was changed, cancelled or booked by itself, and makes the others anew', async () => {
    const { body: series } = await post()
    await door.drain()
    const [changed, cancelled, booked] = await sessionsOf(series.id)
    const { id } = changed!
    await door.call(KEEPER, 'PATCH', `/api/sessions/${id}`, { expectedVersion: 1, title: '另有安排' })
    await door.call(KEEPER, 'POST', `/api/sessions/${cancelled!.id}/cancel`, {
      expectedVersion: 1,
      message: '场地检修',
    })
    expect((await book(booked!.id, 'resident-1')).status).toBe(201)
    const content = { ...CONTENT, title: '大扫除' }
    const rule = 'FREQ=WEEKLY;BYDAY=SU;COUNT=4'
    expect((await change(series.id, { expectedVersion: 1, content, rule })).body.version).toBe(2)
    await door.drain()
    const after = await sessionsOf(series.id)
    const byId = new Map(after.map((row) => [row.id, row]))
    expect(byId.get(id)).toMatchObject({ title: '另有安排', startsAt: changed!.startsAt })
    expect(byId.get(cancelled!.id)).toMatchObject({ state: 'cancelled', title: '清洁家园' })
    expect(byId.get(booked!.id)).toMatchObject({ title: '清洁家园', startsAt: booked!.startsAt })
    const others = after.filter((row) => ![changed, cancelled, booked].some((own) => own!.id === row.id))
    expect(daysOf(others)).toEqual(['2026-11-29', '2026-12-06', '2026-12-13', '2026-12-20'])
    expect(others.filter(({ state }) => state !== 'cancelled').map(({ title }) => title)).toEqual(
      Array(4).fill('大扫除'),
    )
  })

  it('is refused to whoever looked at an older one, and once it has ended', async () => {
    const { body } = await post()
    const { body: theirs } = await post({ stationId: elsewhere.id }, 'commander-1')
    expect((await change(theirs.id, { expectedVersion: 1, lasts: 60 })).status).toBe(404)
    expect((await change(body.id, { expectedVersion: 1, lasts: 60 })).status).toBe(200)
    const late = await change(body.id, { expectedVersion: 1, lasts: 90 })
    const sign = signOf(KEEPER)
    expect(late.body).toMatchObject({ reason: 'changedMeanwhile', about: { version: 2, sign } })
    expect((await door.call<View>(KEEPER, 'GET', `/api/series/${body.id}`)).body).not.toHaveProperty(
      'changedBy',
    )
    expect((await change(body.id, { expectedVersion: 2, end: true })).body).toMatchObject({ state: 'ended' })
    expect((await change(body.id, { expectedVersion: 3, lasts: 90 })).body.reason).toBe('wrongState')
  })

  it('takes its drafts back without a trace when it ends, and keeps a session with bookings', async () => {
    const { body: series } = await post({ publishes: false })
    await door.drain()
    const drafts = await sessionsOf(series.id, '&drafts=true')
    expect(drafts.map(({ state }) => state)).toEqual(Array(6).fill('draft'))
    expect(await sessionsOf(series.id)).toEqual([])
    await door.call(KEEPER, 'PATCH', `/api/sessions/${drafts[0]!.id}`, { expectedVersion: 1, publish: true })
    await book(drafts[0]!.id, 'resident-1')
    await change(series.id, { expectedVersion: 1, end: true })
    await door.drain()
    const left = await sessionsOf(series.id, '&drafts=true')
    expect(left).toMatchObject([{ id: drafts[0]!.id, state: 'published' }])
  })
})
