import * as fc from 'fast-check'
import { dutyLines, minuteOf, timeOf, weekdaysText } from './hours'

describe('times of a day', () => {
  it('are read back as they are written, to the minute', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 1440 }), (minute) => minuteOf(timeOf(minute)) === minute))
  })

  it.each(['', '8', '25:00', '24:01', '08:60', 'noon', '8.30'])('are not "%s"', (text) => {
    expect(minuteOf(text)).toBeUndefined()
  })

  it('may be written with the colon of a Chinese keyboard', () => {
    expect(minuteOf(' 8：30 ')).toBe(510)
  })
})

describe('the hours of a member', () => {
  it('tell days that follow each other by the first and last', () => {
    expect(weekdaysText([5, 4, 3, 2, 1], 'zh')).toBe('周一–周五')
    expect(weekdaysText([1, 3, 6, 7], 'zh')).toBe('周一、周三、周六、周日')
  })

  it('end with the holidays', () => {
    const duty = [{ weekdays: [1, 2, 3, 4, 5], from: 510, to: 1440 }]
    expect(dutyLines({ duty, onHolidays: [{ from: 600, to: 720 }] }, 'zh')).toEqual([
      '周一–周五 08:30–24:00',
      '节假日 10:00–12:00',
    ])
    expect(dutyLines({ duty }, 'zh')[1]).toBe('节假日休息')
    expect(dutyLines({ duty: [] }, 'zh')).toEqual(['没有排班'])
  })
})
