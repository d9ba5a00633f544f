import { dayOf, type Instant, minuteOfDay, toEpoch } from '../kernel/times'
import type { Clock, Stage } from './case'
import type { Answers, Limit, LimitRule } from './category'
import type { Rules } from './rules'
import {
  afterMinutes,
  afterWorkingDays,
  afterWorkingMinutes,
  isCalendarKnown,
  type WorkingTime,
  workingMinutesBetween,
} from './working-time'

export const isNight = (at: Instant, night: Rules['night']): boolean => {
  const minute = minuteOfDay(at)
  return minute >= night.from || minute < night.to
}

/** The limit that holds for these answers at this time: the first rule whose conditions are met. */
export const limitFor = (
  list: readonly LimitRule[],
  given: Answers,
  at: Instant,
  night: Rules['night'],
): Limit => {
  const rule = list.find(({ when }) => {
    if (when?.period === 'night' && !isNight(at, night)) return false
    return Object.entries(when?.answers ?? {}).every(([question, values]) => {
      const answer = given[question]
      return typeof answer === 'string' && values.includes(answer)
    })
  })
  if (!rule) throw new RangeError('a list of limits ends with a rule without conditions')
  return rule.limit
}

const runsByCalendar = ({ unit }: Limit) => unit === 'minutes' || unit === 'calendarDays'

const dueAfter = (work: WorkingTime, { value, unit }: Limit, start: Instant): Instant => {
  switch (unit) {
    case 'minutes':
      return afterMinutes(start, value)
    case 'calendarDays':
      return afterMinutes(start, value * 1440)
    case 'workingHours':
      return afterWorkingMinutes(work, start, value * 60)
    case 'workingDays':
      return afterWorkingDays(work, start, value)
  }
}

/** Minutes of the clock's own kind of time (on the wall, or worked) between two instants. */
const minutesOf = (work: WorkingTime, limit: Limit, start: Instant, end: Instant): number =>
  runsByCalendar(limit)
    ? Math.max(0, (toEpoch(end) - toEpoch(start)) / 60_000)
    : workingMinutesBetween(work, start, end)

const later = (work: WorkingTime, limit: Limit, start: Instant, minutes: number): Instant =>
  runsByCalendar(limit) ? afterMinutes(start, minutes) : afterWorkingMinutes(work, start, minutes)

const flagged = (work: WorkingTime, { provisional: _, ...c }: Clock): Clock => {
  const known = [c.startedAt, c.dueAt].every((at) => isCalendarKnown(work, dayOf(at)))
  return runsByCalendar(c.limit) || known ? c : { ...c, provisional: true }
}

export const startClock = (work: WorkingTime, stage: Stage, limit: Limit, now: Instant): Clock =>
  flagged(work, { stage, limit, startedAt: now, dueAt: dueAfter(work, limit, now) })

export const isRunning = (c: Clock): boolean => c.stoppedAt === undefined && c.pausedAt === undefined

/** Time stands still; what was left is kept in minutes of the clock's own kind. An overdue clock has nothing left. */
export const pauseClock = (work: WorkingTime, c: Clock, now: Instant): Clock =>
  isRunning(c) ? { ...c, pausedAt: now, remaining: minutesOf(work, c.limit, now, c.dueAt) } : c

/** Goes on with what was left. A clock that was overdue when it paused stays due at its old time. */
export const resumeClock = (work: WorkingTime, c: Clock, now: Instant): Clock => {
  if (c.stoppedAt !== undefined || c.pausedAt === undefined) return c
  const { pausedAt, remaining = 0, ...rest } = c
  if (remaining === 0) return rest
  const pausedFor = (c.pausedFor ?? 0) + minutesOf(work, c.limit, pausedAt, now)
  return flagged(work, { ...rest, pausedFor, dueAt: later(work, c.limit, now, remaining) })
}

export const stopClock = (c: Clock, now: Instant): Clock => {
  if (c.stoppedAt !== undefined) return c
  const { pausedAt: _, remaining: __, ...rest } = c
  return { ...rest, stoppedAt: now }
}

/**
 * When this share of the limit has passed (1 is `dueAt`; 1.5 is half a limit after it), in the clock's own kind of
 * time and without the time it stood still. A share that had passed before the last pause gives a moment before its end.
 */
export const instantOfShare = (work: WorkingTime, c: Clock, share: number): Instant => {
  if (share === 1) return c.dueAt
  const pausedFor = c.pausedFor ?? 0
  const whole = minutesOf(work, c.limit, c.startedAt, c.dueAt) - pausedFor
  return share < 1
    ? later(work, c.limit, c.startedAt, whole * share + pausedFor)
    : later(work, c.limit, c.dueAt, whole * (share - 1))
}
