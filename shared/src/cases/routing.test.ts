import * as fc from 'fast-check'
import { instantAt } from '../kernel/times'
import type { OpenHours, RosterException, RosterMember } from '../stations'
import { routingStep } from './case'
import { inPeriod } from './clocks'
import { onDuty } from './on-duty'
import { type Candidates, type Load, type Matter, peopleOnDuty, route } from './routing'
import { sampleRules, sampleStation } from './sample'
import { afterMinutes } from './working-time'

const MONDAY = '2026-11-23'
/** The Tuesday is a holiday, and the Saturday worked like a Monday. */
const times = {
  calendar: { 2026: { holidays: ['2026-11-24'], workdays: ['2026-11-28'], source: '' } },
  periods: sampleRules.periods,
}
const fumes: Matter = { group: 'fumes', duty: { whose: 'ours' } }
const noise: Matter = { group: 'noise', duty: { whose: 'ours' } }
const body = { id: 'police', name: { zh: '公安', en: 'Police', ko: '경찰' }, phone: '12345' }
const at = (minute: number, day = MONDAY) => instantAt(day, minute)

const DAY_SHIFT: OpenHours[] = [{ weekdays: [1, 2, 3, 4, 5], from: 510, to: 1050 }]
const NIGHT_SHIFT: OpenHours[] = [
  { weekdays: [1], from: 1320, to: 1440 },
  { weekdays: [2], from: 0, to: 360 },
]

const officer = (personId: string, duty = DAY_SHIFT): RosterMember => ({
  personId,
  role: 'officer',
  sign: `竹岛站 ${personId}`,
  duty,
})
const dutyOfficer = { personId: 'zz-duty', role: 'squadLeader' as const, sign: '竹岛中队 值班员' }
const commandCentre = { personId: 'zz-command', role: 'commander' as const, sign: '指挥中心' }

const among = (
  members: readonly RosterMember[],
  more: {
    loads?: Record<string, Load>
    exceptions?: readonly RosterException[]
    squad?: boolean
    night?: readonly RosterMember[]
    ownNight?: readonly RosterMember[]
    by?: Candidates['by']
  } = {},
): Candidates => ({
  station: sampleStation,
  metres: 120,
  by: 'by' in more ? more.by : 'nearestStation',
  roster: {
    stationId: sampleStation.id,
    members: [...members],
    exceptions: [...(more.exceptions ?? [])],
    ...(more.ownNight ? { nightDuty: [...more.ownNight] } : {}),
  },
  nightDuty: more.night ?? [],
  squadDutyOfficer: more.squad === false ? undefined : dutyOfficer,
  commandCentre,
  loads: more.loads ?? {},
})

const chosen = (candidates: Candidates, now: string, matter = fumes) => route(matter, candidates, times, now)
const present = (c: Candidates, now: string, matter = fumes) => peopleOnDuty(matter, c, times, now).people
const ids = (members: readonly RosterMember[]) => members.map(({ personId }) => personId)

const personId = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f')
const member = fc
  .record({
    personId,
    role: fc.constantFrom(
      'officer' as const,
      'officer' as const,
      'stationKeeper' as const,
      'assistant' as const,
    ),
    duty: fc.constantFrom(DAY_SHIFT, NIGHT_SHIFT, []),
    onHolidays: fc.constantFrom<NonNullable<RosterMember['onHolidays']>>([], [{ from: 480, to: 1200 }]),
  })
  .map((m): RosterMember => ({ ...m, sign: `竹岛站 ${m.personId}` }))
const now = fc.integer({ min: 0, max: 7 * 1440 - 1 }).map((minute) => at(minute))
const exception = fc
  .record({ personId, begin: now, length: fc.integer({ min: 1, max: 3000 }), onDuty: fc.boolean() })
  .map(
    ({ begin, length, ...e }): RosterException => ({
      ...e,
      from: begin,
      to: afterMinutes(begin, length),
    }),
  )
const load: fc.Arbitrary<Load> = fc.record({
  openCases: fc.integer({ min: 0, max: 3 }),
  lastAt: fc.option(fc.constantFrom(at(0), at(60), at(90)), { nil: undefined }),
})
const candidates = fc
  .record({
    members: fc.uniqueArray(member, { selector: (m) => m.personId }),
    exceptions: fc.array(exception, { maxLength: 6 }),
    loads: fc.dictionary(personId, load),
    squad: fc.boolean(),
    night: fc.uniqueArray(member, { selector: (m) => m.personId, maxLength: 3 }),
    ownNight: fc.uniqueArray(member, { selector: (m) => m.personId, maxLength: 2 }),
    by: fc.constantFrom('serviceArea' as const, 'nearestStation' as const, undefined),
  })
  .map(({ members, ...more }) => among(members, more))
const matter: fc.Arbitrary<Matter> = fc.record({
  group: fc.constantFrom('fumes' as const, 'noise' as const),
  duty: fc.constantFrom<Matter['duty']>(
    { whose: 'ours' },
    { whose: 'joint', body },
    { whose: 'other', body },
  ),
})

const shuffled = <T>(list: readonly T[], seed: readonly number[]): T[] =>
  list
    .map((item, index) => ({ item, key: seed[index] ?? 0 }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item)

describe('route', () => {
  it('gives the same person and reasons in whatever order the rosters are written', () => {
    const seeds = fc.array(fc.nat(), { minLength: 6, maxLength: 6 })
    fc.assert(
      fc.property(candidates, matter, now, seeds, (c, what, moment, seed) => {
        const roster = {
          ...c.roster,
          members: shuffled(c.roster.members, seed),
          exceptions: shuffled(c.roster.exceptions, seed),
        }
        const nightDuty = shuffled(c.nightDuty, seed)
        expect(chosen({ ...c, roster, nightDuty }, moment, what)).toEqual(chosen(c, moment, what))
      }),
    )
  })

  it('always gives somebody, and never anybody who is excused then', () => {
    fc.assert(
      fc.property(candidates, matter, now, (c, what, moment) => {
        const { responder } = chosen(c, moment, what)
        const known = [...c.roster.members, ...c.nightDuty, ...(c.roster.nightDuty ?? [])]
        expect([...ids(known), c.squadDutyOfficer?.personId, commandCentre.personId]).toContain(
          responder.personId,
        )
        for (const e of c.roster.exceptions)
          if (e.personId === responder.personId && e.from <= moment && moment < e.to)
            expect(e.onDuty).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  it('gives somebody on duty when there is one, and nobody there has fewer open cases', () => {
    fc.assert(
      fc.property(candidates, matter, now, (c, what, moment) => {
        const there = present(c, moment, what)
        fc.pre(there.length > 0)
        const { responder } = chosen(c, moment, what)
        const open = (id: string) => c.loads[id]?.openCases ?? 0
        const idleSince = (id: string) => c.loads[id]?.lastAt ?? ''
        expect(ids(there)).toContain(responder.personId)
        for (const id of ids(there)) {
          expect(open(responder.personId)).toBeLessThanOrEqual(open(id))
          if (open(responder.personId) === open(id))
            expect(idleSince(responder.personId) <= idleSince(id)).toBe(true)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('falls back to the squad’s duty officer, then to the command centre', () => {
    fc.assert(
      fc.property(candidates, matter, now, (c, what, moment) => {
        fc.pre(present(c, moment, what).length === 0)
        const { responder, steps } = chosen(c, moment, what)
        expect(responder).toEqual(c.squadDutyOfficer ?? commandCentre)
        expect(steps[steps.length - 1]?.because).toBe(
          c.squadDutyOfficer ? 'squadDutyOfficer' : 'commandCentre',
        )
      }),
    )
  })

  it('always explains itself: how it came to the station, the duty, who was there and why this one', () => {
    fc.assert(
      fc.property(candidates, matter, now, (c, what, moment) => {
        const { steps } = chosen(c, moment, what)
        const there = peopleOnDuty(what, c, times, moment)
        expect(steps.map(({ step }) => step)).toEqual([
          ...(c.by ? ['station'] : []),
          'duty',
          'onDuty',
          ...(there.people.length > 0 ? ['choice'] : []),
        ])
        if (c.by) expect(steps[0]?.because).toBe(c.by)
        expect(steps.find(({ step }) => step === 'duty')?.because).toBe(
          { ours: 'ourDuty', joint: 'jointDuty', other: 'otherBodysDuty' }[what.duty.whose],
        )
        for (const step of steps) expect(routingStep.safeParse(step).success).toBe(true)
      }),
    )
  })

  it('says which reason decided', () => {
    const two = [officer('b'), officer('a')]
    const why = (loads: Record<string, Load>) => {
      const { responder, steps } = chosen(among(two, { loads }), at(600))
      return [responder.personId, steps[steps.length - 1]?.because]
    }
    expect(why({ a: { openCases: 2 }, b: { openCases: 1 } })).toEqual(['b', 'fewestOpenCases'])
    expect(why({ a: { openCases: 1, lastAt: at(60) }, b: { openCases: 1, lastAt: at(30) } })).toEqual([
      'b',
      'longestIdle',
    ])
    expect(why({ a: { openCases: 0, lastAt: at(60) } })).toEqual(['b', 'longestIdle'])
    expect(why({})).toEqual(['a', 'firstById'])
    expect(chosen(among([officer('a')]), at(600)).steps[3]?.because).toBe('onlyOne')
  })
})

describe('noise at night', () => {
  const night = [officer('night', NIGHT_SHIFT)]
  const because = (c: Candidates, moment: string, what = noise) =>
    chosen(c, moment, what).steps.find(({ step }) => step === 'onDuty')?.because
  const always: OpenHours[] = [{ weekdays: [1, 2, 3, 4, 5, 6, 7], from: 0, to: 1440 }]

  it('goes to the night duty, of the squad or of the station itself', () => {
    for (const more of [{ night }, { ownNight: night }]) {
      const c = among([officer('a', always)], more)
      expect(chosen(c, at(1410), noise).responder.personId).toBe('night')
      expect(because(c, at(1410))).toBe('nightDuty')
    }
  })

  it('goes to the station’s officers by day, and so does everything that is no noise', () => {
    const c = among([officer('a', always)], { night: [officer('night', always)] })
    for (const [moment, what] of [
      [at(600), noise],
      [at(1410), fumes],
    ] as const) {
      expect(chosen(c, moment, what).responder.personId).toBe('a')
      expect(because(c, moment, what)).toBe('rosterNow')
    }
  })

  it('falls to the station’s officers, then the squad’s duty officer, then the command centre', () => {
    const nobody = { night: [officer('night', [])] }
    expect(because(among([officer('a', always)], nobody), at(1410))).toBe('rosterNow')
    expect(because(among([], nobody), at(1410))).toBe('squadDutyOfficer')
    expect(because(among([], { ...nobody, squad: false }), at(1410))).toBe('commandCentre')
  })

  it('is given to the night duty exactly in the night and where somebody of it is on duty', () => {
    fc.assert(
      fc.property(candidates, now, (c, moment) => {
        const step = because(c, moment)
        const withoutStation = { ...c, roster: { ...c.roster, members: [] } }
        const there = present(withoutStation, moment, noise).length > 0
        expect(step === 'nightDuty').toBe(inPeriod('night', moment, times.periods) && there)
      }),
      { numRuns: 300 },
    )
  })
})

describe('on duty at a station', () => {
  const there = (c: Candidates, moment: string) => ids(onDuty(c.roster, times.calendar, moment))

  it('knows the night that begins on one day and ends on the next', () => {
    const c = among([
      officer('day'),
      { ...officer('night', NIGHT_SHIFT), onHolidays: [{ from: 0, to: 360 }] },
    ])
    expect(there(c, at(509))).toEqual([])
    expect(there(c, at(510))).toEqual(['day'])
    expect(there(c, at(1050))).toEqual([])
    expect(there(c, at(1320))).toEqual(['night'])
    expect(there(c, at(1440))).toEqual(['night'])
    expect(there(c, at(1440 + 359))).toEqual(['night'])
    expect(there(c, at(1440 + 360))).toEqual([])
    expect(there(c, at(2880))).toEqual([])
  })

  it('lets an exception overrule the week, from its first moment until before its last', () => {
    const window = (onDutyThen: boolean): RosterException => ({
      personId: 'a',
      from: at(600),
      to: at(720),
      onDuty: onDutyThen,
    })
    const excused = among([officer('a')], { exceptions: [window(false)] })
    const called = among([officer('a', [])], { exceptions: [window(true)] })
    for (const minute of [599, 600, 719, 720]) {
      const inWindow = minute >= 600 && minute < 720
      expect(there(excused, at(minute)).length).toBe(inWindow ? 0 : 1)
      expect(there(called, at(minute)).length).toBe(inWindow ? 1 : 0)
    }
  })

  it('counts as absent who is excused inside an extra duty', () => {
    const both = [true, false].map((onDutyThen) => ({
      personId: 'a',
      from: at(0),
      to: at(1440),
      onDuty: onDutyThen,
    }))
    for (const exceptions of [both, [...both].reverse()])
      expect(there(among([officer('a')], { exceptions }), at(600))).toEqual([])
  })

  it('has holiday hours on a holiday, and nobody without them', () => {
    const a = { ...officer('a'), onHolidays: [{ from: 600, to: 720 }] }
    const c = among([a, officer('b')])
    expect(there(c, at(540, '2026-11-24'))).toEqual([])
    expect(there(c, at(600, '2026-11-24'))).toEqual(['a'])
    expect(there(c, at(600, '2026-11-25'))).toEqual(['a', 'b'])
  })

  it('works a make-up Saturday like a Monday, and no other', () => {
    const monday = officer('a', [{ weekdays: [1], from: 510, to: 720 }])
    const saturday = officer('b', [{ weekdays: [6], from: 510, to: 720 }])
    expect(there(among([monday, saturday]), at(600, '2026-11-28'))).toEqual(['a'])
    expect(there(among([monday, saturday]), at(600, '2026-12-05'))).toEqual(['b'])
  })

  it('goes by the weekday in a year that is not entered', () => {
    expect(there(among([officer('a')]), at(600, '2027-10-01'))).toEqual(['a'])
  })

  it('never counts anybody but officers', () => {
    fc.assert(
      fc.property(candidates, now, (c, moment) => {
        for (const { role } of onDuty(c.roster, times.calendar, moment)) expect(role).toBe('officer')
      }),
    )
  })
})
