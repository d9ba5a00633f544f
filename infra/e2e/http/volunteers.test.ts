import {
  type CallLine,
  type CertificateCheck,
  groupedCode,
  type HoursEntry,
  type VolunteerLine,
  type VolunteerProfile,
  type YearTotal,
} from '@yizhan/shared/activities'
import { newId, type Problem } from '@yizhan/shared/kernel'
import { readCode, readPdf } from '../../../functions/test/read-pdf'
import { loadHuancui } from '../../data'
import { home, sessionOn } from './a-session'
import { type Door, openDoor, WORKING_MORNING } from './door'

const elsewhere = loadHuancui().stations.find((s) => s.squadId !== home.squadId)!
const KEEPER = 'station-keeper-1'
/** A Saturday. */
const DAY = '2026-12-05'

let door: Door
beforeAll(async () => {
  door = await openDoor()
})
afterAll(() => door.stop())
/** Each describe an hour on, so that everybody signs in anew and is what they have become. */
let hour = 0
const now = () => new Date(Date.parse(WORKING_MORNING) + hour * 3_600_000).toISOString()
const anHourOn = () => {
  hour++
}
beforeEach(() => door.setNow(now()))

const PROFILE = {
  name: '服务者',
  idTail: '123X',
  stationId: home.id,
  availability: [{ weekday: 6, part: 'morning' }],
  roles: ['引导'],
  agreed: true,
}

const become = (who: string, more: object = {}) =>
  door.call<VolunteerProfile>(who, 'PUT', '/api/me/volunteer', { ...PROFILE, ...more })

interface Hours {
  readonly items: HoursEntry[]
  readonly years: YearTotal[]
}
const hoursOf = async (who: string) => (await door.call<Hours>(who, 'GET', '/api/me/service-hours')).body

const correct = (who: string, personId: string, body: object) =>
  door.call<HoursEntry & Problem>(who, 'POST', `/api/volunteers/${personId}/service-hours`, {
    id: newId(),
    year: 2026,
    reason: '签到机故障，按登记表补记',
    ...body,
  })

const issue = (who: string, year = 2026, id = newId()) =>
  door.call<CertificateCheck & Problem>(who, 'POST', '/api/me/certificates', { id, year })

const check = (code: string) =>
  door.call<CertificateCheck & Problem>(undefined, 'GET', `/api/certificates/${code}`)

const published = async (day: string, more: object = {}) => {
  const body = sessionOn(day, more)
  const told = await door.call(KEEPER, 'POST', '/api/sessions', body)
  if (told.status !== 201) throw new Error(JSON.stringify(told.body))
  return body.id
}

const book = async (who: string, sessionId: string) => {
  const body = { id: newId(), quota: 'volunteers', seats: 1, name: '小欧', role: '引导', waits: true }
  const told = await door.call(who, 'POST', `/api/sessions/${sessionId}/bookings`, body)
  if (told.status !== 201) throw new Error(JSON.stringify(told.body))
  return body.id
}

/** Books and serves from one moment to another, ticked in and out by the keeper. */
const serve = async (who: string, day: string, from: string, to: string) => {
  door.setNow(now())
  const bookingId = await book(who, await published(day))
  door.setNow(`${day}T${from}.000Z`)
  const came = await door.call(KEEPER, 'POST', `/api/bookings/${bookingId}/check-in`, { means: 'name' })
  expect(came.status).toBe(200)
  door.setNow(`${day}T${to}.000Z`)
  const left = await door.call(KEEPER, 'POST', `/api/bookings/${bookingId}/check-out`, {})
  expect(left.status).toBe(200)
  await door.drain()
  return bookingId
}

describe('becoming a volunteer', () => {
  it('gives a number, and the next token carries the role; leaving gives it back and keeps the number', async () => {
    const signedIn = await door.call<{ token: string; refreshToken: string }>(
      undefined,
      'POST',
      '/api/sign-in/wechat',
      { code: 'demo:resident-1' },
    )
    const { body: profile } = await become('resident-1')
    expect(profile).toMatchObject({ name: '服务者', number: 'HC-000001', trainings: [], version: 1 })
    const refreshed = await door.call<{ person: { role: string; consents: object[] } }>(
      undefined,
      'POST',
      '/api/sign-in/refresh',
      { refreshToken: signedIn.body.refreshToken },
    )
    expect(refreshed.body.person).toMatchObject({
      role: 'volunteer',
      consents: [{ purpose: 'volunteering', granted: true, basis: 'consent' }],
    })
    const changed = await become('resident-1', { roles: ['引导', '记录'] })
    expect(changed.body).toMatchObject({ number: 'HC-000001', roles: ['引导', '记录'], version: 2 })
    expect((await door.call('resident-1', 'DELETE', '/api/me/volunteer')).status).toBe(204)
    const me = await door.call<{ role: string; consents: object[] }>('resident-1', 'GET', '/api/me')
    expect(me.body).toMatchObject({
      role: 'resident',
      consents: [{ purpose: 'volunteering', granted: false }],
    })
    expect((await door.call('resident-1', 'GET', '/api/me/volunteer')).body).toEqual({ profile: null })
    expect((await become('resident-1')).body).toMatchObject({ number: 'HC-000001', version: 4 })
  })

  it('is refused without consent, and at no station', async () => {
    expect((await become('resident-2', { agreed: false })).status).toBe(422)
    expect((await become('resident-2', { stationId: 'nowhere' })).body).toMatchObject({
      errors: [{ path: 'stationId', reason: 'unknownOption' }],
    })
    expect((await door.call('officer-1', 'PUT', '/api/me/volunteer', PROFILE)).status).toBe(403)
  })

  it('is not withdrawn among the other consents', async () => {
    const body = { consents: [{ purpose: 'volunteering', granted: false }] }
    expect((await door.call('volunteer-1', 'PUT', '/api/me/consents', body)).status).toBe(422)
  })

  it('at once on two devices gives one profile', async () => {
    const both = await Promise.all([become('resident-3'), become('resident-3', { roles: [] })])
    expect(both.map(({ status }) => status)).toEqual([200, 200])
    expect(new Set(both.map(({ body }) => body.number)).size).toBe(1)
  })
})

describe('the ledger of hours', () => {
  beforeAll(anHourOn)

  it('takes what check-in and check-out came to, once, and tells it', async () => {
    const bookingId = await serve('volunteer-1', DAY, '01:10:00', '02:40:00')
    const { items, years } = await hoursOf('volunteer-1')
    expect(items).toMatchObject([
      { kind: 'service', tenths: 15, year: 2026, title: '清洁家园', bookingId, stationName: home.name },
    ])
    expect(years).toEqual([{ year: 2026, tenths: 15, sessions: 1 }])
    const notices = await door.call<{ items: { kind: string }[] }>('volunteer-1', 'GET', '/api/me/notices')
    expect(notices.body.items.filter(({ kind }) => kind === 'hoursRecorded')).toHaveLength(1)
  })

  it('is put right with the attendance, by a line with the difference', async () => {
    door.setNow(`${DAY}T04:00:00.000Z`)
    const [first] = (await hoursOf('volunteer-1')).items
    const put = await door.call(KEEPER, 'PATCH', `/api/bookings/${first?.bookingId}/attendance`, {
      attended: true,
      checkedInAt: `${DAY}T01:00:00.000Z`,
      checkedOutAt: `${DAY}T03:30:00.000Z`,
      reason: '提前到场布置',
    })
    expect(put.status).toBe(200)
    await door.drain()
    const { items, years } = await hoursOf('volunteer-1')
    expect(items).toMatchObject([
      { kind: 'correction', tenths: 5, reason: '提前到场布置' },
      { kind: 'service', tenths: 15 },
    ])
    expect(items[0]?.by).toContain('站长')
    expect(years).toEqual([{ year: 2026, tenths: 20, sessions: 1 }])
  })

  it('is corrected by hand with a reason, once for an id, and never below nothing', async () => {
    const id = newId()
    const first = await correct(KEEPER, 'volunteer-1', { id, tenths: 12 })
    expect([first.status, first.body]).toMatchObject([201, { kind: 'correction', tenths: 12, year: 2026 }])
    expect(await correct(KEEPER, 'volunteer-1', { id, tenths: 12 })).toMatchObject({
      status: 200,
      body: { id },
    })
    expect((await correct(KEEPER, 'volunteer-1', { id, tenths: 13 })).body.reason).toBe('idConflict')
    expect((await correct(KEEPER, 'volunteer-1', { tenths: -33 })).body).toMatchObject({
      reason: 'fields',
      errors: [{ path: 'tenths', reason: 'tooSmall' }],
    })
    expect((await correct(KEEPER, 'volunteer-1', { tenths: 5, year: 2027 })).body).toMatchObject({
      errors: [{ path: 'year', reason: 'tooLarge' }],
    })
    const taken = await Promise.all([-20, -20].map((tenths) => correct(KEEPER, 'volunteer-1', { tenths })))
    expect(taken.map(({ status }) => status).sort()).toEqual([201, 422])
    expect((await hoursOf('volunteer-1')).years).toEqual([{ year: 2026, tenths: 12, sessions: 1 }])
  })

  it('is kept by the staff of the volunteer’s own station', async () => {
    await become('resident-4', { stationId: elsewhere.id })
    expect((await correct(KEEPER, 'resident-4', { tenths: 5 })).status).toBe(403)
    expect((await correct('commander-1', 'resident-4', { tenths: 5 })).status).toBe(201)
    expect((await correct(KEEPER, 'nobody', { tenths: 5 })).status).toBe(404)
    const read = await door.call<Hours>(KEEPER, 'GET', '/api/volunteers/volunteer-1/service-hours?limit=2')
    expect(read.body.items).toHaveLength(2)
    expect((await door.call(KEEPER, 'GET', '/api/volunteers/resident-4/service-hours')).status).toBe(403)
  })
})

describe('a certificate', () => {
  beforeAll(anHourOn)

  it('is none of a year in which nothing was served, nor for who was never a volunteer', async () => {
    expect((await issue('volunteer-2')).body.reason).toBe('nothingServed')
    expect((await issue('resident-5')).body.reason).toBe('notVolunteer')
  })

  it('is the same for the same hours and is checked by anyone, who sees a masked name only', async () => {
    await serve('resident-1', '2026-12-06', '01:00:00', '03:00:00')
    const first = await issue('resident-1')
    expect([first.status, first.body]).toMatchObject([
      201,
      { maskedName: '服**', volunteerNumber: 'HC-000001', tenths: 20, sessions: 1, superseded: false },
    ])
    expect(await issue('resident-1')).toMatchObject({ status: 200, body: { code: first.body.code } })
    const typed = first.body.code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o')
    const checked = await check(encodeURIComponent(typed))
    expect(checked.body).toEqual(first.body)
    expect(JSON.stringify(checked.body)).not.toMatch(/服务者|123X/)
  })

  it('is a document of its owner alone, whose code leads to the check', async () => {
    const { code } = (await issue('resident-1')).body
    const path = `/api/me/certificates/${code}/file`
    const { status, headers, body } = await door.document('resident-1', path)
    expect([status, headers.get('content-type')]).toEqual([200, 'application/pdf'])
    const pages = readPdf(body)
    const text = pages.map((page) => page.text).join('\n')
    for (const said of [
      '志愿服务记录证明',
      '服务者',
      '居民身份证',
      '**************123X',
      'HC-000001',
      '2.0 小时',
      '清洁家园',
      home.name,
      '站长',
      home.phone,
      code,
      '2026-12-06',
      '民政部令第67号',
    ])
      expect(text).toContain(said)
    expect(readCode(pages[0]!.boxes)).toBe(`https://yizhan.example/#/resident/certificate/index?code=${code}`)
    expect(Buffer.from((await door.document('resident-1', path)).body).equals(Buffer.from(body))).toBe(true)
    expect((await door.document('volunteer-1', path)).status).toBe(404)
  })

  it('stays what it is when more is served, and is superseded by a correction', async () => {
    const before = (await issue('resident-1')).body
    await serve('resident-1', '2026-12-12', '01:00:00', '02:00:00')
    const after = await issue('resident-1')
    expect([after.status, after.body.tenths, after.body.sessions]).toEqual([201, 30, 2])
    expect(after.body.code).not.toBe(before.code)
    expect((await check(before.code)).body).toEqual(before)
    await correct(KEEPER, 'resident-1', { tenths: -5 })
    for (const { code, tenths } of [before, after.body])
      expect((await check(code)).body).toMatchObject({ tenths, superseded: true })
    expect((await issue('resident-1')).body).toMatchObject({ tenths: 25, superseded: false })
    const mine = await door.call<{ items: CertificateCheck[] }>('resident-1', 'GET', '/api/me/certificates')
    expect(mine.body.items.map(({ tenths, superseded }) => [tenths, superseded]).sort()).toEqual([
      [20, true],
      [25, false],
      [30, true],
    ])
  })

  it('has an id that is one request’s', async () => {
    const id = newId()
    await correct(KEEPER, 'volunteer-3', { tenths: 10 })
    await correct(KEEPER, 'volunteer-3', { tenths: 10, year: 2025 })
    const first = await issue('volunteer-3', 2026, id)
    expect(await issue('volunteer-3', 2026, id)).toMatchObject({
      status: 200,
      body: { code: first.body.code },
    })
    expect((await issue('volunteer-3', 2025, id)).body.reason).toBe('idConflict')
  })

  it('is still got by who has left', async () => {
    const before = (await issue('resident-1')).body
    await door.call('resident-1', 'DELETE', '/api/me/volunteer')
    expect((await issue('resident-1')).body.code).toBe(before.code)
    expect((await hoursOf('resident-1')).years[0]).toMatchObject({ tenths: 25 })
    await become('resident-1')
  })

  it('is not forged, and codes are not tried out', async () => {
    const { code } = (await issue('resident-1')).body
    const forged = groupedCode(`${code.replaceAll('-', '').slice(0, 11)}${code.endsWith('0') ? '1' : '0'}`)
    expect((await check(forged)).status).toBe(404)
    expect((await check('hello')).status).toBe(404)
    let last = 0
    for (let n = 0; n < 130 && last !== 429; n++) last = (await check(forged)).status
    expect(last).toBe(429)
    expect(Number((await check(code)).headers.get('retry-after'))).toBeGreaterThan(0)
  })
})

describe('the volunteers of a station', () => {
  beforeAll(anHourOn)

  const list = (who: string, path: string) =>
    door.call<{ items: VolunteerLine[]; next: string | null }>(who, 'GET', path)

  it('are listed to its staff with masked names, page by page', async () => {
    const all = await list(KEEPER, `/api/stations/${home.id}/volunteers`)
    const numbers = all.body.items.map(({ number }) => number)
    expect(numbers).toEqual([...numbers].sort())
    expect(all.body.items.find(({ number }) => number === 'HC-000001')).toMatchObject({
      maskedName: '服**',
      person: { personId: 'resident-1', role: 'volunteer' },
    })
    expect(JSON.stringify(all.body)).not.toMatch(/服务者|123X/)
    const first = await list(KEEPER, `/api/stations/${home.id}/volunteers?limit=2`)
    const rest = await list(KEEPER, `/api/stations/${home.id}/volunteers?limit=50&cursor=${first.body.next}`)
    expect([...first.body.items, ...rest.body.items]).toEqual(all.body.items)
    expect((await list(KEEPER, `/api/stations/${elsewhere.id}/volunteers`)).status).toBe(403)
  })

  it('have their trainings ticked, by a sign and at a moment', async () => {
    const tick = (done: boolean, who = KEEPER) =>
      door.call<VolunteerLine>(who, 'PUT', '/api/volunteers/volunteer-1/trainings/roadSafety', { done })
    expect((await tick(true)).body.trainings).toMatchObject([
      { training: 'roadSafety', at: now(), by: expect.stringContaining('站长') },
    ])
    expect((await tick(true)).body.trainings).toHaveLength(1)
    expect((await tick(false)).body.trainings).toEqual([])
    const unknown = '/api/volunteers/volunteer-1/trainings/flying'
    expect((await door.call(KEEPER, 'PUT', unknown, { done: true })).status).toBe(404)
  })

  it('are called to a session once each, those who can come and have not booked', async () => {
    const sessionId = await published('2026-12-19')
    const free = async () =>
      (await list(KEEPER, `/api/sessions/${sessionId}/who-can-come`)).body.items.map(
        ({ person }) => person.personId,
      )
    await become('resident-2', { availability: [{ weekday: 7, part: 'morning' }] })
    expect(await free()).toEqual(expect.arrayContaining(['resident-1', 'volunteer-1', 'volunteer-2']))
    expect(await free()).not.toContain('resident-2')
    await book('volunteer-2', sessionId)
    expect(await free()).not.toContain('volunteer-2')
    const call = (personIds: string[], who = KEEPER) =>
      door.call<{ told: number } & Problem>(who, 'POST', `/api/sessions/${sessionId}/call`, { personIds })
    expect((await call(['resident-1', 'volunteer-1'])).body.told).toBe(2)
    expect((await call(['resident-1', 'volunteer-3'])).body.told).toBe(1)
    expect((await call(['resident-5'])).body).toMatchObject({ errors: [{ path: 'personIds.0' }] })
    await door.drain()
    const notices = await door.call<{ items: { kind: string }[] }>('resident-1', 'GET', '/api/me/notices')
    expect(notices.body.items.filter(({ kind }) => kind === 'volunteersCalled')).toHaveLength(1)
  })

  it('are asked for by the month, with the seats that each role still needs', async () => {
    const sessionId = await published('2027-01-09')
    await published('2027-01-10', { quotas: { residents: 5, volunteers: 0 }, volunteerRoles: [] })
    await book('volunteer-1', sessionId)
    const lines = async (path: string) =>
      (await door.call<{ items: CallLine[] }>(undefined, 'GET', path)).body.items
    for (const path of ['/api/volunteer-calls/2027-01', `/api/volunteer-calls/2027-01?station=${home.id}`])
      expect(await lines(path)).toMatchObject([
        { session: { id: sessionId }, roles: [{ name: '引导', needed: 2, held: 1 }] },
      ])
    expect(await lines(`/api/volunteer-calls/2027-01?station=${elsewhere.id}`)).toEqual([])
    expect(await lines('/api/volunteer-calls/2027-02')).toEqual([])
  })
})

describe('a station’s poster', () => {
  beforeAll(anHourOn)

  const poster = `/api/stations/${home.id}/poster`

  it('leads to the web until WeChat’s code was fetched, and then shows that', async () => {
    const plain = readPdf((await door.document(KEEPER, poster)).body)
    expect(plain).toHaveLength(1)
    expect(readCode(plain[0]!.boxes)).toBe(`https://yizhan.example/#/resident/station/index?id=${home.id}`)
    const fetched = await door.call(KEEPER, 'PUT', `/api/stations/${home.id}/code`)
    expect([fetched.status, fetched.body]).toEqual([200, { opens: 'miniProgram' }])
    const [page, ...more] = readPdf((await door.document(KEEPER, poster)).body)
    expect([page?.pictures, more]).toEqual([1, []])
    for (const said of [
      home.name,
      home.street.name,
      home.phone,
      '周一至周五',
      '08:30—12:00',
      '执法进社区',
      '微信扫一扫',
    ])
      expect(page?.text).toContain(said)
  })

  it('is for those who plan its activities', async () => {
    expect((await door.document(KEEPER, `/api/stations/${elsewhere.id}/poster`)).status).toBe(403)
    expect((await door.call(KEEPER, 'PUT', `/api/stations/${elsewhere.id}/code`)).status).toBe(403)
    expect((await door.document('resident-1', poster)).status).toBe(403)
  })
})
