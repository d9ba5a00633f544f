import * as fc from 'fast-check'
import { dayAfter, instantAt, toEpoch, toInstant } from '../kernel/times'
import type { Clock } from './case'
import type { Answers, Limit, LimitRule } from './category'
import {
  extendClock,
  findLimit,
  inPeriod,
  instantOfShare,
  isRunning,
  type LimitCircumstances,
  limitFor,
  pauseClock,
  resumeClock,
  startClock,
  stopClock,
} from './clocks'
import type { Rules } from './rules'
import { afterMinutes, type WorkingTime, workingMinutesBetween } from './working-time'

const WEEK = [1, 2, 3, 4, 5]
const PERIODS: Rules['periods'] = {
  night: { from: 1320, to: 360 },
  noon: { from: 720, to: 840 },
  exams: [{ from: '2027-06-07', to: '2027-06-10' }],
}
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

const ran = ({ unit }: Limit, from: string, to: string): number =>
  unit === 'minutes' || unit === 'calendarDays'
    ? (toEpoch(to) - toEpoch(from)) / 60_000
    : workingMinutesBetween(work, from, to)
const left = (c: Clock, now: string): number => ran(c.limit, now, c.dueAt)

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

  it('stays due at its old time when it was already overdue; what comes after the limit comes later', () => {
    const c = startClock(work, 'resolve', { value: 1, unit: 'workingDays' }, instantAt('2026-11-23', 600))
    const paused = pauseClock(work, c, instantAt('2026-11-25', 510))
    const back = resumeClock(work, paused, instantAt('2026-12-10', 510))
    expect(back).toEqual({ ...c, pausedLate: 11 * 450 })
    expect(instantOfShare(work, back, 1)).toBe(c.dueAt)
    expect(instantOfShare(work, c, 2)).toBe(instantAt('2026-11-26', 960))
    expect(instantOfShare(work, back, 2)).toBe(instantAt('2026-12-11', 960))
  })

  it('loses no time to a pause, however often it stood still, before its limit and after', () => {
    const pauses = fc.array(
      fc.tuple(fc.integer({ min: 0, max: 3 * 1440 }), fc.integer({ min: 0, max: 9 * 1440 })),
      {
        maxLength: 5,
      },
    )
    fc.assert(
      fc.property(started, pauses, share, (c, times, wanted) => {
        let [clock, now] = [c, c.startedAt]
        for (const [run, stand] of times) {
          const from = afterMinutes(now, run)
          if (from >= instantOfShare(work, clock, wanted)) return
          now = afterMinutes(from, stand)
          clock = resumeClock(work, pauseClock(work, clock, from), now)
        }
        const late = instantOfShare(work, clock, wanted)
        expect(late >= now).toBe(true)
        const stood = (clock.pausedFor ?? 0) + (wanted > 1 ? (clock.pausedLate ?? 0) : 0)
        expect(ran(c.limit, c.startedAt, late) - stood).toBeCloseTo(
          ran(c.limit, c.startedAt, instantOfShare(work, c, wanted)),
          3,
        )
      }),
    )
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

describe('limits', () => {
  const list: LimitRule[] = [
    { when: { coreZone: true }, limit: { value: 5, unit: 'minutes' } },
    { when: { period: 'night', answers: { now: ['yes'] } }, limit: { value: 2, unit: 'minutes' } },
    { when: { answers: { now: ['yes', 'often'] } }, limit: { value: 4, unit: 'workingHours' } },
    { limit: { value: 5, unit: 'workingDays' } },
  ]
  const at = (minute: number) => instantAt('2026-11-23', minute)
  const unitOf = (answers: LimitCircumstances['answers'], minute: number, coreZone?: string) =>
    limitFor(list, { answers, coreZone, at: at(minute) }, PERIODS).unit

  it('are those of the first rule whose conditions are all met', () => {
    expect(unitOf({ now: 'yes' }, 1380)).toBe('minutes')
    expect(unitOf({ now: 'often' }, 1380)).toBe('workingHours')
    expect(unitOf({ now: 'yes' }, 720)).toBe('workingHours')
    expect(unitOf({ now: ['yes'] }, 720)).toBe('workingDays')
    expect(unitOf({}, 1380)).toBe('workingDays')
  })

  it('are five minutes in a core zone, whatever else is said', () => {
    for (const answers of [{}, { now: 'often' }] as Answers[])
      expect(limitFor(list, { answers, coreZone: '威高广场', at: at(720) }, PERIODS)).toEqual({
        value: 5,
        unit: 'minutes',
      })
    expect(unitOf({}, 720)).toBe('workingDays')
  })

  it('may be missing where a list does not end with a rule for everything, and must not where one has to', () => {
    const short = list.slice(0, 3)
    expect(findLimit(short, { answers: {}, at: at(720) }, PERIODS)).toBeUndefined()
    expect(findLimit([], { answers: {}, at: at(720) }, PERIODS)).toBeUndefined()
    expect(findLimit(short, { answers: { now: 'often' }, at: at(720) }, PERIODS)?.unit).toBe('workingHours')
    expect(() => limitFor(short, { answers: {}, at: at(720) }, PERIODS)).toThrow(RangeError)
  })
})

describe('inPeriod', () => {
  const at = (minute: number, day = '2026-11-23') => instantAt(day, minute)

  it('counts the night from 22:00 until before 06:00, noon within its day', () => {
    const inNight = [1319, 1320, 1439, 0, 359, 360].map((minute) => inPeriod('night', at(minute), PERIODS))
    expect(inNight).toEqual([false, true, true, true, true, false])
    const atNoon = [719, 720, 839, 840].map((minute) => inPeriod('noon', at(minute), PERIODS))
    expect(atNoon).toEqual([false, true, true, false])
  })

  it('counts whole exam days in Shanghai, the first and the last with them', () => {
    const exams = (day: string, minute: number) => inPeriod('exams', at(minute, day), PERIODS)
    expect([exams('2027-06-06', 1439), exams('2027-06-07', 0)]).toEqual([false, true])
    expect([exams('2027-06-10', 1439), exams('2027-06-11', 0)]).toEqual([true, false])
    expect(inPeriod('exams', at(0, '2027-06-08'), { ...PERIODS, exams: [] })).toBe(false)
  })
})

describe('a longer limit', () => {
  it('is counted from the start of the clock, and leaves the rungs it has passed', () => {
    fc.assert(
      fc.property(started, fc.integer({ min: 1, max: 10 }), fc.nat(4), (c, more, rung) => {
        const longer = extendClock(work, { ...c, rung }, more)
        const limit = { ...c.limit, value: c.limit.value + more }
        expect(longer).toEqual({ ...startClock(work, 'resolve', limit, c.startedAt), rung })
      }),
    )
  })

  it('may run into a year without an official calendar', () => {
    const c = startClock(work, 'hotline', { value: 5, unit: 'workingDays' }, instantAt('2026-12-22', 600))
    expect(c.provisional).toBeUndefined()
    expect(extendClock(work, c, 10)).toMatchObject({
      provisional: true,
      dueAt: instantAt('2027-01-12', 1050),
    })
  })
})
