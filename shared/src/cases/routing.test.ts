import * as fc from 'fast-check'
import { instantAt, minuteOfDay, toEpoch } from '../kernel/times'
import type { OpenHours, RosterException, RosterMember } from '../stations'
import { routingStep } from './case'
import { type Candidates, type Load, onDuty, route } from './routing'
import { sampleCategory, sampleStation } from './sample'
import { afterMinutes } from './working-time'

const MONDAY = '2026-11-23'
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
  more: { loads?: Record<string, Load>; exceptions?: readonly RosterException[]; squad?: boolean } = {},
): Candidates => ({
  station: sampleStation,
  metres: 120,
  roster: { stationId: sampleStation.id, members: [...members], exceptions: [...(more.exceptions ?? [])] },
  squadDutyOfficer: more.squad === false ? undefined : dutyOfficer,
  commandCentre,
  loads: more.loads ?? {},
})

const chosen = (candidates: Candidates, now: string) => route(sampleCategory, candidates, now)
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
  })
  .map(({ members, ...more }) => among(members, more))

const shuffled = <T>(list: readonly T[], seed: readonly number[]): T[] =>
  list
    .map((item, index) => ({ item, key: seed[index] ?? 0 }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item)

describe('route', () => {
  it('gives the same person and reasons in whatever order the roster is written', () => {
    const seeds = fc.array(fc.nat(), { minLength: 6, maxLength: 6 })
    fc.assert(
      fc.property(candidates, now, seeds, (c, moment, seed) => {
        const roster = {
          ...c.roster,
          members: shuffled(c.roster.members, seed),
          exceptions: shuffled(c.roster.exceptions, seed),
        }
        expect(chosen({ ...c, roster }, moment)).toEqual(chosen(c, moment))
      }),
    )
  })

  it('gives an officer on duty when there is one, and nobody there has fewer open cases', () => {
    fc.assert(
      fc.property(candidates, now, (c, moment) => {
        const present = onDuty(c.roster, moment)
        fc.pre(present.length > 0)
        const { responder } = chosen(c, moment)
        const open = (id: string) => c.loads[id]?.openCases ?? 0
        const idleSince = (id: string) => c.loads[id]?.lastAt ?? ''
        expect(ids(present)).toContain(responder.personId)
        for (const id of ids(present)) {
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
      fc.property(candidates, now, (c, moment) => {
        fc.pre(onDuty(c.roster, moment).length === 0)
        const { responder, steps } = chosen(c, moment)
        expect(responder).toEqual(c.squadDutyOfficer ?? commandCentre)
        expect(steps[steps.length - 1]?.because).toBe(
          c.squadDutyOfficer ? 'squadDutyOfficer' : 'commandCentre',
        )
      }),
    )
  })

  it('always explains itself: the station, the duty, who was there and why this one', () => {
    fc.assert(
      fc.property(candidates, now, fc.constantFrom('ours', 'joint', 'other'), (c, moment, whose) => {
        const category = { ...sampleCategory, duty: { ...sampleCategory.duty, whose } }
        const { steps } = route(category, c, moment)
        const present = onDuty(c.roster, moment).length
        expect(steps.map(({ step }) => step)).toEqual([
          'station',
          'duty',
          'onDuty',
          ...(present > 0 ? ['choice'] : []),
        ])
        expect(steps[1]?.because).toBe(
          { ours: 'ourDuty', joint: 'jointDuty', other: 'otherBodysDuty' }[whose],
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

describe('onDuty', () => {
  it('knows the night that begins on one day and ends on the next', () => {
    const roster = among([officer('day'), officer('night', NIGHT_SHIFT)]).roster
    const present = (minute: number) => ids(onDuty(roster, at(minute)))
    expect(present(509)).toEqual([])
    expect(present(510)).toEqual(['day'])
    expect(present(1050)).toEqual([])
    expect(present(1320)).toEqual(['night'])
    expect(present(1439)).toEqual(['night'])
    expect(present(1440)).toEqual(['night'])
    expect(present(1440 + 359)).toEqual(['night'])
    expect(present(1440 + 360)).toEqual([])
    expect(present(2880)).toEqual([])
  })

  it('lets an exception overrule the week, from its first moment until before its last', () => {
    const window = (onDutyThen: boolean): RosterException => ({
      personId: 'a',
      from: at(600),
      to: at(720),
      onDuty: onDutyThen,
    })
    const excused = among([officer('a')], { exceptions: [window(false)] }).roster
    const called = among([officer('a', [])], { exceptions: [window(true)] }).roster
    for (const minute of [599, 600, 719, 720]) {
      const inWindow = minute >= 600 && minute < 720
      expect(onDuty(excused, at(minute)).length).toBe(inWindow ? 0 : 1)
      expect(onDuty(called, at(minute)).length).toBe(inWindow ? 1 : 0)
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
      expect(onDuty(among([officer('a')], { exceptions }).roster, at(600))).toEqual([])
  })

  it('never counts anybody but officers', () => {
    fc.assert(
      fc.property(candidates, now, (c, moment) => {
        for (const { role, personId: id, duty } of onDuty(c.roster, moment)) {
          expect(role).toBe('officer')
          const minute = minuteOfDay(moment)
          const rostered = duty.some(({ from, to }) => from <= minute && minute < to)
          const excepted = c.roster.exceptions.some(
            (e) => e.personId === id && e.onDuty && toEpoch(e.from) <= toEpoch(moment) && moment < e.to,
          )
          expect(rostered || excepted).toBe(true)
        }
      }),
    )
  })
})
