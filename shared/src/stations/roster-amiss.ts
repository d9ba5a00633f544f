import type { FieldRefusal } from '../kernel/refusals'
import { toEpoch } from '../kernel/times'
import type { Actor } from '../people'
import type { DayHours, OpenHours, Roster, RosterMember } from './station'

type Changed = Pick<Roster, 'members' | 'exceptions' | 'nightDuty'>

const hoursAmiss = (hours: readonly (OpenHours | DayHours)[]): boolean =>
  hours.some((h) => h.from >= h.to || ('weekdays' in h && h.weekdays.length === 0))

const memberAmiss = (
  member: RosterMember,
  path: string,
  people: ReadonlyMap<string, Pick<Actor, 'role' | 'sign'>>,
): FieldRefusal[] => {
  const known = people.get(member.personId)
  const at = (field: string, reason: string) => ({ path: `${path}.${member.personId}${field}`, reason })
  return [
    ...(known ? [] : [at('', 'unknownPerson')]),
    ...(known && (known.role !== member.role || known.sign !== member.sign) ? [at('', 'otherRole')] : []),
    ...(hoursAmiss(member.duty) ? [at('.duty', 'hoursReversed')] : []),
    ...(hoursAmiss(member.onHolidays ?? []) ? [at('.onHolidays', 'hoursReversed')] : []),
  ]
}

const twiceIn = (members: readonly RosterMember[], path: string): FieldRefusal[] =>
  members
    .filter((m, index) => members.findIndex(({ personId }) => personId === m.personId) < index)
    .map(({ personId }) => ({ path: `${path}.${personId}`, reason: 'twice' }))

const exceptionsAmiss = ({ members, nightDuty = [], exceptions }: Changed): FieldRefusal[] =>
  exceptions.flatMap((e, index) => {
    const path = `exceptions.${index}.${e.personId}`
    const [from, to] = [toEpoch(e.from), toEpoch(e.to)]
    const overlapping = exceptions
      .slice(0, index)
      .some((o) => o.personId === e.personId && toEpoch(o.from) < to && from < toEpoch(o.to))
    const listed = [...members, ...nightDuty].some(({ personId }) => personId === e.personId)
    return [
      ...(listed ? [] : [{ path, reason: 'unknownPerson' }]),
      ...(from >= to ? [{ path, reason: 'hoursReversed' }] : []),
      ...(overlapping ? [{ path, reason: 'overlaps' }] : []),
    ]
  })

/**
 * What is wrong with a roster, by person: no officer at all, somebody whom nobody knows or who has another post,
 * somebody twice, hours that end before they begin, exceptions of one person that overlap.
 */
export const rosterAmiss = (
  roster: Changed,
  people: ReadonlyMap<string, Pick<Actor, 'role' | 'sign'>>,
): FieldRefusal[] => {
  const { members, nightDuty = [] } = roster
  const answers = members.some(({ role, duty }) => role === 'officer' && duty.length > 0)
  return [
    ...(answers ? [] : [{ path: 'members', reason: 'noOfficer' }]),
    ...members.flatMap((m) => memberAmiss(m, 'members', people)),
    ...nightDuty.flatMap((m) => memberAmiss(m, 'nightDuty', people)),
    ...twiceIn(members, 'members'),
    ...twiceIn(nightDuty, 'nightDuty'),
    ...nightDuty
      .filter(({ role }) => role !== 'officer')
      .map(({ personId }) => ({ path: `nightDuty.${personId}`, reason: 'otherRole' })),
    ...exceptionsAmiss(roster),
  ]
}
