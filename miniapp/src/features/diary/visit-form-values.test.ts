import type { DiaryView } from '@yizhan/shared/cases'
import { instantAt } from '@yizhan/shared/kernel'
import { firstValues, minuteIn, typedOf, windowOf } from './visit-form-values'

const NOW = instantAt('2026-11-24', 600)
const diary: DiaryView = {
  group: 'noise',
  picture: { taps: 0, people: 0, hours: [] },
  best: [],
  mayAgreeVisit: true,
}

describe('a time as it is typed', () => {
  it.each([
    ['20:30', 1230],
    ['2030', 1230],
    ['20：30', 1230],
    ['8:05', 485],
    ['830', 510],
    ['00:00', 0],
    ['24:00', undefined],
    ['20:60', undefined],
    ['8', undefined],
    ['', undefined],
  ])('%j', (typed, minute) => {
    expect(minuteIn(typed)).toBe(minute)
    if (minute !== undefined) expect(minuteIn(typedOf(minute))).toBe(minute)
  })
})

describe('the form of a visit', () => {
  it('begins with the best time to go', () => {
    const best = [{ weekday: 6, from: 23, to: 25, taps: 4, people: 2 }]
    const values = firstValues({ ...diary, best }, NOW)
    expect(values).toMatchObject({ kind: 'weekly', weekday: '6', from: '23:00', to: '01:00' })
    expect(windowOf(values)).toEqual({ kind: 'weekly', weekday: 6, from: 1380, to: 1500 })
  })

  it('begins with what is agreed, and says the same again', () => {
    const windows = [
      { kind: 'weekly', weekday: 5, from: 1230, to: 1320 },
      { kind: 'once', from: instantAt('2026-11-27', 1380), to: instantAt('2026-11-27', 1500) },
    ] as const
    for (const window of windows) {
      const values = firstValues({ ...diary, visit: { window, by: '', at: NOW } }, NOW)
      expect(windowOf(values)).toEqual(window)
    }
  })

  it('says no window while a time cannot be read', () => {
    expect(windowOf({ ...firstValues(diary, NOW), to: 'later' })).toBeUndefined()
  })
})
