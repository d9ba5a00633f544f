import * as fc from 'fast-check'
import { dayAfter, instantAt, toEpoch, toInstant } from '../kernel/times'
import type { Clock } from './case'
import type { Limit, LimitRule } from './category'
import {
  instantOfShare,
  isNight,
  isRunning,
  limitFor,
  pauseClock,
  resumeClock,
  startClock,
  stopClock,
} from './clocks'
import { afterMinutes, type WorkingTime, workingMinutesBetween } from './working-time'

const WEEK = [1, 2, 3, 4, 5]
const NIGHT = { from: 1320, to: 360 }
const work: WorkingTime = {
  hours: [
    { weekdays: WEEK, from: 510, to: 720 },
    { weekdays: WEEK, from: 810, to: 1050 },
  ],
  calendar: {
    2026: { holidays: ['2026-10-01', '2026-10-02'], workdays: ['2026-10-10'], source: 'the official table' },
  },
}

const moment = fc
  .tuple(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 86_399_999 }))
  .map(([days, ms]) => toInstant(toEpoch(instantAt(dayAfter('2026-08-01', days), 0)) + ms))
const limit: fc.Arbitrary<Limit> = fc.oneof(
  fc.record({ value: fc.integer({ min: 1, max: 600 }), unit: fc.constant('minutes' as const) }),
  fc.record({ value: fc.integer({ min: 1, max: 40 }), unit: fc.constant('workingHours' as const) }),
  fc.record({ value: fc.integer({ min: 1, max: 60 }), unit: fc.constant('workingDays' as const) }),
  fc.record({ value: fc.integer({ min: 1, max: 30 }), unit: fc.constant('calendarDays' as const) }),
)
const started = fc.record({ limit, at: moment }).map((c) => startClock(work, 'resolve', c.limit, c.at))
const share = fc.double({ min: 0.01, max: 2.5, noNaN: true })

const left = (c: Clock, now: string): number =>
  c.limit.unit === 'minutes' || c.limit.unit === 'calendarDays'
    ? (toEpoch(c.dueAt) - toEpoch(now)) / 60_000
    : workingMinutesBetween(work, now, c.dueAt)

/** A moment at this part of the way from a clock's start to its due time. */
const along = (c: Clock, part: number): string =>
  toInstant(toEpoch(c.startedAt) + Math.floor((toEpoch(c.dueAt) - toEpoch(c.startedAt)) * part))

describe('a paused clock', () => {
  const pause = fc.record({
    c: started,
    part: fc.double({ min: 0, max: 0.999, noNaN: true }),
    length: fc.integer({ min: 0, max: 60 * 1440 }),
  })

  it('goes on with exactly what was left, whenever it pauses and comes back', () => {
    fc.assert(
      fc.property(pause, ({ c, part, length }) => {
        const from = along(c, part)
        const back = afterMinutes(from, length)
        const resumed = resumeClock(work, pauseClock(work, c, from), back)
        expect(left(resumed, back)).toBeCloseTo(left(c, from), 6)
        expect(resumed.dueAt >= c.dueAt).toBe(true)
        expect(isRunning(resumed)).toBe(true)
      }),
    )
  })

  it('reaches each share of its limit later by what it stood still, not by a share of that', () => {
    fc.assert(
      fc.property(pause, share, ({ c, part, length }, wanted) => {
        const from = along(c, part)
        const back = afterMinutes(from, length)
        const resumed = resumeClock(work, pauseClock(work, c, from), back)
        const reached = instantOfShare(work, resumed, wanted)
        if (instantOfShare(work, c, wanted) <= from) expect(reached <= back).toBe(true)
        else if (wanted < 1)
          expect(left(resumed, reached)).toBeCloseTo(left(c, instantOfShare(work, c, wanted)), 3)
      }),
    )
  })

  it('does not move when it was already overdue', () => {
    const c = startClock(work, 'resolve', { value: 1, unit: 'workingDays' }, instantAt('2026-11-23', 600))
    const paused = pauseClock(work, c, instantAt('2026-11-26', 600))
    expect(resumeClock(work, paused, instantAt('2026-12-10', 600))).toEqual(c)
  })

  it('is neither paused twice nor resumed when it runs, and stays stopped once stopped', () => {
    fc.assert(
      fc.property(started, moment, moment, (c, at, then) => {
        const paused = pauseClock(work, c, at)
        expect(pauseClock(work, paused, then)).toEqual(paused)
        expect(resumeClock(work, c, at)).toEqual(c)
        const stopped = stopClock(paused, at)
        expect(isRunning(stopped)).toBe(false)
        expect([resumeClock, pauseClock].map((change) => change(work, stopped, then))).toEqual([
          stopped,
          stopped,
        ])
        expect(stopClock(stopped, then)).toEqual(stopped)
      }),
    )
  })
})

describe('instantOfShare', () => {
  it('never goes back as the share grows, and is the due time at the whole', () => {
    fc.assert(
      fc.property(started, share, share, (c, a, b) => {
        const [less, more] = a < b ? [a, b] : [b, a]
        expect(instantOfShare(work, c, less) <= instantOfShare(work, c, more)).toBe(true)
        expect(instantOfShare(work, c, 1)).toBe(c.dueAt)
        expect(instantOfShare(work, c, 0.999) <= c.dueAt).toBe(true)
        expect(instantOfShare(work, c, 1.001) >= c.dueAt).toBe(true)
      }),
    )
  })

  it('finds 80 % and 150 % of four working hours that run over lunch', () => {
    const c = startClock(work, 'resolve', { value: 4, unit: 'workingHours' }, instantAt('2026-11-23', 600))
    expect(c.dueAt).toBe(instantAt('2026-11-23', 930))
    expect(instantOfShare(work, c, 0.8)).toBe(instantAt('2026-11-23', 882))
    expect(instantOfShare(work, c, 1.5)).toBe(instantAt('2026-11-23', 1050))
  })
})

describe('a limit that runs into a year without an official calendar', () => {
  it('is marked as provisional, and one in minutes or calendar days never is', () => {
    fc.assert(
      fc.property(started, (c) => {
        const worked = c.limit.unit === 'workingHours' || c.limit.unit === 'workingDays'
        expect(c.provisional === true).toBe(worked && c.dueAt >= instantAt('2027-01-01', 0))
      }),
    )
  })

  it('is provisional no longer when it goes on after the calendar was entered', () => {
    const c = startClock(work, 'resolve', { value: 60, unit: 'workingDays' }, instantAt('2026-11-23', 600))
    const entered = {
      ...work,
      calendar: { ...work.calendar, 2027: { holidays: [], workdays: [], source: '' } },
    }
    const paused = pauseClock(work, c, instantAt('2026-11-24', 600))
    expect(c.provisional).toBe(true)
    expect(resumeClock(entered, paused, instantAt('2026-11-25', 600)).provisional).toBeUndefined()
  })
})

describe('limitFor', () => {
  const list: LimitRule[] = [
    { when: { period: 'night', answers: { now: ['yes'] } }, limit: { value: 2, unit: 'minutes' } },
    { when: { answers: { now: ['yes', 'often'] } }, limit: { value: 4, unit: 'workingHours' } },
    { limit: { value: 5, unit: 'workingDays' } },
  ]
  const at = (minute: number) => instantAt('2026-11-23', minute)

  it('takes the first rule whose conditions are all met', () => {
    expect(limitFor(list, { now: 'yes' }, at(1380), NIGHT).unit).toBe('minutes')
    expect(limitFor(list, { now: 'often' }, at(1380), NIGHT).unit).toBe('workingHours')
    expect(limitFor(list, { now: 'yes' }, at(720), NIGHT).unit).toBe('workingHours')
    expect(limitFor(list, { now: ['yes'] }, at(720), NIGHT).unit).toBe('workingDays')
    expect(limitFor(list, {}, at(1380), NIGHT).unit).toBe('workingDays')
  })

  it('says so when a list does not end with a rule for everything', () => {
    expect(() => limitFor(list.slice(0, 2), {}, at(720), NIGHT)).toThrow(RangeError)
  })

  it('counts the night from 22:00 until before 06:00', () => {
    expect([1319, 1320, 0, 359, 360].map((minute) => isNight(at(minute), NIGHT))).toEqual([
      false,
      true,
      true,
      true,
      false,
    ])
  })
})
