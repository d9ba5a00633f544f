import fc from 'fast-check'
import { instantAt } from '../kernel/times'
import type { DaysOfYears } from './duty-day'
import { openingAt } from './opening'
import type { OpenHours } from './station'

const WEEK: OpenHours[] = [
  { weekdays: [1, 2, 3, 4, 5], from: 510, to: 720 },
  { weekdays: [1, 2, 3, 4, 5], from: 810, to: 1050 },
]
const ORDINARY: DaysOfYears = {}
/** National Day's week and its make-up Saturday, as in 2026. */
const DAYS: DaysOfYears = {
  2026: {
    holidays: ['2026-10-01', '2026-10-02', '2026-10-05', '2026-10-06', '2026-10-07'],
    workdays: ['2026-10-10'],
  },
}
/** A Monday. */
const MONDAY = '2026-11-23'
const FRIDAY = '2026-11-27'

describe('whether a station is open', () => {
  it('is said with until when, or when it opens next', () => {
    const at = (day: string, minute: number) => openingAt(WEEK, ORDINARY, instantAt(day, minute))
    expect(at(MONDAY, 600)).toEqual({ open: true, until: instantAt(MONDAY, 720) })
    expect(at(MONDAY, 720)).toEqual({ open: false, next: instantAt(MONDAY, 810), holiday: false })
    expect(at(FRIDAY, 1050)).toEqual({ open: false, next: instantAt('2026-11-30', 510), holiday: false })
  })

  it('is no on a statutory holiday, with the first workday after it, and yes on a make-up Saturday', () => {
    expect(openingAt(WEEK, DAYS, instantAt('2026-10-01', 600))).toEqual({
      open: false,
      next: instantAt('2026-10-08', 510),
      holiday: true,
    })
    expect(openingAt(WEEK, DAYS, instantAt('2026-10-10', 600))).toMatchObject({ open: true })
    expect(openingAt(WEEK, DAYS, instantAt('2026-10-17', 600))).toMatchObject({ open: false, holiday: false })
  })

  it('goes by the weekday alone in a year that is not entered', () => {
    expect(openingAt(WEEK, DAYS, instantAt('2027-10-01', 600)).open).toBe(true)
  })

  it('has no next time where no hours are known', () => {
    expect(openingAt([], ORDINARY, instantAt(MONDAY, 600))).toEqual({
      open: false,
      next: undefined,
      holiday: false,
    })
  })

  it('is true exactly within some listed hours, and the next opening is ahead', () => {
    const hours = fc.array(
      fc.record({
        weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
        from: fc.integer({ min: 0, max: 1439 }),
        to: fc.integer({ min: 1, max: 1440 }),
      }),
      { maxLength: 5 },
    )
    fc.assert(
      fc.property(hours, fc.integer({ min: 0, max: 7 * 1440 - 1 }), (listed, minutes) => {
        const now = instantAt(MONDAY, minutes)
        const [weekday, minute] = [Math.floor(minutes / 1440) + 1, minutes % 1440]
        const opening = openingAt(listed, ORDINARY, now)
        expect(opening.open).toBe(
          listed.some((h) => h.weekdays.includes(weekday) && minute >= h.from && minute < h.to),
        )
        if (!opening.open && opening.next) expect(opening.next > now).toBe(true)
      }),
    )
  })
})
