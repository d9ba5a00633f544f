import { exactTimes, sessionDay } from './session-words'

const WEDNESDAY = '2026-11-25T02:00:00.000Z'
const startsAt = '2026-12-19T01:00:00.000Z'

describe('the day of a session', () => {
  it('is a weekday within the week, and a date with its weekday after it', () => {
    expect(sessionDay('2026-11-28T01:00:00.000Z', WEDNESDAY, 'zh')).toBe('周六')
    expect(sessionDay('2026-12-02T01:00:00.000Z', WEDNESDAY, 'zh')).toBe('12月2日 周三')
    expect(sessionDay(startsAt, WEDNESDAY, 'zh')).toBe('12月19日 周六')
    expect(sessionDay(startsAt, WEDNESDAY, 'en')).toBe('Saturday, 19 Dec')
  })

  it('has its weekday where it is told exactly', () => {
    const times = { startsAt, endsAt: '2026-12-19T03:30:00.000Z' }
    expect(exactTimes(times, 'zh')).toBe('2026年12月19日 周六 09:00–11:30')
    expect(exactTimes(times, 'ko')).toBe('2026년 12월 19일 토요일 09:00–11:30')
  })
})
