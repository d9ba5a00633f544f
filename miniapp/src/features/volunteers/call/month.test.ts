import { monthAway } from './month'

describe('months', () => {
  it('run on over the year, both ways', () => {
    expect(monthAway('2026-11', 1)).toBe('2026-12')
    expect(monthAway('2026-12', 1)).toBe('2027-01')
    expect(monthAway('2027-01', -1)).toBe('2026-12')
  })
})
