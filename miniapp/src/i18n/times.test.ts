import { LANGUAGES, toEpoch, toInstant } from '@yizhan/shared/kernel'
import fc from 'fast-check'
import {
  agoText,
  byText,
  dateText,
  dayText,
  exactText,
  momentText,
  spanText,
  timeLeftText,
  timeText,
} from './times'

/** Tuesday, 24 November 2026, 10:00 in Weihai. */
const NOW = '2026-11-24T02:00:00.000Z'
const MINUTE = 60_000
const after = (minutes: number) => toInstant(toEpoch(NOW) + minutes * MINUTE)

describe('timeLeftText', () => {
  it('says what is left as people do', () => {
    expect(timeLeftText(after(180), NOW, 'zh')).toBe('还剩 3 小时')
    expect(timeLeftText(after(125), NOW, 'zh')).toBe('还剩 2 小时 5 分钟')
    expect(timeLeftText(after(52 * 60), NOW, 'zh')).toBe('还剩 2 天 4 小时')
    expect(timeLeftText(after(9 * 1440 + 61), NOW, 'en')).toBe('9 days left')
    expect(timeLeftText(after(61), NOW, 'ko')).toBe('1시간 1분 남음')
  })

  it('says how long it is overdue', () => {
    expect(timeLeftText(after(-1440), NOW, 'zh')).toBe('已超时 1 天')
    expect(timeLeftText(after(-1), NOW, 'en')).toBe('1 minute overdue')
    expect(timeLeftText(after(-30), NOW, 'ko')).toBe('30분 초과')
  })

  it('has words for the moment itself', () => {
    expect(timeLeftText(NOW, NOW, 'zh')).toBe('即将到时')
    expect(timeLeftText(after(-0.5), NOW, 'zh')).toBe('刚刚超时')
  })

  it('is never empty, never leaves a gap, and never shows a negative number', () => {
    fc.assert(
      fc.property(fc.integer({ min: -5e6, max: 5e6 }), fc.constantFrom(...LANGUAGES), (minutes, language) => {
        expect(timeLeftText(after(minutes), NOW, language)).toMatch(/^[^{}-]+$/)
      }),
    )
  })
})

describe('spanText', () => {
  it('never says more than there is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5e6 }), (minutes) => {
        const said = [...spanText(minutes, 'zh').matchAll(/(\d+) (天|小时|分钟)/g)].reduce(
          (sum, [, n, unit]) => sum + Number(n) * { 天: 1440, 小时: 60, 分钟: 1 }[unit as '天']!,
          0,
        )
        expect(said).toBeLessThanOrEqual(minutes)
        expect(minutes - said).toBeLessThan(minutes < 1440 ? 60 : 1440)
      }),
    )
  })
})

describe('days and moments', () => {
  it('are told from where Weihai is', () => {
    expect(timeText('2026-11-23T16:05:00.000Z')).toBe('00:05')
    expect(dayText('2026-11-23T16:05:00.000Z', NOW, 'zh')).toBe('今天')
    expect(dayText('2026-11-23T15:55:00.000Z', NOW, 'zh')).toBe('昨天')
  })

  it('use weekdays near today and dates further away', () => {
    expect(momentText('2026-11-27T09:30:00.000Z', NOW, 'zh')).toBe('周五 17:30')
    expect(byText('2026-11-27T09:30:00.000Z', NOW, 'zh')).toBe('周五 17:30 前')
    expect(byText('2026-11-27T09:30:00.000Z', NOW, 'ko')).toBe('금요일 17:30까지')
    expect(dayText('2026-12-05T02:00:00.000Z', NOW, 'zh')).toBe('12月5日')
    expect(dayText('2027-01-05T02:00:00.000Z', NOW, 'en')).toBe('5 Jan 2027')
  })

  it('are exact when asked', () => {
    expect(dateText(NOW, 'ko')).toBe('2026년 11월 24일')
    expect(exactText(NOW, 'zh')).toBe('2026年11月24日 10:00')
    expect(exactText(NOW, 'en')).toBe('24 Nov 2026, 10:00')
  })
})

describe('agoText', () => {
  it('counts within a day and names the moment beyond', () => {
    expect(agoText(NOW, NOW, 'zh')).toBe('刚刚')
    expect(agoText(after(-5), NOW, 'zh')).toBe('5 分钟前')
    expect(agoText(after(-170), NOW, 'en')).toBe('2 hours ago')
    expect(agoText(after(-1440), NOW, 'zh')).toBe('昨天 10:00')
  })
})
