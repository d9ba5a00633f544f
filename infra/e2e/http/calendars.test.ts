import { asWgs84 } from '@yizhan/shared/kernel'
import ICAL from 'ical.js'
import { home, sessionOn } from './a-session'
import { type Door, openDoor } from './door'

const KEEPER = 'station-keeper-1'

jest.setTimeout(60_000)

let door: Door
beforeAll(async () => {
  door = await openDoor()
})
afterAll(() => door.stop())

const create = async (day: string, differs: object = {}) => {
  const body = sessionOn(day, differs)
  await door.call(KEEPER, 'POST', '/api/sessions', body)
  return body.id
}

/** A calendar as another library reads it. */
const calendarAt = async (path: string, language = 'zh') => {
  const { status, headers, body } = await door.call<string>(undefined, 'GET', path, undefined, {
    'accept-language': language,
  })
  expect(status).toBe(200)
  expect(headers.get('content-type')).toBe('text/calendar; charset=utf-8')
  const calendar = new ICAL.Component(ICAL.parse(body))
  const events = calendar.getAllSubcomponents('vevent').map((vevent) => new ICAL.Event(vevent))
  return { calendar, events }
}
const ofSession = async (id: string, language?: string) => {
  const { calendar, events } = await calendarAt(`/api/sessions/${id}/calendar.ics`, language)
  return { calendar, event: events[0]! }
}

describe('the calendar entry of a session', () => {
  it('has its zone, its place and its alarms, as another library reads them', async () => {
    const id = await create('2026-12-05')
    const { calendar, event } = await ofSession(id)
    expect(calendar.getFirstPropertyValue('method')).toBe('PUBLISH')
    const zone = calendar.getFirstSubcomponent('vtimezone')
    expect(zone?.getFirstPropertyValue('tzid')).toBe('Asia/Shanghai')
    expect(event.uid).toBe(`${id}@yizhan`)
    expect(event.sequence).toBe(0)
    expect(event.summary).toBe('清洁家园')
    expect(event.location).toContain('竹岛站')
    expect(event.startDate.zone.tzid).toBe('Asia/Shanghai')
    expect(event.startDate.toString()).toBe('2026-12-05T09:00:00')
    expect(event.startDate.toJSDate().toISOString()).toBe('2026-12-05T01:00:00.000Z')
    expect(event.endDate.toJSDate().toISOString()).toBe('2026-12-05T03:00:00.000Z')
    const { lat, lng } = asWgs84(home.place)
    const [north, east] = event.component.getFirstPropertyValue('geo') as unknown as [number, number]
    expect([north.toFixed(5), east.toFixed(5)]).toEqual([lat.toFixed(5), lng.toFixed(5)])
    const alarms = event.component.getAllSubcomponents('valarm')
    expect(alarms.map((alarm) => String(alarm.getFirstPropertyValue('trigger')))).toEqual(['-P1D', '-PT2H'])
  })

  it('speaks the reader’s language where the station has the words', async () => {
    const id = await create('2026-12-06')
    expect((await ofSession(id, 'en')).event.summary).toBe('Clean-up day')
    expect((await ofSession(id, 'ko')).event.summary).toBe('清洁家园')
  })

  it('takes itself back under the same name when the session is cancelled', async () => {
    const id = await create('2026-12-07')
    await door.call(KEEPER, 'PATCH', `/api/sessions/${id}`, { expectedVersion: 1, title: '大扫除' })
    const before = (await ofSession(id)).event
    expect(before.sequence).toBe(1)
    const cancelled = { expectedVersion: 2, message: '下雨' }
    await door.call(KEEPER, 'POST', `/api/sessions/${id}/cancel`, cancelled)
    const { calendar, event } = await ofSession(id)
    expect(calendar.getFirstPropertyValue('method')).toBe('CANCEL')
    expect(event.component.getFirstPropertyValue('status')).toBe('CANCELLED')
    expect(event.uid).toBe(before.uid)
    expect(event.sequence).toBeGreaterThan(before.sequence)
    expect(event.description).toContain('下雨')
  })

  it('says what was written, whatever that is: no line and no entry of its own comes of it', async () => {
    const title = '清洁,家园;\\\r\nX-ADDED:1\u0000\u0007'
    const summary = '一起来\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:added\u001b'
    const venue = { name: '大厅"\nX-ADDED:1', way: '二楼\u0000', place: home.place }
    const id = await create('2026-12-09', { title, summary, venue, translations: undefined })
    for (const path of [`/api/sessions/${id}/calendar.ics`, `/api/stations/${home.id}/calendar.ics`]) {
      const { calendar, events } = await calendarAt(path)
      expect(calendar.getFirstPropertyValue('x-added')).toBeNull()
      const own = events.filter(({ uid }) => uid === `${id}@yizhan`)
      expect(own.map((event) => event.summary)).toEqual(['清洁,家园;\\\nX-ADDED:1  '])
      expect(own[0]?.description).toContain('BEGIN:VEVENT\nUID:added')
      expect(events.some(({ uid }) => uid === 'added')).toBe(false)
      const { body } = await door.call<string>(undefined, 'GET', path)
      expect(body.replaceAll('\r\n', '')).not.toMatch(/\p{Cc}/u)
    }
  })

  it('is not there for a draft', async () => {
    const id = await create('2026-12-08', { publish: false })
    expect((await door.call(undefined, 'GET', `/api/sessions/${id}/calendar.ics`)).status).toBe(404)
  })
})

describe('the calendar of a station', () => {
  it('has what is published around now, crossed out where it is cancelled', async () => {
    const [soon, cancelled, far, draft] = [
      await create('2026-12-10'),
      await create('2026-12-11'),
      await create('2027-04-10'),
      await create('2026-12-12', { publish: false }),
    ]
    await door.call(KEEPER, 'POST', `/api/sessions/${cancelled}/cancel`, {
      expectedVersion: 1,
      message: '场地检修',
    })
    const { calendar, events } = await calendarAt(`/api/stations/${home.id}/calendar.ics`)
    expect(calendar.getFirstPropertyValue('x-wr-calname')).toBe(home.name)
    const statusOf = (id: string) =>
      events.find(({ uid }) => uid === `${id}@yizhan`)?.component.getFirstPropertyValue('status')
    expect(statusOf(soon)).toBe('CONFIRMED')
    expect(statusOf(cancelled)).toBe('CANCELLED')
    expect(statusOf(far)).toBeUndefined()
    expect(statusOf(draft)).toBeUndefined()
    expect((await door.call(undefined, 'GET', '/api/stations/none/calendar.ics')).status).toBe(404)
  })
})
