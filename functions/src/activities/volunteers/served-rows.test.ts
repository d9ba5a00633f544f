import type { HoursEntry } from '@yizhan/shared/activities'
import * as fc from 'fast-check'
import { servedRows } from './served-rows'

const line = (n: number, more: Partial<HoursEntry> = {}): HoursEntry => ({
  id: `line-${n}`,
  at: `2026-12-${String((n % 28) + 1).padStart(2, '0')}T08:00:00.000Z`,
  kind: 'service',
  tenths: 20,
  year: 2026,
  title: '清洁家园',
  startsAt: `2026-11-${String((n % 28) + 1).padStart(2, '0')}T01:00:00.000Z`,
  stationName: '竹岛站',
  bookingId: `booking-${n}`,
  ...more,
})

describe('what a certificate lists', () => {
  it('is a row for a session, with what was corrected of it, by the day of the session', () => {
    const corrected = line(1, { id: 'again', kind: 'correction', tenths: -5 })
    expect(servedRows([line(2), line(1), corrected])).toEqual([
      { when: '2026-11-02', title: '清洁家园', stationName: '竹岛站', sessions: 1, tenths: 15 },
      { when: '2026-11-03', title: '清洁家园', stationName: '竹岛站', sessions: 1, tenths: 20 },
    ])
  })

  it('leaves out a session of which nothing is left, and has a correction by hand as a row of its own', () => {
    const { title: _, startsAt: __, bookingId: ___, ...byHand } = line(9, { kind: 'correction', tenths: 7 })
    const gone = line(1, { id: 'gone', kind: 'correction', tenths: -20 })
    expect(servedRows([line(1), gone, byHand])).toEqual([
      { when: '2026-12-10', stationName: '竹岛站', sessions: 0, tenths: 7 },
    ])
  })

  it('is told by month where there are many, and adds up to the same always', () => {
    const lines = fc.array(fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: -30, max: 40 })), {
      maxLength: 80,
    })
    fc.assert(
      fc.property(lines, (given) => {
        const all = given.map(([n, tenths], at) => line(n, { id: `line-${at}`, tenths }))
        const rows = servedRows(all)
        expect(rows.length).toBeLessThanOrEqual(24)
        const sum = (of: readonly { tenths: number }[]) => of.reduce((total, { tenths }) => total + tenths, 0)
        expect(sum(rows)).toBe(sum(all))
      }),
    )
  })
})
