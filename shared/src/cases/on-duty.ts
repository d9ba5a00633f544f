import { dayOf, type Instant, minuteOfDay, toEpoch } from '../kernel/times'
import {
  type DayHours,
  type DaysOfYears,
  type DutyDay,
  dutyDay,
  type Roster,
  type RosterException,
  type RosterMember,
} from '../stations'

export { type DutyDay, dutyDay } from '../stations'

/** The hours of a member on such a day. */
export const hoursOn = ({ duty, onHolidays }: RosterMember, day: DutyDay): readonly DayHours[] =>
  day === 'holiday' ? (onHolidays ?? []) : duty.filter(({ weekdays }) => weekdays.includes(day))

/** Members on duty now: the weekly hours, overruled by exceptions; who is excused is absent whatever else says otherwise. */
export const presentAmong = (
  members: readonly RosterMember[],
  exceptions: readonly RosterException[],
  calendar: DaysOfYears,
  now: Instant,
): RosterMember[] => {
  const at = toEpoch(now)
  const minute = minuteOfDay(now)
  const day = dutyDay(calendar, dayOf(now))
  return members.filter((m) => {
    const holding = exceptions.filter(
      (e) => e.personId === m.personId && toEpoch(e.from) <= at && at < toEpoch(e.to),
    )
    if (holding.length > 0) return holding.every((e) => e.onDuty)
    return hoursOn(m, day).some(({ from, to }) => minute >= from && minute < to)
  })
}

/** Officers of a station on duty now. */
export const onDuty = (
  { members, exceptions }: Roster,
  calendar: DaysOfYears,
  now: Instant,
): RosterMember[] =>
  presentAmong(
    members.filter((m) => m.role === 'officer'),
    exceptions,
    calendar,
    now,
  )
