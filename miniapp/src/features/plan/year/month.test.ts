import { daysOfMonth, monthAfter, monthOf } from './month'

describe('months of a year plan', () => {
  it('go on over the end of a year, and back', () => {
    expect([monthAfter('2026-12', 1), monthAfter('2027-01', -1), monthAfter('2026-11', 14)]).toEqual([
      '2027-01',
      '2026-12',
      '2028-01',
    ])
    expect(monthOf('2026-12-05')).toBe('2026-12')
  })

  it('have their own number of days', () => {
    expect([daysOfMonth('2026-12'), daysOfMonth('2028-02')]).toEqual([
      { from: '2026-12-01', to: '2026-12-31' },
      { from: '2028-02-01', to: '2028-02-29' },
    ])
  })
})
