import { instantAt } from '@yizhan/shared/kernel'
import { mostlyWords, spanWords, windowWords } from './week-words'

const NOW = instantAt('2026-11-24', 600)
const friday = { weekday: 5, from: 20, to: 22, taps: 6 }
const night = { weekday: 7, from: 23, to: 25, taps: 2 }

describe('the best times in words', () => {
  it('name the hours of a weekday, also past midnight', () => {
    expect(spanWords(friday, 'zh')).toBe('周五 20–22 时')
    expect(spanWords(night, 'zh')).toBe('周日 23–次日 1 时')
    expect(spanWords(night, 'en')).toBe('Sunday 23:00–1:00')
    expect(spanWords(friday, 'ko')).toBe('금요일 20–22시')
  })

  it('are said one after the other, the best first', () => {
    expect(mostlyWords([friday, night], 'zh')).toBe('最常发生：周五 20–22 时；周日 23–次日 1 时')
    expect(mostlyWords([], 'zh')).toBe('还没有记录')
  })
})

describe('an agreed visit in words', () => {
  it('comes each week, or once', () => {
    const weekly = { kind: 'weekly', weekday: 5, from: 1230, to: 1320 } as const
    expect(windowWords(weekly, NOW, 'zh')).toBe('每周五 20:30–22:00')
    expect(windowWords({ ...weekly, from: 1380, to: 1500 }, NOW, 'zh')).toBe('每周五 23:00–次日 01:00')
    const once = {
      kind: 'once',
      from: instantAt('2026-11-25', 1230),
      to: instantAt('2026-11-25', 1500),
    } as const
    expect(windowWords(once, NOW, 'zh')).toBe('明天 20:30–次日 01:00')
  })
})
