import { dayOf, type Instant, minuteOfDay, toEpoch, weekdayOf } from '../kernel/times'
import type { DayHours, Roster, RosterException, RosterMember } from '../stations'
import type { Calendar } from './rules'

/** What a calendar makes of a day: a statutory holiday, or the weekday whose hours hold. */
export type DutyDay = 'holiday' | number

/** A make-up workday at the weekend has Monday's hours; in a year that is not entered the weekday alone counts. */
export const dutyDay = (calendar: Calendar, day: string): DutyDay => {
  const year = calendar[day.slice(0, 4)]
  if (year?.holidays.includes(day)) return 'holiday'
  const weekday = weekdayOf(day)
  return weekday > 5 && year?.workdays.includes(day) ? 1 : weekday
}

/** The hours of a member on such a day. */
export const hoursOn = ({ duty, onHolidays }: RosterMember, day: DutyDay): readonly DayHours[] =>
  day === 'holiday' ? (onHolidays ?? []) : duty.filter(({ weekdays }) => weekdays.includes(day))

/** Members on duty now: the weekly hours, overruled by exceptions; who is excused is absent whatever else says otherwise. */
export const presentAmong = (
  members: readonly RosterMember[],
  exceptions: readonly RosterException[],
  calendar: Calendar,
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
export const onDuty = ({ members, exceptions }: Roster, calendar: Calendar, now: Instant): RosterMember[] =>
  presentAmong(
    members.filter((m) => m.role === 'officer'),
    exceptions,
    calendar,
    now,
  )
