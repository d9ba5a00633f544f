import { existsSync } from 'node:fs'
import path from 'node:path'
import { answersAmiss, type Category, dutyFor, limitFor, route } from '@yizhan/shared/cases'
import { metresBetween, type Place, type Texts } from '@yizhan/shared/kernel'
import { documentsAmiss, peopleNamed, SETTINGS_TABLES } from '@yizhan/shared/settings'
import {
  coreZoneOf,
  insideOutline,
  locate,
  rosterAmiss,
  STATION_PARTNERS,
  STATION_POSTS,
  STATION_SERVICES,
} from '@yizhan/shared/stations'
import { readStreetCentres } from './geography'
import { loadHuancui } from './index'

const { settings, divisions, stations, rosters, people, demo } = loadHuancui()
const { categories, bodies, duties, calendar, rules, district, squads, command } = settings
const here = { outline: district.outline, neighbours: district.neighbours, stations }

const unique = (values: readonly string[]) => new Set(values).size === values.length

describe('stations', () => {
  it('are one for each of the 218 communities of the nine streets and towns', () => {
    expect(divisions.streets).toHaveLength(9)
    const communities = divisions.streets.flatMap((s) => s.communities.map(({ code }) => code))
    expect(communities).toHaveLength(218)
    expect(stations.map((s) => s.community.code)).toEqual(communities)
  })

  it('have names, signs and ids of their own', () => {
    for (const values of [
      stations.map((s) => s.id),
      stations.map((s) => s.name),
      stations.map((s) => s.sign),
    ])
      expect(unique(values)).toBe(true)
  })

  it('say how to get there, and name five services, six members by post and three partners, but nobody', () => {
    for (const { way, services, members, partners, sign } of stations) {
      expect(services).toEqual([...STATION_SERVICES])
      expect(members?.map(({ post }) => post)).toEqual([...STATION_POSTS])
      expect(partners?.map(({ kind }) => kind)).toEqual([...STATION_PARTNERS])
      expect(members?.map((member) => member.sign)).toContain(`${sign} 队员`)
      for (const text of [
        ...Object.values(way ?? {}),
        ...[...(members ?? []), ...(partners ?? [])].map((p) => p.sign),
      ])
        expect(text).not.toMatch(/[{}]|^$/)
    }
    expect(stations[0]?.way?.zh).toMatch(/街道.+(社区|村)党群服务中心/)
  })

  it('lie inside the outline, at least 120 m apart, and answer for their own place', () => {
    stations.forEach((s, index) => {
      expect(insideOutline(district.outline, s.place)).toBe(true)
      expect(locate(here, s.place)).toEqual({ ok: true, station: s, metres: 0, by: 'nearestStation' })
      for (const other of stations.slice(index + 1))
        expect(metresBetween(s.place, other.place)).toBeGreaterThanOrEqual(120)
    })
  })

  it('answer for everything within 1.5 km of a street’s centre, whatever zone is near', () => {
    for (const [code, centre] of readStreetCentres()) {
      expect(locate(here, centre)).toMatchObject({ ok: true, station: { street: { code } } })
      for (const at of placesWithin(centre, 1500))
        if (insideOutline(district.outline, at)) expect(locate(here, at).ok).toBe(true)
    }
  })

  it('leave the neighbouring zones to their own offices', () => {
    for (const { name, phone, places } of district.neighbours)
      for (const at of places)
        expect(locate(here, at)).toEqual({
          ok: false,
          door: insideOutline(district.outline, at) ? { name, phone } : null,
        })
  })
})

const placesWithin = ({ lat, lng }: Place, metres: number): Place[] => {
  const steps = [-1, -0.75, -0.5, -0.25, 0, 0.25, 0.5, 0.75, 1]
  const degrees = metres / 111_195
  return steps
    .flatMap((y) => steps.map((x) => ({ lat: lat + y * degrees, lng: lng + (x * degrees) / 0.794 })))
    .filter((at) => metresBetween(at, { lat, lng }) <= metres)
}

describe('people', () => {
  it('have ids of their own, and rosters name only them', () => {
    expect(unique(people.map((p) => p.id))).toBe(true)
    const known = new Map(people.map((p) => [p.id, p]))
    for (const { stationId, members } of rosters)
      for (const { personId, role, sign } of members)
        expect(known.get(personId)).toMatchObject({ role, sign, stationId })
  })

  it('lead the squad of every street, and stations belong to these squads', () => {
    expect(squads.map((s) => s.streetCode)).toEqual(divisions.streets.map((s) => s.code))
    expect(squads.map((s) => s.name)).toContain('竹岛中队')
    for (const { squadId, street } of stations)
      expect(squads.find((s) => s.id === squadId)?.streetCode).toBe(street.code)
    const known = new Set(people.map((p) => p.id))
    for (const { personId } of [
      ...squads.flatMap((s) => [s.leader, s.dutyOfficer]),
      command.commandCentre,
      command.bureauLeader,
    ])
      expect(known).toContain(personId)
  })

  it('are offered for the demo with one station’s whole staff', () => {
    expect(demo.people).toHaveLength(21)
    const staff = rosters.find((r) => r.stationId === demo.stationId)?.members.map((m) => m.personId)
    expect(staff).toEqual([
      'station-keeper-1',
      'officer-1',
      'officer-2',
      'assistant-1',
      'partner-1',
      'contractor-worker-1',
      'collector-1',
    ])
    expect(demo.people.find((p) => p.id === 'night-officer-1')).toMatchObject({
      role: 'officer',
      sign: '竹岛中队 夜间值班员',
      stationId: demo.stationId,
    })
    expect(demo.people.find((p) => p.id === 'officer-1')?.sign).toBe('竹岛站 队员1')
    expect(demo.people.find((p) => p.id === 'squad-leader-1')?.squadId).toBe(
      stations.find((s) => s.id === demo.stationId)?.squadId,
    )
  })
})

describe('who answers', () => {
  const station = stations.find((s) => s.id !== demo.stationId && s.street.name === '竹岛街道')!
  const answeredBy = (now: string, group: Category['group'] = 'fumes') => {
    const squad = squads.find((s) => s.id === station.squadId)
    const { steps, responder } = route(
      { group, duty: { whose: 'ours' } },
      {
        station,
        metres: 0,
        roster: rosters.find((r) => r.stationId === station.id)!,
        nightDuty: squad?.nightDuty ?? [],
        squadDutyOfficer: squad?.dutyOfficer,
        commandCentre: command.commandCentre,
        loads: {},
      },
      { calendar, periods: rules.periods },
      now,
    )
    return { ...steps.find(({ step }) => step === 'onDuty'), responder: responder.personId }
  }

  it.each([
    ['Monday 10:00', '2026-11-23T02:00:00.000Z', { because: 'rosterNow', about: { officers: 2 } }],
    ['Monday 19:00', '2026-11-23T11:00:00.000Z', { because: 'rosterNow', about: { officers: 1 } }],
    ['Saturday 10:00', '2026-11-28T02:00:00.000Z', { because: 'rosterNow', about: { officers: 1 } }],
    ['Sunday 19:59', '2026-11-29T11:59:00.000Z', { because: 'rosterNow', about: { officers: 1 } }],
    ['Monday 23:00', '2026-11-23T15:00:00.000Z', { because: 'squadDutyOfficer' }],
    ['a holiday, 10:00', '2026-10-01T02:00:00.000Z', { because: 'rosterNow', about: { officers: 1 } }],
    ['a make-up Saturday, 10:00', '2026-10-10T02:00:00.000Z', { about: { officers: 2 } }],
  ])('%s', (_, now, expected) => {
    expect(answeredBy(now)).toMatchObject(expected)
  })

  it('is the night duty for noise at 23:30, and of every squad', () => {
    expect(answeredBy('2026-11-23T15:30:00.000Z', 'noise')).toMatchObject({
      because: 'nightDuty',
      responder: 'night-officer-1',
    })
    for (const { nightDuty = [] } of squads) expect(nightDuty.length).toBeGreaterThan(0)
  })
})

describe('whose duty', () => {
  const [street, town] = ['371002003', '371002100']
  const at = (hour: number) => `2026-11-23T${String(hour).padStart(2, '0')}:30:00.000Z`
  const of = (category: string, answers = {}, streetCode = street, now = at(2)) =>
    dutyFor(duties, bodies, { category, answers, streetCode, at: now }, rules.periods)

  it('is ours for construction noise at night, by the city’s designation', () => {
    expect(of('08001', {}, street, at(15))).toMatchObject({
      row: 'construction-noise-night',
      whose: 'ours',
      decidedBy: 'city',
    })
    expect(of('08001')).toMatchObject({ row: 'construction-noise', whose: 'ours' })
  })

  it('is ecology and environment’s for a factory, with its phone; the traffic police’s for traffic', () => {
    expect(of('06028-I')).toMatchObject({
      whose: 'other',
      body: { id: 'ecologyEnvironment', phone: '12369' },
    })
    expect(of('06028-T')).toMatchObject({ whose: 'other', body: { id: 'trafficPolice', phone: '122' } })
  })

  it('is never the police’s alone for a bar’s music', () => {
    expect(of('06028-S', { source: 'shop' })).toMatchObject({ whose: 'ours', decidedBy: 'city' })
    expect(of('06028-S', { source: 'dance' })).toMatchObject({
      whose: 'joint',
      body: { id: 'policePublicOrder' },
    })
  })

  it('names the town government for a town’s illegal building, and not for a street’s', () => {
    expect(of('06001', {}, town)).toMatchObject({ whose: 'joint', body: { id: 'townGovernment' } })
    expect(of('06001', {}, street)).toMatchObject({ whose: 'ours' })
    expect(of('06001', {}, street).body).toBeUndefined()
  })
})

it('would be let pass as a whole, were it saved today', () => {
  const around = {
    today: '2026-11-24',
    stationSquads: new Set(stations.map(({ squadId }) => squadId)),
    categoryCodes: settings.categories.map(({ code }) => code),
    people: new Map(people.map((p) => [p.id, p])),
  }
  expect(documentsAmiss(SETTINGS_TABLES, settings, around)).toEqual([])
  expect(peopleNamed(settings).length).toBeGreaterThan(20)
  for (const roster of rosters) {
    const known = new Map(people.map((p) => [p.id, { role: p.role, sign: p.sign }]))
    expect(rosterAmiss(roster, known)).toEqual([])
  }
})

it('has its core zone in the centre, away from the demo station', () => {
  const home = stations.find(({ id }) => id === demo.stationId)!.place
  expect(coreZoneOf(district.coreZones, { lat: 37.51, lng: 122.123 })?.id).toBe('weihai-centre')
  expect(coreZoneOf(district.coreZones, home)).toBeUndefined()
})

describe('categories', () => {
  const texts = (c: Category): Texts[] => [
    c.label,
    ...c.questions.flatMap((q) => [q.label, ...(q.options ?? []).map((o) => o.label)]),
    ...c.law.map((l) => l.title),
  ]

  it('are the eighteen of the table, each once', () => {
    expect(categories).toHaveLength(18)
    expect(unique(categories.map((c) => c.code))).toBe(true)
    const codes = (group: Category['group']) => categories.filter((c) => c.group === group).map((c) => c.code)
    expect(codes('illegalBuilding')).toEqual(['06001', '08016'])
    expect(codes('fumes')).toEqual(['06027', '06029'])
    expect(codes('noise')).toEqual(['08001', '06028-S', '06028-T', '06028-I'])
  })

  it('ask questions that fit a phone, in each of the three languages', () => {
    for (const c of categories)
      for (const { zh, en, ko } of texts(c)) {
        expect(zh).toMatch(/^[\u4e00-\u9fa5、，？]{1,14}$/)
        expect(en).toMatch(/^[A-Z][\w ,?'-]{0,51}$/)
        expect(ko).toMatch(/^[가-힣\d() ,·?]{1,22}$/)
      }
  })

  it('refer only to questions and options that exist', () => {
    for (const c of categories) {
      expect(unique(c.questions.map((q) => q.id))).toBe(true)
      const conditions = [
        ...c.questions.flatMap((q) => (q.showWhen ? [[q.showWhen.question, q.showWhen.is] as const] : [])),
        ...[...c.clocks.respond, ...c.clocks.resolve].flatMap((r) => Object.entries(r.when?.answers ?? {})),
      ]
      for (const [question, options] of conditions)
        for (const option of options) expect(answersAmiss(c, { [question]: option })).toEqual([])
      for (const q of c.questions) expect(q.options !== undefined).toBe(q.kind.startsWith('choice'))
    }
  })

  it('have icons of the kept stroke set', () => {
    const icons = path.resolve(__dirname, '../../node_modules/lucide-static/icons')
    for (const { icon } of categories) expect(existsSync(path.join(icons, `${icon}.svg`))).toBe(true)
  })

  const noon = '2026-11-23T04:00:00.000Z'
  const midnight = '2026-11-23T16:00:00.000Z'
  it.each([
    ['06001', { progress: 'building' }, noon, 20, 'workingDays'],
    ['06001', { progress: 'existing' }, noon, 60, 'workingDays'],
    ['06001', {}, midnight, 20, 'workingDays'],
    ['06027', {}, noon, 5, 'workingDays'],
    ['08001', {}, midnight, 120, 'minutes'],
    ['08001', {}, noon, 120, 'minutes'],
    ['08001', {}, '2026-11-23T02:00:00.000Z', 1, 'workingDays'],
    ['07003', { unsafe: 'yes' }, noon, 4, 'workingHours'],
    ['07003', { unsafe: 'no' }, noon, 5, 'workingDays'],
    ['07001', {}, noon, 1, 'workingDays'],
    ['06011', {}, noon, 2, 'workingDays'],
    ['09006', {}, noon, 4, 'workingHours'],
  ])('%s %j at %s is to be settled in %d %s', (code, answers, at, value, unit) => {
    const c = categories.find((known) => known.code === code)!
    expect(limitFor(c.clocks.resolve, { answers, at }, rules.periods)).toEqual({ value, unit })
  })

  it('have limits at any time and for any answers', () => {
    for (const { clocks } of categories)
      for (const list of [clocks.respond, clocks.resolve]) expect(list.at(-1)?.when).toBeUndefined()
  })
})

describe('calendar', () => {
  it('knows 2026, with its make-up workdays, and no other year', () => {
    expect(Object.keys(calendar)).toEqual(['2026'])
    expect(calendar['2026']?.holidays).toHaveLength(33)
    expect(calendar['2026']?.holidays).toContain('2026-10-07')
    expect(calendar['2026']?.workdays).toEqual([
      '2026-01-04',
      '2026-02-14',
      '2026-02-28',
      '2026-05-09',
      '2026-09-20',
      '2026-10-10',
    ])
  })
})

it('gives out public numbers only', () => {
  const phones = [...bodies, ...stations, ...district.neighbours].map(({ phone }) => phone)
  for (const phone of phones) expect(['110', '119', '120', '122', '12345', '12369']).toContain(phone)
})
