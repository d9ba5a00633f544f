import type { Actor } from '@yizhan/shared/people'
import type { Roster, Station } from '@yizhan/shared/stations'
import { makeClock, openDoor, SECRET } from '../../test/door'
import { startStore } from '../../test/store'
import type { Caller } from '../platform/caller'
import { CHANGES } from '../platform/changes'
import { makeCursors } from '../platform/cursor'
import { makeSettings, SETTINGS } from '../platform/settings'
import { makeStations, ROSTERS, rosterItem, STATION_TABLES, STATIONS, stationItem } from './index'

const NOW = '2026-11-23T01:12:00.000Z'

const station = (n: number, street: number, lng: number): Station => ({
  id: `station-${n}`,
  name: `第${n}驿站`,
  sign: `第${n}站`,
  street: { code: `37100200${street}`, name: `第${street}街道` },
  community: { code: `37100200${street}00${n}`, name: `第${n}社区` },
  squadId: `squad-${street}`,
  place: { lat: 37.5, lng },
  phone: '0631-5000000',
  hours: [{ weekdays: [1, 2, 3, 4, 5], from: 510, to: 1050 }],
})

/** What is told of one station alone. */
const GUIDE = {
  way: { zh: '社区党群服务中心一楼', en: 'Ground floor', ko: '1층' },
  services: ['law', 'publicity', 'duties', 'service', 'enforcement'],
  members: [{ post: 'officer', sign: '第2站 队员' }],
  partners: [{ kind: 'police', sign: '第2社区 社区民警' }],
} satisfies Partial<Station>

const STATIONS_HERE = [
  station(1, 1, 122.1),
  { ...station(2, 1, 122.11), ...GUIDE },
  {
    ...station(3, 2, 122.12),
    hours: [...station(3, 2, 122.12).hours, { weekdays: [6, 7], from: 600, to: 720 }],
  },
]
const ROSTER: Roster = {
  stationId: 'station-1',
  members: [{ personId: 'officer-1', role: 'officer', sign: '第1站 队员1', duty: STATIONS_HERE[0]!.hours }],
  exceptions: [],
}
const POSTS: Actor[] = [
  { personId: 'officer-1', role: 'officer', sign: '第1站 队员1' },
  { personId: 'keeper-1', role: 'stationKeeper', sign: '第1站 站长' },
]
const OUTLINE = [
  [
    [
      [122, 37.4],
      [122.3, 37.4],
      [122.3, 37.6],
      [122, 37.6],
      [122, 37.4],
    ],
  ],
]
/** Wednesday 25 November is a holiday, and Saturday 28 made up for it. */
const CALENDAR = { 2026: { holidays: ['2026-11-25'], workdays: ['2026-11-28'], source: '通知' } }
const NEIGHBOURS = [{ id: 'zone', name: '经区', phone: '12345', places: [{ lat: 37.5, lng: 122.25 }] }]

let running: Awaited<ReturnType<typeof startStore>>
beforeAll(async () => {
  running = await startStore([...STATION_TABLES, SETTINGS, CHANGES])
  const { store } = running
  const division = { code: '371002', name: '环翠区' }
  const district = { division, outline: OUTLINE, neighbours: NEIGHBOURS, coreZones: [] }
  await store.put(SETTINGS, { name: 'district', document: district })
  await store.put(SETTINGS, { name: 'calendar', document: CALENDAR })
  for (const one of STATIONS_HERE) await store.put(STATIONS, stationItem('371002', one))
  await store.put(ROSTERS, rosterItem(ROSTER))
})
afterAll(() => running.stop())

const start = () => {
  const clock = makeClock(NOW)
  const stations = makeStations({
    store: running.store,
    settings: makeSettings(running.store, clock.epochNow),
    cursors: makeCursors(SECRET),
    epochNow: clock.epochNow,
    postsOf: async (ids) =>
      new Map(
        ids.flatMap((id) => {
          const known = POSTS.find(({ personId }) => personId === id)
          return known ? [[id, known] as const] : []
        }),
      ),
  })
  return { clock, stations, call: openDoor(stations.operations, clock.now) }
}

const idsOf = (items: Record<string, never>[]) => items.map(({ id }) => id)

describe('the list of stations', () => {
  it('goes by street and community, page by page', async () => {
    const { call } = start()
    const first = await call('GET', '/api/stations?limit=2')
    expect(idsOf(first.body.items)).toEqual(['station-1', 'station-2'])
    const second = await call('GET', `/api/stations?limit=2&cursor=${first.body.next}`)
    expect(second.body).toMatchObject({ items: [{ id: 'station-3' }], next: null })
  })

  it('goes from the nearest outwards when asked, with metres, page by page', async () => {
    const { call } = start()
    const first = await call('GET', '/api/stations?near=37.5,122.115&limit=2')
    expect(first.body.items).toEqual([
      expect.objectContaining({ id: 'station-2', metres: 441 }),
      expect.objectContaining({ id: 'station-3', metres: 441 }),
    ])
    const second = await call('GET', `/api/stations?near=37.5,122.115&limit=2&cursor=${first.body.next}`)
    expect(idsOf(second.body.items)).toEqual(['station-1'])
  })

  it('refuses the cursor of another list, a place that is none, and too many at once', async () => {
    const { call } = start()
    const { next } = (await call('GET', '/api/stations?limit=1')).body as { next?: string }
    for (const query of [`near=37.5,122.1&cursor=${next}`, 'near=here', 'limit=101', 'limit=0'])
      expect((await call('GET', `/api/stations?${query}`)).status).toBe(422)
  })

  it('finds stations by any part of the name of station, community or street, in each order', async () => {
    const { call } = start()
    const found = async (words: string, more = '') =>
      idsOf((await call('GET', `/api/stations?search=${encodeURIComponent(words)}${more}`)).body.items)
    expect(await found('第2站')).toEqual(['station-2'])
    expect(await found('第3社区')).toEqual(['station-3'])
    expect(await found('第1街道', '&near=37.5,122.115')).toEqual(['station-2', 'station-1'])
    expect(await found('没有')).toEqual([])
  })

  it('tells those that are open: not on a holiday, on a make-up Saturday all', async () => {
    const { call, clock } = start()
    const open = async (now: string) => {
      clock.set(now)
      return idsOf((await call('GET', '/api/stations?open=true')).body.items)
    }
    expect(await open('2026-11-23T02:30:00.000Z')).toEqual(['station-1', 'station-2', 'station-3'])
    expect(await open('2026-11-25T02:30:00.000Z')).toEqual([])
    expect(await open('2026-11-28T02:30:00.000Z')).toHaveLength(3)
    expect(await open('2026-11-29T02:30:00.000Z')).toEqual(['station-3'])
  })

  it('has the way there, and leaves who works there to the station itself', async () => {
    const { call } = start()
    for (const query of ['search=第2站', 'near=37.5,122.11&limit=1']) {
      const [found] = (await call('GET', `/api/stations?${query}`)).body.items as Record<string, unknown>[]
      expect(found).toMatchObject({ id: 'station-2', way: GUIDE.way })
      for (const field of ['members', 'partners', 'services']) expect(found).not.toHaveProperty(field)
    }
  })

  it('is answered with 304 to whoever has it', async () => {
    const { call } = start()
    const etag = (await call('GET', '/api/stations')).headers.get('etag') ?? ''
    expect((await call('GET', '/api/stations', { headers: { 'if-none-match': etag } })).status).toBe(304)
  })
})

describe('one station', () => {
  it('is told as it is stored, and not found when there is none', async () => {
    const { call } = start()
    expect((await call('GET', '/api/stations/station-2')).body).toEqual(STATIONS_HERE[1])
    expect((await call('GET', '/api/stations/station-9')).status).toBe(404)
  })

  it('may be a minute old, and not more', async () => {
    const { stations, clock } = start()
    await stations.district()
    await running.store.put(STATIONS, stationItem('371002', { ...STATIONS_HERE[2]!, phone: '0631-5999999' }))
    clock.set('2026-11-23T01:12:59.000Z')
    expect((await stations.station('station-3'))?.phone).toBe('0631-5000000')
    clock.set('2026-11-23T01:13:01.000Z')
    expect((await stations.station('station-3'))?.phone).toBe('0631-5999999')
    await running.store.put(STATIONS, stationItem('371002', STATIONS_HERE[2]!))
  })
})

describe('holidays', () => {
  it('are told by year, with the days that make up for them', async () => {
    const { holidays, workdays } = CALENDAR[2026]
    const told = await start().call('GET', '/api/holidays')
    expect(told.body).toEqual({ years: { 2026: { holidays, workdays } } })
    const headers = { 'if-none-match': told.headers.get('etag') ?? '' }
    expect((await start().call('GET', '/api/holidays', { headers })).status).toBe(304)
  })
})

describe('a roster', () => {
  const at = (stationId: string, squadId: string): Pick<Caller, 'stationId' | 'squadId'> => ({
    stationId,
    squadId,
  })
  const callers: [string, Caller, number][] = [
    [
      'its own officer',
      { personId: 'officer-1', role: 'officer', sign: '', ...at('station-1', 'squad-1') },
      200,
    ],
    [
      'an officer of the next station',
      { personId: 'o2', role: 'officer', sign: '', ...at('station-2', 'squad-1') },
      403,
    ],
    ['its squad leader', { personId: 'l1', role: 'squadLeader', sign: '', squadId: 'squad-1' }, 200],
    ['another squad leader', { personId: 'l2', role: 'squadLeader', sign: '', squadId: 'squad-2' }, 403],
    ['a commander', { personId: 'c1', role: 'commander', sign: '' }, 200],
    ['a resident', { personId: 'r1', role: 'resident', sign: '' }, 403],
  ]
  it.each(callers)('answers %s', async (_, as, status) => {
    expect((await start().call('GET', '/api/stations/station-1/roster', { as })).status).toBe(status)
  })

  it('is empty where none is entered', async () => {
    expect(await start().stations.roster('station-2')).toEqual({
      stationId: 'station-2',
      members: [],
      exceptions: [],
    })
  })
})

describe('changing a roster', () => {
  const keeper: Caller = {
    personId: 'keeper-1',
    role: 'stationKeeper',
    sign: '第1站 站长',
    stationId: 'station-1',
    squadId: 'squad-1',
  }
  const [officer] = ROSTER.members
  const put = (body: object, as: Caller = keeper) =>
    start().call('PUT', '/api/stations/station-1/roster', { as, body })
  const nobody = { personId: 'nobody', role: 'officer', sign: '', duty: officer!.duty }

  it('is the keeper’s own, the squad leader’s and the district’s', async () => {
    const sent = { members: [officer], exceptions: [], expectedVersion: 9 }
    const next: Caller = { ...keeper, stationId: 'station-2' }
    const leader: Caller = { personId: 'l1', role: 'squadLeader', sign: '', squadId: 'squad-1' }
    const commander: Caller = { personId: 'c1', role: 'commander', sign: '' }
    const auditor: Caller = { personId: 'a1', role: 'auditor', sign: '' }
    expect((await put(sent, next)).status).toBe(403)
    expect((await put(sent, { ...leader, squadId: 'squad-2' })).status).toBe(403)
    expect((await put(sent, auditor)).status).toBe(403)
    for (const as of [keeper, leader, commander]) expect((await put(sent, as)).status).toBe(409)
  })

  it('names what is wrong: no officer, strangers, overlapping exceptions', async () => {
    const at = (hour: number) => `2026-11-24T${String(hour).padStart(2, '0')}:00:00.000Z`
    const away = (from: number, to: number) => ({
      personId: 'officer-1',
      from: at(from),
      to: at(to),
      onDuty: false,
    })
    const wrong = await put({ members: [], exceptions: [], expectedVersion: 0 })
    expect(wrong.status).toBe(422)
    expect(wrong.body.errors).toContainEqual(
      expect.objectContaining({ path: 'members', reason: 'noOfficer' }),
    )
    const { body } = await put({
      members: [officer, nobody],
      exceptions: [away(1, 5), away(4, 8), away(9, 9)],
      expectedVersion: 0,
    })
    expect(
      (body.errors as unknown as { path: string; reason: string }[]).map((e) => [e.path, e.reason]),
    ).toEqual([
      ['members.nobody', 'unknownPerson'],
      ['exceptions.1.officer-1', 'overlaps'],
      ['exceptions.2.officer-1', 'hoursReversed'],
    ])
  })

  it('is kept with its version and its record; whoever looked at the old one is told who was first', async () => {
    const onHolidays = [{ from: 540, to: 600 }]
    const sent = {
      members: [{ ...officer, onHolidays }],
      exceptions: [],
      nightDuty: [officer],
      expectedVersion: 0,
    }
    const saved = await put(sent)
    expect(saved).toMatchObject({ status: 200, body: { version: 1, nightDuty: [{ personId: 'officer-1' }] } })
    expect((await start().call('GET', '/api/stations/station-1/roster', { as: keeper })).body).toEqual(
      saved.body,
    )
    const late = await put(sent)
    expect(late).toMatchObject({
      status: 409,
      body: { reason: 'settingsChanged', about: { version: 1, at: NOW, sign: '第1站 站长' } },
    })
    const { items } = await running.store.query({ table: CHANGES, hash: 'roster:station-1' })
    expect(items).toEqual([
      expect.objectContaining({ version: 1, at: NOW, before: ROSTER, after: saved.body }),
    ])
  })

  it('is one person’s when two save at once', async () => {
    const sent = { members: [officer], exceptions: [], expectedVersion: 1 }
    const statuses = (await Promise.all([put(sent), put(sent)])).map(({ status }) => status)
    expect(statuses.sort()).toEqual([200, 409])
  })
})

describe('divisions', () => {
  it('lie under their streets, each community with its station and a place to start from', async () => {
    const { body } = await start().call('GET', '/api/divisions')
    expect(body).toMatchObject({
      district: { code: '371002', name: '环翠区' },
      streets: [
        { code: '371002001', communities: [{ stationId: 'station-1' }, { stationId: 'station-2' }] },
        { code: '371002002', communities: [{ name: '第3社区', place: { lat: 37.5, lng: 122.12 } }] },
      ],
      outline: OUTLINE,
    })
  })

  it('say where a place belongs, or whose door is right', async () => {
    const { call } = start()
    expect((await call('GET', '/api/divisions/at?at=37.5,122.1')).body).toMatchObject({
      inside: true,
      street: { code: '371002001' },
      station: { id: 'station-1', metres: 0 },
      door: null,
    })
    expect((await call('GET', '/api/divisions/at?at=37.5,122.25')).body).toEqual({
      inside: false,
      street: null,
      community: null,
      station: null,
      door: { name: '经区', phone: '12345' },
    })
    expect((await call('GET', '/api/divisions/at?at=30,120')).body).toMatchObject({
      inside: false,
      door: null,
    })
  })
})
