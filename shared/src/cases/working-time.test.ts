import * as fc from 'fast-check'
import { dayAfter, dayOf, instantAt, minuteOfDay, toEpoch, toInstant, weekdayOf } from '../kernel/times'
import type { OpenHours } from '../stations'
import type { Calendar } from './rules'
import {
  afterMinutes,
  afterWorkingDays,
  afterWorkingMinutes,
  isCalendarKnown,
  isWorkday,
  type WorkingTime,
  workingMinutesBetween,
} from './working-time'

const MINUTE = 60_000
const WEEK = [1, 2, 3, 4, 5]
const OFFICE: OpenHours[] = [
  { weekdays: WEEK, from: 510, to: 720 },
  { weekdays: WEEK, from: 810, to: 1050 },
]
const NATIONAL_DAY: Calendar = {
  2026: {
    holidays: ['2026-10-01', '2026-10-02', '2026-10-05', '2026-10-06', '2026-10-07'],
    workdays: ['2026-09-20', '2026-10-10'],
    source: 'the official table',
  },
}
const office: WorkingTime = { hours: OFFICE, calendar: NATIONAL_DAY }

const day = fc.integer({ min: 0, max: 500 }).map((days) => dayAfter('2026-08-15', days))
const wholeMinute = fc.tuple(day, fc.integer({ min: 0, max: 1439 })).map(([d, m]) => instantAt(d, m))
const moment = fc
  .tuple(wholeMinute, fc.integer({ min: 0, max: MINUTE - 1 }))
  .map(([at, milliseconds]) => toInstant(toEpoch(at) + milliseconds))

/** A span of hours; the weekday list may be short, spans may overlap, and there may be a lunch break or none. */
const span = fc
  .tuple(
    fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }),
    fc.integer({ min: 0, max: 1380 }),
    fc.integer({ min: 1, max: 600 }),
  )
  .map(([weekdays, from, length]) => ({ weekdays, from, to: Math.min(1440, from + length) }))
const hours: fc.Arbitrary<OpenHours[]> = fc.oneof(
  fc.constant<OpenHours[]>(OFFICE),
  fc.constant<OpenHours[]>([{ weekdays: [1, 2, 3, 4, 5, 6, 7], from: 0, to: 1440 }]),
  fc.array(span, { maxLength: 3 }).map((spans) => [{ weekdays: [1], from: 540, to: 600 }, ...spans]),
)
const calendar = fc
  .record({
    holidays: fc.uniqueArray(day, { maxLength: 40 }),
    workdays: fc.uniqueArray(day, { maxLength: 15 }),
  })
  .map(({ holidays, workdays }): Calendar => ({ 2026: { holidays, workdays, source: 'the official table' } }))
const work: fc.Arbitrary<WorkingTime> = fc.record({ hours, calendar })

const openOn = ({ hours: listed, calendar: known }: WorkingTime, date: string, minute: number): boolean => {
  const year = known[date.slice(0, 4)]
  const weekday = weekdayOf(date)
  if (year?.holidays.includes(date)) return false
  if (weekday > 5 && !year?.workdays.includes(date)) return false
  const asked = weekday > 5 ? 1 : weekday
  return listed.some(({ weekdays, from, to }) => weekdays.includes(asked) && from <= minute && minute < to)
}

/** Walks minute by minute: slow, and independent of spans. */
const walk = (w: WorkingTime, start: string, minutes: number): string => {
  let at = toEpoch(start)
  let left = minutes
  while (left > 0) {
    const now = toInstant(at)
    if (openOn(w, dayOf(now), minuteOfDay(now))) left--
    at += MINUTE
  }
  return toInstant(at)
}

const countWalked = (w: WorkingTime, start: string, end: string): number => {
  let counted = 0
  for (let at = toEpoch(start); at < toEpoch(end); at += MINUTE) {
    const now = toInstant(at)
    if (openOn(w, dayOf(now), minuteOfDay(now))) counted++
  }
  return counted
}

describe('afterWorkingMinutes', () => {
  it('agrees with a walk minute by minute over holidays, make-up workdays and lunch', () => {
    fc.assert(
      fc.property(work, wholeMinute, fc.integer({ min: 1, max: 400 }), (w, start, minutes) => {
        expect(afterWorkingMinutes(w, start, minutes)).toBe(walk(w, start, minutes))
      }),
      { numRuns: 60 },
    )
  })

  it('is undone by workingMinutesBetween, to the millisecond', () => {
    const minutes = fc.integer({ min: 0, max: 3000 * MINUTE }).map((milliseconds) => milliseconds / MINUTE)
    fc.assert(
      fc.property(work, moment, minutes, (w, start, left) => {
        expect(workingMinutesBetween(w, start, afterWorkingMinutes(w, start, left))).toBeCloseTo(left, 8)
      }),
    )
  })

  it('comes to the same end when the way is cut in two anywhere', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(work, moment, fc.integer({ min: 1, max: 2400 }), share, (w, start, minutes, part) => {
        const due = afterWorkingMinutes(w, start, minutes)
        const cut = toInstant(toEpoch(start) + Math.floor((toEpoch(due) - toEpoch(start) - 1) * part))
        expect(afterWorkingMinutes(w, cut, workingMinutesBetween(w, cut, due))).toBe(due)
      }),
    )
  })

  it('ends at lunch, not after it, when the morning is just enough', () => {
    expect(afterWorkingMinutes(office, instantAt('2026-11-23', 600), 120)).toBe(instantAt('2026-11-23', 720))
    expect(afterWorkingMinutes(office, instantAt('2026-11-23', 600), 121)).toBe(instantAt('2026-11-23', 811))
  })

  it('skips the National Day week and works on its make-up Saturday', () => {
    const eve = instantAt('2026-09-30', 1050)
    expect(afterWorkingMinutes(office, eve, 60)).toBe(instantAt('2026-10-08', 570))
    expect(afterWorkingMinutes(office, instantAt('2026-10-09', 1050), 60)).toBe(instantAt('2026-10-10', 570))
  })

  it('says so when no minute is ever worked', () => {
    expect(() => afterWorkingMinutes({ hours: [], calendar: {} }, instantAt('2026-11-23', 0), 1)).toThrow(
      RangeError,
    )
  })
})

describe('workingMinutesBetween', () => {
  it('agrees with a count minute by minute', () => {
    fc.assert(
      fc.property(work, wholeMinute, fc.integer({ min: -60, max: 4 * 1440 }), (w, start, length) => {
        const end = afterMinutes(start, length)
        expect(workingMinutesBetween(w, start, end)).toBe(countWalked(w, start, end))
      }),
      { numRuns: 100 },
    )
  })
})

describe('afterWorkingDays', () => {
  it('ends with the last minute of the n-th open workday after the start', () => {
    fc.assert(
      fc.property(work, moment, fc.integer({ min: 1, max: 20 }), (w, start, days) => {
        const due = afterWorkingDays(w, start, days)
        let counted = 0
        const last = dayOf(toInstant(toEpoch(due) - 1))
        for (let date = dayAfter(dayOf(start)); date <= last; date = dayAfter(date))
          if (workingMinutesBetween(w, instantAt(date, 0), instantAt(date, 1440)) > 0) counted++
        expect(counted).toBe(days)
        expect(workingMinutesBetween(w, due, instantAt(last, 1440))).toBe(0)
        expect(openOn(w, last, minuteOfDay(toInstant(toEpoch(due) - 1)))).toBe(true)
      }),
      { numRuns: 200 },
    )
  })

  it('counts Monday first for what starts on a Saturday', () => {
    expect(afterWorkingDays(office, instantAt('2026-11-21', 600), 1)).toBe(instantAt('2026-11-23', 1050))
  })

  it('counts the make-up Saturday and none of the holidays', () => {
    expect(afterWorkingDays(office, instantAt('2026-09-30', 600), 3)).toBe(instantAt('2026-10-10', 1050))
  })

  it('passes over a weekday on which the station is closed', () => {
    const closedOnTuesday = { ...office, hours: [{ weekdays: [1, 3, 4, 5], from: 510, to: 1050 }] }
    expect(afterWorkingDays(closedOnTuesday, instantAt('2026-11-23', 600), 1)).toBe(
      instantAt('2026-11-25', 1050),
    )
  })

  it('says so when there is no workday at all', () => {
    expect(() => afterWorkingDays({ hours: [], calendar: {} }, instantAt('2026-11-23', 0), 1)).toThrow(
      RangeError,
    )
  })
})

describe('the calendar', () => {
  it('is known for a year with an official table only', () => {
    expect(isCalendarKnown(office, '2026-12-31')).toBe(true)
    expect(isCalendarKnown(office, '2027-01-01')).toBe(false)
  })

  it('counts Monday to Friday in a year without a table', () => {
    expect(isWorkday(office, '2027-10-01')).toBe(true)
    expect(isWorkday(office, '2027-10-02')).toBe(false)
  })
})
