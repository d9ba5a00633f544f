import { instantAt } from '@yizhan/shared/kernel'
import type { OpenHours } from '@yizhan/shared/stations'
import fc from 'fast-check'
import { hoursLines, openingAt } from './opening'
import { distanceWords, hoursWords, openingWords } from './station-words'

const WEEK: OpenHours[] = [
  { weekdays: [1, 2, 3, 4, 5], from: 510, to: 720 },
  { weekdays: [1, 2, 3, 4, 5], from: 810, to: 1050 },
]
/** A Monday. */
const MONDAY = '2026-11-23'
const FRIDAY = '2026-11-27'

describe('whether a station is open', () => {
  it('is said with until when, or when it opens next', () => {
    expect(openingAt(WEEK, instantAt(MONDAY, 600))).toEqual({ open: true, until: instantAt(MONDAY, 720) })
    expect(openingAt(WEEK, instantAt(MONDAY, 720))).toEqual({ open: false, next: instantAt(MONDAY, 810) })
    expect(openingAt(WEEK, instantAt(FRIDAY, 1050))).toEqual({
      open: false,
      next: instantAt('2026-11-30', 510),
    })
  })

  it('has no next time where no hours are known', () => {
    expect(openingAt([], instantAt(MONDAY, 600))).toEqual({ open: false, next: undefined })
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
        const opening = openingAt(listed, now)
        expect(opening.open).toBe(
          listed.some((h) => h.weekdays.includes(weekday) && minute >= h.from && minute < h.to),
        )
        if (!opening.open && opening.next) expect(opening.next > now).toBe(true)
      }),
    )
  })
})

describe('hours on the door', () => {
  it('put weekdays with equal hours together', () => {
    expect(hoursWords(WEEK, 'zh')).toEqual([{ days: '周一至周五', times: '08:30–12:00  13:30–17:30' }])
    const all = hoursLines([...WEEK, { weekdays: [6], from: 540, to: 720 }])
    expect(all.map(({ days }) => days)).toEqual([[[1, 5]], [[6, 6]]])
  })

  it('say now and next in words', () => {
    expect(openingWords(WEEK, instantAt(MONDAY, 600), 'zh')).toMatchObject({
      label: '开放中',
      note: '开放至 12:00',
    })
    expect(openingWords(WEEK, instantAt(MONDAY, 1100), 'zh').note).toBe('明天 08:30 开放')
  })

  it('say distances as people do', () => {
    expect(distanceWords(348, 'zh')).toBe('350 米')
    expect(distanceWords(2440, 'en')).toBe('2.4 km')
  })
})
