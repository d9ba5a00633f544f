import * as fc from 'fast-check'
import { type InLine, mayPromote, nextUp, waitingOf } from './promote'

const waiting = (number: number, seats: number, passed = 0): InLine => ({
  bookingId: `b${number}`,
  personId: `p${number}`,
  number,
  seats,
  passed,
})
const round = { seats: 10, mostPassed: 2, last: false }
const who = (line: readonly InLine[], free: number, more = {}) => {
  const next = nextUp(line, { ...round, free, ...more })
  return next && `${next.who.number} ${next.reason}${next.passed ? ` past ${next.passed.number}` : ''}`
}

describe('who moves up next', () => {
  it('is the first as soon as there are seats enough', () => {
    expect(who([waiting(1, 3), waiting(2, 1)], 3)).toBe('1 inOrder')
    expect(who([], 3)).toBeUndefined()
    expect(who([waiting(1, 3)], 0)).toBeUndefined()
  })

  it('is the first that fits while the first may be passed, then nobody', () => {
    expect(who([waiting(1, 3), waiting(2, 3), waiting(3, 1)], 2)).toBe('3 passedFirst past 1')
    expect(who([waiting(1, 3, 2), waiting(2, 1)], 2)).toBeUndefined()
    expect(who([waiting(1, 3, 2), waiting(2, 1)], 3)).toBe('1 inOrder')
  })

  it('is whoever fits in the last round, in order', () => {
    expect(who([waiting(1, 3, 2), waiting(2, 1)], 2, { last: true })).toBe('2 lastRound past 1')
    expect(who([waiting(1, 2), waiting(2, 1)], 2, { last: true })).toBe('1 lastRound')
  })

  it('is not held up by who needs more than the whole quota', () => {
    expect(who([waiting(1, 4, 2), waiting(2, 2)], 2, { seats: 3 })).toBe('2 inOrder')
  })

  it('never leaves who is first behind more often than the rule says, whatever comes free', () => {
    const seats = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(seats, fc.array(fc.integer({ min: 1, max: 2 }), { maxLength: 20 }), (wanted, freed) => {
        let line = wanted.map((needed, n) => waiting(n + 1, needed))
        const passed = new Map<number, number>()
        let free = 0
        for (const more of freed) {
          free += more
          for (let next = nextUp(line, { ...round, free }); next; next = nextUp(line, { ...round, free })) {
            const { who: up, passed: first } = next
            if (up.seats > free) return false
            const before = line.filter(({ number }) => number < up.number)
            if (before.some((one) => one.seats <= free)) return false
            if (first) passed.set(first.number, (passed.get(first.number) ?? 0) + 1)
            free -= up.seats
            line = line
              .filter((one) => one !== up)
              .map((one) => (one === first ? { ...one, passed: one.passed + 1 } : one))
          }
        }
        return [...passed.values()].every((times) => times <= round.mostPassed)
      }),
      { numRuns: 2000 },
    )
  })
})

const session = {
  state: 'published',
  cancelUntil: '2026-12-04T10:00:00.000Z',
  startsAt: '2026-12-05T01:00:00.000Z',
} as const

describe('free seats', () => {
  it('go to the line for what came about in time, also a little later, until the start', () => {
    const [before, until] = ['2026-12-04T09:59:00.000Z', session.cancelUntil]
    const late = '2026-12-04T10:01:00.000Z'
    expect(mayPromote(session, before, before)).toBe(true)
    expect(mayPromote(session, until, late)).toBe(true)
    expect(mayPromote(session, late, late)).toBe(false)
    expect(mayPromote(session, before, session.startsAt)).toBe(false)
    expect(mayPromote({ ...session, state: 'cancelled' }, before, before)).toBe(false)
  })
})

describe('where one stands', () => {
  const of = (free: number, position: number, seats: number, now = '2026-12-04T09:00:00.000Z') =>
    waitingOf(
      {
        ...session,
        quotas: { residents: 5, volunteers: 0 },
        taken: { residents: 5 - free, volunteers: 0 },
      } as never,
      { quota: 'residents', seats },
      { position, first: { passed: 1 } },
      2,
      now,
    ).reason
  it('says why there is no seat yet', () => {
    expect([of(0, 1, 1), of(1, 1, 2), of(1, 2, 2), of(1, 2, 1)]).toEqual([
      'noSeats',
      'needsMoreSeats',
      'needsMoreSeats',
      'notYourTurn',
    ])
    expect(of(0, 1, 1, session.cancelUntil)).toBe('over')
  })
})
