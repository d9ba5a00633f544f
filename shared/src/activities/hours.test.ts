import fc from 'fast-check'
import { toInstant } from '../kernel/times'
import { canCome, partOf, servedTenths, serviceYear } from './hours'

const START = Date.parse('2026-12-05T01:00:00.000Z')
const MINUTE = 60_000
const at = (minutes: number) => toInstant(START + minutes * MINUTE)
const session = (minutes = 120) => ({ startsAt: at(0), endsAt: at(minutes) })
const stay = (from: number, to: number) => ({ checkedInAt: at(from), checkedOutAt: at(to) })

const minute = fc.integer({ min: -600, max: 900 })
const length = fc.integer({ min: 1, max: 600 })

describe('the hours that somebody served', () => {
  it.each([
    [0, 120, 20],
    [-30, 150, 20],
    [10, 120, 18],
    [0, 2.9, 0],
    [0, 3, 1],
    [0, 8.9, 1],
    [0, 9, 2],
    [-60, -1, 0],
    [121, 180, 0],
    [60, 30, 0],
  ])('from minute %p to %p of a session of two hours are %p tenths', (from, to, tenths) => {
    expect(servedTenths(stay(from, to), session())).toBe(tenths)
  })

  it('are never below zero, never above the session, and whole', () => {
    fc.assert(
      fc.property(minute, minute, length, (from, to, minutes) => {
        const tenths = servedTenths(stay(from, to), session(minutes))
        expect(Number.isInteger(tenths)).toBe(true)
        expect(tenths).toBeGreaterThanOrEqual(0)
        expect(tenths * 6).toBeLessThanOrEqual(minutes)
      }),
      { numRuns: 500 },
    )
  })

  it('never shrink with a longer stay, and lie within half a tenth of it', () => {
    fc.assert(
      fc.property(minute, minute, fc.integer({ min: 0, max: 60 }), length, (from, to, more, minutes) => {
        const tenths = servedTenths(stay(from, to), session(minutes))
        expect(servedTenths(stay(from, to + more), session(minutes))).toBeGreaterThanOrEqual(tenths)
        expect(servedTenths(stay(from - more, to), session(minutes))).toBeGreaterThanOrEqual(tenths)
        const stayed = Math.max(0, Math.min(to, minutes) - Math.max(from, 0))
        const most = Math.floor(minutes / 6) * 6
        expect(Math.abs(tenths * 6 - Math.min(stayed, most))).toBeLessThanOrEqual(3)
      }),
      { numRuns: 500 },
    )
  })

  it('count for the year on Weihai’s calendar', () => {
    expect(serviceYear('2026-12-31T15:59:59.999Z')).toBe(2026)
    expect(serviceYear('2026-12-31T16:00:00.000Z')).toBe(2027)
  })
})

describe('when somebody can come', () => {
  it.each([
    ['2026-12-04T16:00:00.000Z', 6, 'morning'],
    ['2026-12-05T03:59:00.000Z', 6, 'morning'],
    ['2026-12-05T04:00:00.000Z', 6, 'afternoon'],
    ['2026-12-05T09:59:00.000Z', 6, 'afternoon'],
    ['2026-12-05T10:00:00.000Z', 6, 'evening'],
    ['2026-12-06T15:59:00.000Z', 7, 'evening'],
  ] as const)('has %s on weekday %p in the %s', (moment, weekday, part) => {
    expect(partOf(moment)).toEqual({ weekday, part })
    expect(canCome([{ weekday, part }], moment)).toBe(true)
    expect(canCome([{ weekday: (weekday % 7) + 1, part }], moment)).toBe(false)
    expect(canCome([], moment)).toBe(false)
  })
})
