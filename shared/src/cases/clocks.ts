import { dayOf, type Instant, minuteOfDay, toEpoch } from '../kernel/times'
import type { Clock, Stage } from './case'
import type { Answers, Limit, LimitRule, Period } from './category'
import type { Rules } from './rules'
import {
  afterMinutes,
  afterWorkingDays,
  afterWorkingMinutes,
  isCalendarKnown,
  type WorkingTime,
  workingMinutesBetween,
} from './working-time'

const inDaily = (at: Instant, { from, to }: { readonly from: number; readonly to: number }): boolean => {
  const minute = minuteOfDay(at)
  return from <= to ? minute >= from && minute < to : minute >= from || minute < to
}

/** Whether an instant lies in a period in which other rules hold (噪声污染防治法 88). */
export const inPeriod = (name: Period, at: Instant, periods: Rules['periods']): boolean => {
  if (name !== 'exams') return inDaily(at, periods[name])
  const day = dayOf(at)
  return periods.exams.some(({ from, to }) => from <= day && day <= to)
}

export const answersMatch = (wanted: Readonly<Record<string, readonly string[]>>, given: Answers): boolean =>
  Object.entries(wanted).every(([question, values]) => {
    const answer = given[question]
    return typeof answer === 'string' && values.includes(answer)
  })

/** What a limit depends on. */
export interface LimitCircumstances {
  readonly answers: Answers
  readonly coreZone?: string | undefined
  readonly at: Instant
}

/** The limit that holds for these answers, this place and time: the first rule whose conditions are met; undefined when none is. */
export const findLimit = (
  list: readonly LimitRule[],
  { answers, coreZone, at }: LimitCircumstances,
  periods: Rules['periods'],
): Limit | undefined =>
  list.find(({ when = {} }) => {
    if (when.coreZone && coreZone === undefined) return false
    if (when.period && !inPeriod(when.period, at, periods)) return false
    return answersMatch(when.answers ?? {}, answers)
  })?.limit

/** The same for a list that ends with a rule without conditions. */
export const limitFor = (
  list: readonly LimitRule[],
  circumstances: LimitCircumstances,
  periods: Rules['periods'],
): Limit => {
  const found = findLimit(list, circumstances, periods)
  if (!found) throw new RangeError('a list of limits ends with a rule without conditions')
  return found
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

export const startClock = (work: WorkingTime, stage: Stage, limit: Limit, now: Instant, of?: string): Clock =>
  flagged(work, {
    stage,
    ...(of === undefined ? {} : { of }),
    limit,
    rung: 0,
    startedAt: now,
    dueAt: dueAfter(work, limit, now),
  })

/** The same clock with a longer limit of the same unit; the rungs it has passed stay passed. */
export const extendClock = (work: WorkingTime, c: Clock, more: number): Clock => {
  const limit = { ...c.limit, value: c.limit.value + more }
  return flagged(work, { ...c, limit, dueAt: dueAfter(work, limit, c.startedAt) })
}

/** Which clock of a case it is: there is one of each stage, and one for each task. */
export const sameClock = (a: Pick<Clock, 'stage' | 'of'>, b: Pick<Clock, 'stage' | 'of'>): boolean =>
  a.stage === b.stage && a.of === b.of

export const isRunning = (c: Clock): boolean => c.stoppedAt === undefined && c.pausedAt === undefined

/** Time stands still; what was left is kept in minutes of the clock's own kind. An overdue clock has nothing left. */
export const pauseClock = (work: WorkingTime, c: Clock, now: Instant): Clock =>
  isRunning(c) ? { ...c, pausedAt: now, remaining: minutesOf(work, c.limit, now, c.dueAt) } : c

/** Goes on with what was left. An overdue clock stays due at its old time; what comes after that comes later. */
export const resumeClock = (work: WorkingTime, c: Clock, now: Instant): Clock => {
  if (c.stoppedAt !== undefined || c.pausedAt === undefined) return c
  const { pausedAt, remaining = 0, ...rest } = c
  const stood = minutesOf(work, c.limit, pausedAt, now)
  if (remaining === 0) return { ...rest, pausedLate: (c.pausedLate ?? 0) + stood }
  const pausedFor = (c.pausedFor ?? 0) + stood
  return flagged(work, { ...rest, pausedFor, dueAt: later(work, c.limit, now, remaining) })
}

export const stopClock = (c: Clock, now: Instant): Clock => {
  if (c.stoppedAt !== undefined) return c
  const { pausedAt: _, remaining: __, suspended: ___, ...rest } = c
  return { ...rest, stoppedAt: now }
}

/**
 * When this share of the limit has passed (1 is `dueAt`; 1.5 is half a limit after it), in the clock's own kind of
 * time and without the time it stood still. A share that had passed before the last pause gives a moment before its end.
 */
export const instantOfShare = (work: WorkingTime, c: Clock, share: number): Instant => {
  if (share === 1) return c.dueAt
  const { pausedFor = 0, pausedLate = 0 } = c
  const whole = minutesOf(work, c.limit, c.startedAt, c.dueAt) - pausedFor
  return share < 1
    ? later(work, c.limit, c.startedAt, whole * share + pausedFor)
    : later(work, c.limit, c.dueAt, whole * (share - 1) + pausedLate)
}
