import { instantAt } from '@yizhan/shared/kernel'
import type { OpenHours } from '@yizhan/shared/stations'
import { hoursLines } from './hours-lines'
import { distanceWords, hoursWords, openingWords } from './station-words'

const WEEK: OpenHours[] = [
  { weekdays: [1, 2, 3, 4, 5], from: 510, to: 720 },
  { weekdays: [1, 2, 3, 4, 5], from: 810, to: 1050 },
]
/** A Monday. */
const MONDAY = '2026-11-23'

describe('hours on the door', () => {
  it('put weekdays with equal hours together', () => {
    expect(hoursWords(WEEK, 'zh')).toEqual([{ days: '周一至周五', times: '08:30–12:00  13:30–17:30' }])
    const all = hoursLines([...WEEK, { weekdays: [6], from: 540, to: 720 }])
    expect(all.map(({ days }) => days)).toEqual([[[1, 5]], [[6, 6]]])
  })

  it('say now and next in words', () => {
    const at = (minute: number) => openingWords(WEEK, {}, instantAt(MONDAY, minute), 'zh')
    expect(at(600)).toMatchObject({ label: '开放中', note: '开放至 12:00' })
    expect(at(1100)).toMatchObject({ label: '未开放', note: '明天 08:30 开放' })
  })

  it('name a holiday', () => {
    const days = { 2026: { holidays: [MONDAY], workdays: [] } }
    expect(openingWords(WEEK, days, instantAt(MONDAY, 600), 'zh')).toMatchObject({
      label: '节假日休息',
      note: '明天 08:30 开放',
    })
  })

  it('say distances as people do', () => {
    expect(distanceWords(348, 'zh')).toBe('350 米')
    expect(distanceWords(2440, 'en')).toBe('2.4 km')
  })
})
