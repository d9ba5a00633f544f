import * as fc from 'fast-check'
import { dayAfter, dayOf, instantAt, minuteOfDay, toEpoch, toInstant, weekdayOf } from './times'

const moment = fc
  .integer({ min: Date.UTC(2025, 0, 1), max: Date.UTC(2030, 0, 1) })
  .map((epoch) => toInstant(epoch))

const shown = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Shanghai',
  weekday: 'short',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** Shanghai's clock as the runtime's own time zone data has it. */
const onTheWall = (at: string) => {
  const parts = Object.fromEntries(shown.formatToParts(new Date(at)).map(({ type, value }) => [type, value]))
  return {
    day: `${parts.year}-${parts.month}-${parts.day}`,
    minute: Number(parts.hour) * 60 + Number(parts.minute),
    weekday: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'].indexOf(parts.weekday ?? '') + 1,
  }
}

describe('Shanghai’s clock', () => {
  it('shows the day, minute and weekday that the wall shows', () => {
    fc.assert(
      fc.property(moment, (at) => {
        const wall = onTheWall(at)
        expect(dayOf(at)).toBe(wall.day)
        expect(minuteOfDay(at)).toBe(wall.minute)
        expect(weekdayOf(dayOf(at))).toBe(wall.weekday)
      }),
    )
  })

  it('finds an instant again from its day and minute, to the millisecond', () => {
    fc.assert(
      fc.property(moment, (at) => {
        const broken = minuteOfDay(at) + (toEpoch(at) % 60_000) / 60_000
        expect(instantAt(dayOf(at), broken)).toBe(at)
      }),
    )
  })

  it('runs past midnight into the next day', () => {
    expect(instantAt('2026-12-31', 1440)).toBe(instantAt('2027-01-01', 0))
    expect(dayAfter('2028-02-28')).toBe('2028-02-29')
    expect(dayAfter('2026-11-23', -1)).toBe('2026-11-22')
  })
})
