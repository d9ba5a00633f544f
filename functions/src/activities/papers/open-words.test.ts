import { openWords } from './open-words'

describe('the hours of a station in words', () => {
  it.each([
    [
      [
        { weekdays: [1, 2, 3, 4, 5], from: 510, to: 720 },
        { weekdays: [1, 2, 3, 4, 5], from: 810, to: 1050 },
      ],
      '周一至周五 08:30—12:00、13:30—17:30',
    ],
    [
      [
        { weekdays: [1, 2, 3, 4, 5], from: 480, to: 1080 },
        { weekdays: [7, 6], from: 540, to: 1440 },
      ],
      '周一至周五 08:00—18:00；周六、周日 09:00—24:00',
    ],
    [[{ weekdays: [1, 3, 5], from: 0, to: 720 }], '周一、周三、周五 00:00—12:00'],
    [[], ''],
  ])('of %j are %s', (hours, words) => {
    expect(openWords(hours)).toBe(words)
  })
})
