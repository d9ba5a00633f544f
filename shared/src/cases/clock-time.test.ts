import * as fc from 'fast-check'
import type { OpenHours } from '../stations'
import type { Limit } from './category'
import { instantOfShare, pauseClock, resumeClock, startClock } from './clocks'
import type { WorkingTime } from './working-time'

/**
 * Clocks against a slow calculation that goes minute by minute and knows nothing of `working-time.ts`: minutes are
 * counted from Saturday, 15 August 2026, 00:00 in Shanghai.
 */
const FIRST = Date.UTC(2026, 7, 15)
const DAY = 1440
const instantOf = (minute: number) => new Date(FIRST + (minute - 480) * 60_000).toISOString()
/** The whole minute by which an instant is there. */
const minuteBy = (at: string) => Math.ceil((Date.parse(at) - FIRST) / 60_000 + 480 - 1e-6)
const dateOf = (day: number) => new Date(FIRST + day * 86_400_000).toISOString().slice(0, 10)
/** 1 Monday … 7 Sunday. */
const weekdayOf = (day: number) => ((day + 5) % 7) + 1

interface Slow {
  readonly work: WorkingTime
  readonly limit: Limit
  readonly start: number
  /** Spans of minutes in which the clock stands still. */
  readonly pauses: readonly (readonly [number, number])[]
}

/** The weekday whose hours hold on a day; none on a holiday and on a weekend that is not made up for. */
const hoursDay = ({ calendar }: WorkingTime, day: number): number | undefined => {
  const date = dateOf(day)
  const year = calendar[date.slice(0, 4)]
  if (year?.holidays.includes(date)) return undefined
  const weekday = weekdayOf(day)
  if (weekday < 6) return weekday
  return year?.workdays.includes(date) ? 1 : undefined
}

const openMinutes = (hours: readonly OpenHours[], weekday: number): boolean[] =>
  Array.from({ length: DAY }, (_, minute) =>
    hours.some(({ weekdays, from, to }) => weekdays.includes(weekday) && from <= minute && minute < to),
  )

/** Whether a minute is worked, each day looked up once. */
const workedIn = (work: WorkingTime): ((minute: number) => boolean) => {
  const closed: boolean[] = []
  const patterns = [1, 2, 3, 4, 5, 6, 7].map((weekday) => openMinutes(work.hours, weekday))
  const days: boolean[][] = []
  return (minute) => {
    const day = Math.floor(minute / DAY)
    const weekday = days[day] ? undefined : hoursDay(work, day)
    days[day] ??= weekday === undefined ? closed : (patterns[weekday - 1] ?? closed)
    return days[day]?.[minute % DAY] ?? false
  }
}

const isWall = ({ unit }: Limit) => unit === 'minutes' || unit === 'calendarDays'

/** The minutes of a limit: of working days all that are worked until the last of them ends. */
const wholeOf = ({ limit: { value, unit }, start }: Slow, worked: (minute: number) => boolean): number => {
  if (unit === 'minutes') return value
  if (unit === 'calendarDays') return value * DAY
  if (unit === 'workingHours') return value * 60
  let [whole, days] = [0, 0]
  let at = start
  for (const end = (Math.floor(start / DAY) + 1) * DAY; at < end; at++) if (worked(at)) whole++
  while (days < value) {
    const before = whole
    for (const end = at + DAY; at < end; at++) if (worked(at)) whole++
    if (whole > before) days++
  }
  return whole
}

/** The first minute by which the clock has run so long. */
const reached = (slow: Slow, worked: (minute: number) => boolean, amount: number): number => {
  const wall = isWall(slow.limit)
  let ran = 0
  let at = slow.start
  for (; ran < amount - 1e-9; at++) {
    const stands = slow.pauses.some(([from, to]) => from <= at && at < to)
    if (!stands && (wall || worked(at))) ran++
  }
  return at
}

const WEEK = [1, 2, 3, 4, 5]
const OFFICE: OpenHours[] = [
  { weekdays: WEEK, from: 510, to: 720 },
  { weekdays: WEEK, from: 810, to: 1050 },
]
const span: fc.Arbitrary<OpenHours> = fc
  .tuple(
    fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }),
    fc.integer({ min: 0, max: 1380 }),
    fc.integer({ min: 1, max: 600 }),
  )
  .map(([weekdays, from, length]) => ({ weekdays, from, to: Math.min(DAY, from + length) }))
/** Two hours on Monday at least, so that every limit ends within the years that are searched. */
const hours: fc.Arbitrary<OpenHours[]> = fc.oneof(
  fc.constant(OFFICE),
  fc.array(span, { maxLength: 3 }).map((spans) => [{ weekdays: [1, 3], from: 540, to: 660 }, ...spans]),
)
const date = fc.integer({ min: 0, max: 150 }).map(dateOf)
const work: fc.Arbitrary<WorkingTime> = fc.record({
  hours,
  calendar: fc
    .record({
      holidays: fc.uniqueArray(date, { maxLength: 30 }),
      workdays: fc.uniqueArray(date, { maxLength: 15 }),
    })
    .map((year) => ({ 2026: { ...year, source: 'the official table' } })),
})
const limit: fc.Arbitrary<Limit> = fc.oneof(
  fc.record({ value: fc.integer({ min: 1, max: 600 }), unit: fc.constant('minutes' as const) }),
  fc.record({ value: fc.integer({ min: 1, max: 12 }), unit: fc.constant('workingHours' as const) }),
  fc.record({ value: fc.integer({ min: 1, max: 10 }), unit: fc.constant('workingDays' as const) }),
  fc.record({ value: fc.integer({ min: 1, max: 6 }), unit: fc.constant('calendarDays' as const) }),
)
const start = fc.integer({ min: 0, max: 150 * DAY })

const pausesFrom = (from: number, times: readonly (readonly [number, number])[]) => {
  let at = from
  return times.map(([run, stand]) => {
    const pause = [at + run, at + run + stand] as const
    at = pause[1]
    return pause
  })
}

const slow: fc.Arbitrary<Slow> = fc
  .record({
    work,
    limit,
    start,
    times: fc.array(fc.tuple(fc.integer({ min: 0, max: 2 * DAY }), fc.integer({ min: 1, max: 6 * DAY })), {
      maxLength: 3,
    }),
  })
  .map(({ times, ...rest }) => ({ ...rest, pauses: pausesFrom(rest.start, times) }))

const clockOf = ({ work: w, limit: l, start: from, pauses }: Slow) =>
  pauses.reduce(
    (c, [stands, goesOn]) => resumeClock(w, pauseClock(w, c, instantOf(stands)), instantOf(goesOn)),
    startClock(w, 'resolve', l, instantOf(from)),
  )

describe('a clock', () => {
  it('is due, and reaches every share of its limit, when a count minute by minute says so', () => {
    fc.assert(
      fc.property(slow, fc.constantFrom(0.4, 0.8, 1.5, 2), (s, share) => {
        const worked = workedIn(s.work)
        const whole = wholeOf(s, worked)
        const clock = clockOf(s)
        expect(minuteBy(clock.dueAt)).toBe(reached(s, worked, whole))
        const wanted = reached(s, worked, share * whole)
        const got = minuteBy(instantOfShare(s.work, clock, share))
        const [stands, goesOn] = s.pauses[s.pauses.length - 1] ?? [0, 0]
        if (wanted > stands) expect(got).toBe(wanted)
        // What was reached before the last pause has come by its end.
        else expect(got).toBeLessThanOrEqual(goesOn)
      }),
      { numRuns: 1000 },
    )
  })
})
