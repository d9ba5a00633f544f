import { type Instant, toEpoch } from '../kernel/times'
import type { Roster, RosterMember, Station } from '../stations'
import type { Actor, RoutingStep } from './case'
import type { Category } from './category'
import { inPeriod } from './clocks'
import type { Duty } from './duty'
import { onDuty, presentAmong } from './on-duty'
import type { Calendar, Rules } from './rules'

/** How much somebody already answers for. */
export interface Load {
  readonly openCases: number
  /** When the last case was given to them; absent when none ever was. */
  readonly lastAt?: Instant | undefined
}

/** Whose duty what kind of matter is. */
export interface Matter {
  readonly group: Category['group']
  readonly duty: Pick<Duty, 'whose' | 'body'>
}

export interface Candidates {
  readonly station: Station
  readonly metres: number
  /** How the place led to the station; undefined where somebody chose it, which the case tells by itself. */
  readonly by?: 'serviceArea' | 'nearestStation' | undefined
  readonly roster: Roster
  /** The squad's; the station's own is in its roster. */
  readonly nightDuty: readonly RosterMember[]
  readonly squadDutyOfficer: Actor | undefined
  readonly commandCentre: Actor
  readonly loads: Readonly<Record<string, Load>>
}

/** Under what times and days it is decided. */
export interface RoutingTimes {
  readonly calendar: Calendar
  readonly periods: Rules['periods']
}

const asActor = ({ personId, role, sign }: RosterMember | Actor): Actor => ({ personId, role, sign })

const openCases = (load: Load | undefined) => load?.openCases ?? 0
/** Who was never given a case has been idle the longest. */
const lastAt = (load: Load | undefined) => (load?.lastAt ? toEpoch(load.lastAt) : 0)
const inOrder = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

const choose = (
  people: readonly RosterMember[],
  loads: Candidates['loads'],
): { chosen: RosterMember; step: RoutingStep } => {
  const [first, second] = [...people].sort((a, b) => {
    const [x, y] = [loads[a.personId], loads[b.personId]]
    return openCases(x) - openCases(y) || lastAt(x) - lastAt(y) || inOrder(a.personId, b.personId)
  })
  if (!first) throw new RangeError('nobody to choose from')
  const [mine, next] = [loads[first.personId], second && loads[second.personId]]
  const because = !second
    ? 'onlyOne'
    : openCases(mine) < openCases(next)
      ? 'fewestOpenCases'
      : lastAt(mine) < lastAt(next)
        ? 'longestIdle'
        : 'firstById'
  const about = { sign: first.sign, openCases: openCases(mine), among: people.length }
  return { chosen: first, step: { step: 'choice', because, about } }
}

const DUTY = { ours: 'ourDuty', joint: 'jointDuty', other: 'otherBodysDuty' } as const

/** Those among whom a matter falls now; none where nobody of the night duty and the station is on duty. */
export interface OnDutyNow {
  readonly because: 'nightDuty' | 'rosterNow'
  readonly people: readonly RosterMember[]
}

const once = (members: readonly RosterMember[]): RosterMember[] =>
  members.filter((m, index) => members.findIndex(({ personId }) => personId === m.personId) === index)

/** Noise at night goes to the night duty (S12), where somebody of it is on duty; everything else to the station's officers. */
export const peopleOnDuty = (
  { group }: Pick<Matter, 'group'>,
  { roster, nightDuty }: Pick<Candidates, 'roster' | 'nightDuty'>,
  { calendar, periods }: RoutingTimes,
  now: Instant,
): OnDutyNow => {
  if (group === 'noise' && inPeriod('night', now, periods)) {
    const night = [...(roster.nightDuty ?? []), ...nightDuty]
    const people = once(presentAmong(night, roster.exceptions, calendar, now))
    if (people.length > 0) return { because: 'nightDuty', people }
  }
  return { because: 'rosterNow', people: onDuty(roster, calendar, now) }
}

/** Where it happened and whose duty it is: the steps that come before the choice of a person. */
const stepsBefore = ({ duty }: Matter, { station, metres, by }: Candidates): RoutingStep[] => [
  ...(by
    ? [
        {
          step: 'station' as const,
          because: by,
          about: { station: station.name, community: station.community.name, metres },
        },
      ]
    : []),
  {
    step: 'duty',
    because: DUTY[duty.whose],
    about: duty.body && duty.whose !== 'ours' ? { body: duty.body.id } : {},
  },
]

/**
 * The first responder 首问责任人 and why, step by step (S04): the station of the place; whose duty it is (a report
 * that is not ours is taken all the same and passed on by its first responder); at night for noise the night duty on
 * duty now, else the officers on duty there now, else the squad's duty officer, else the command centre; among several
 * the fewest open cases, then the longest idle. The same input always gives the same person.
 */
export const route = (
  matter: Matter,
  candidates: Candidates,
  times: RoutingTimes,
  now: Instant,
): { responder: Actor; steps: RoutingStep[] } => {
  const { squadDutyOfficer, commandCentre, loads } = candidates
  const steps = stepsBefore(matter, candidates)
  const { because, people } = peopleOnDuty(matter, candidates, times, now)
  if (people.length > 0) {
    const { chosen, step } = choose(people, loads)
    const there: RoutingStep = { step: 'onDuty', because, about: { officers: people.length } }
    return { responder: asActor(chosen), steps: [...steps, there, step] }
  }
  const responder = asActor(squadDutyOfficer ?? commandCentre)
  const why = squadDutyOfficer ? 'squadDutyOfficer' : 'commandCentre'
  return { responder, steps: [...steps, { step: 'onDuty', because: why, about: { sign: responder.sign } }] }
}
