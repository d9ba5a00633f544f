import fc from 'fast-check'
import { minuteOfDay, toEpoch, toInstant } from '../kernel/times'
import { quietHours, quietUntil } from './quiet-hours'

const MINUTE = 60_000
const DAY = 1440

const minutes = fc.integer({ min: 0, max: DAY - 1 })
const hours = fc.record({ from: minutes, to: minutes }).filter(({ from, to }) => from !== to)
const moments = fc
  .integer({ min: Date.parse('2026-01-01T00:00:00Z'), max: Date.parse('2027-12-31T00:00:00Z') })
  .map(toInstant)

/** Minute by minute, as a clock on the wall would count. */
const minutesUntil = (to: number, from: number): number => {
  let counted = 0
  for (let minute = from; minute !== to; minute = (minute + 1) % DAY) counted++
  return counted
}
const isQuiet = ({ from, to }: { from: number; to: number }, minute: number): boolean =>
  minutesUntil(to, minute) > 0 && minutesUntil(to, minute) <= minutesUntil(to, from)

describe('quiet hours', () => {
  it('hold what falls into them until their next end, over midnight as within a day', () => {
    fc.assert(
      fc.property(hours, moments, (quiet, at) => {
        const until = quietUntil(quiet, at)
        const minute = minuteOfDay(at)
        expect(until !== undefined).toBe(isQuiet(quiet, minute))
        if (until === undefined) return
        expect(minuteOfDay(until)).toBe(quiet.to)
        const begun = Math.floor(toEpoch(at) / MINUTE) * MINUTE
        expect(toEpoch(until) - begun).toBe(minutesUntil(quiet.to, minute) * MINUTE)
      }),
      { numRuns: 500 },
    )
  })

  it('are over at their end', () => {
    fc.assert(
      fc.property(hours, moments, (quiet, at) => {
        const until = quietUntil(quiet, at)
        if (until !== undefined) expect(quietUntil(quiet, until)).toBeUndefined()
      }),
    )
  })

  it('from ten in the evening to seven in the morning hold a message of 23:30 until the next day’s seven', () => {
    const night = { from: 1320, to: 420 }
    expect(quietUntil(night, '2026-11-23T15:30:00.000Z')).toBe('2026-11-23T23:00:00.000Z')
    expect(quietUntil(night, '2026-11-23T22:59:00.000Z')).toBe('2026-11-23T23:00:00.000Z')
    expect(quietUntil(night, '2026-11-23T13:59:59.999Z')).toBeUndefined()
  })

  it('have a beginning and an end, whole minutes of a day', () => {
    for (const wrong of [
      { from: 60, to: 60 },
      { from: -1, to: 60 },
      { from: 0, to: 1440 },
      { from: 0.5, to: 60 },
    ])
      expect(quietHours.safeParse(wrong).success).toBe(false)
    expect(quietHours.safeParse({ from: 1320, to: 0 }).success).toBe(true)
  })
})
