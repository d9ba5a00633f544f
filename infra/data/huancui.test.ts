import { existsSync } from 'node:fs'
import path from 'node:path'
import { answersAmiss, type Category, limitFor, route } from '@yizhan/shared/cases'
import { metresBetween, type Place, type Texts } from '@yizhan/shared/kernel'
import { insideOutline, locate } from '@yizhan/shared/stations'
import { readStreetCentres } from './geography'
import { loadHuancui } from './index'

const { settings, divisions, stations, rosters, people, demo } = loadHuancui()
const { categories, bodies, calendar, rules, district, squads, command } = settings
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

  it('lie inside the outline, at least 120 m apart, and answer for their own place', () => {
    stations.forEach((s, index) => {
      expect(insideOutline(district.outline, s.place)).toBe(true)
      expect(locate(here, s.place)).toEqual({ ok: true, station: s, metres: 0 })
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
    expect(demo.people).toHaveLength(20)
    const staff = rosters.find((r) => r.stationId === demo.stationId)?.members.map((m) => m.personId)
    expect(staff).toEqual(['station-keeper-1', 'officer-1', 'officer-2', 'assistant-1'])
    expect(demo.people.find((p) => p.id === 'officer-1')?.sign).toBe('竹岛站 队员1')
    expect(demo.people.find((p) => p.id === 'squad-leader-1')?.squadId).toBe(
      stations.find((s) => s.id === demo.stationId)?.squadId,
    )
  })
})

describe('duty', () => {
  const station = stations.find((s) => s.id !== demo.stationId)!
  const answeredBy = (now: string) =>
    route(
      categories[0]!,
      {
        station,
        metres: 0,
        roster: rosters.find((r) => r.stationId === station.id)!,
        squadDutyOfficer: squads.find((s) => s.id === station.squadId)?.dutyOfficer,
        commandCentre: command.commandCentre,
        loads: {},
      },
      now,
    ).steps.find(({ step }) => step === 'onDuty')

  it.each([
    ['Monday 10:00', '2026-11-23T02:00:00.000Z', { because: 'rosterNow', about: { officers: 2 } }],
    ['Monday 19:00', '2026-11-23T11:00:00.000Z', { because: 'rosterNow', about: { officers: 1 } }],
    ['Saturday 10:00', '2026-11-28T02:00:00.000Z', { because: 'rosterNow', about: { officers: 1 } }],
    ['Sunday 19:59', '2026-11-29T11:59:00.000Z', { because: 'rosterNow', about: { officers: 1 } }],
    ['Monday 23:00', '2026-11-23T15:00:00.000Z', { because: 'squadDutyOfficer' }],
  ])('%s', (_, now, expected) => {
    expect(answeredBy(now)).toMatchObject(expected)
  })
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

  it('name a body that is known, whenever the duty is not ours alone', () => {
    for (const { duty } of categories) {
      expect(duty.body === undefined).toBe(duty.whose === 'ours')
      if (duty.body) expect(bodies.map((b) => b.id)).toContain(duty.body)
    }
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
    ['08001', {}, noon, 1, 'workingDays'],
    ['07003', { unsafe: 'yes' }, noon, 4, 'workingHours'],
    ['07003', { unsafe: 'no' }, noon, 5, 'workingDays'],
    ['07001', {}, noon, 1, 'workingDays'],
    ['06011', {}, noon, 2, 'workingDays'],
    ['09006', {}, noon, 4, 'workingHours'],
  ])('%s %j at %s is to be settled in %d %s', (code, answers, at, value, unit) => {
    const c = categories.find((known) => known.code === code)!
    expect(limitFor(c.clocks.resolve, answers, at, rules.night)).toEqual({ value, unit })
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
