import { dayOf, type Instant, minuteOfDay, toEpoch, weekdayOf } from '../kernel/times'
import type { OpenHours, Roster, RosterMember, Station } from '../stations'
import type { Actor, RoutingStep } from './case'
import type { Category } from './category'

/** How much somebody already answers for. */
export interface Load {
  readonly openCases: number
  /** When the last case was given to them; absent when none ever was. */
  readonly lastAt?: Instant | undefined
}

export interface Candidates {
  readonly station: Station
  readonly metres: number
  readonly roster: Roster
  readonly squadDutyOfficer: Actor | undefined
  readonly commandCentre: Actor
  readonly loads: Readonly<Record<string, Load>>
}

const within = (hours: readonly OpenHours[], now: Instant): boolean => {
  const weekday = weekdayOf(dayOf(now))
  const minute = minuteOfDay(now)
  return hours.some(({ weekdays, from, to }) => weekdays.includes(weekday) && minute >= from && minute < to)
}

/** Officers on duty now: the weekly roster, overruled by exceptions; who is excused is absent whatever else says otherwise. */
export const onDuty = ({ members, exceptions }: Roster, now: Instant): RosterMember[] =>
  members.filter((m) => {
    if (m.role !== 'officer') return false
    const holding = exceptions.filter(
      (e) => e.personId === m.personId && toEpoch(e.from) <= toEpoch(now) && toEpoch(now) < toEpoch(e.to),
    )
    return holding.length > 0 ? holding.every((e) => e.onDuty) : within(m.duty, now)
  })

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

/**
 * The first responder 首问责任人 and why, step by step (S04): the station of the place; whose duty it is (a report
 * that is not ours is taken all the same and passed on by its first responder); the officers on duty there now, else
 * the squad's duty officer, else the command centre; among them the fewest open cases, then the longest idle.
 * The same input always gives the same person.
 */
export const route = (
  category: Category,
  { station, metres, roster, squadDutyOfficer, commandCentre, loads }: Candidates,
  now: Instant,
): { responder: Actor; steps: RoutingStep[] } => {
  const steps: RoutingStep[] = [
    {
      step: 'station',
      because: 'nearestStation',
      about: { station: station.name, community: station.community.name, metres },
    },
    {
      step: 'duty',
      because: DUTY[category.duty.whose],
      about: category.duty.body ? { body: category.duty.body } : {},
    },
  ]
  const present = onDuty(roster, now)
  if (present.length > 0) {
    const { chosen, step } = choose(present, loads)
    return {
      responder: asActor(chosen),
      steps: [...steps, { step: 'onDuty', because: 'rosterNow', about: { officers: present.length } }, step],
    }
  }
  const responder = asActor(squadDutyOfficer ?? commandCentre)
  const because = squadDutyOfficer ? 'squadDutyOfficer' : 'commandCentre'
  return { responder, steps: [...steps, { step: 'onDuty', because, about: { sign: responder.sign } }] }
}
