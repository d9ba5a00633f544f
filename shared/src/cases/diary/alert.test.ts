import { instantAt } from '../../kernel/times'
import type { Roster } from '../../stations'
import { alertedOf } from './alert'

const officer = (personId: string, weekdays: number[]) => ({
  personId,
  role: 'officer' as const,
  sign: personId,
  duty: [{ weekdays, from: 480, to: 1320 }],
})
const roster: Roster = {
  stationId: 'zhudao',
  members: [officer('c', [2]), officer('b', [2]), officer('a', [1])],
  exceptions: [],
}
const person = (personId: string) => ({ personId, role: 'officer' as const, sign: personId })
const TUESDAY = instantAt('2026-11-24', 1200)

describe('who is told that it is happening', () => {
  it('is the handler on duty, else the first responder on duty, else an officer on duty', () => {
    expect(alertedOf({ handler: person('c'), firstResponder: person('b') }, roster, TUESDAY)).toBe('c')
    expect(alertedOf({ handler: person('a'), firstResponder: person('c') }, roster, TUESDAY)).toBe('c')
    expect(alertedOf({ handler: person('a'), firstResponder: person('a') }, roster, TUESDAY)).toBe('b')
  })

  it('is the handler all the same when nobody is on duty', () => {
    const night = instantAt('2026-11-24', 1430)
    expect(alertedOf({ handler: person('a'), firstResponder: person('b') }, roster, night)).toBe('a')
  })
})
