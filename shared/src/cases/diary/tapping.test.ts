import * as fc from 'fast-check'
import { metresBetween } from '../../kernel/places'
import { toEpoch, toInstant } from '../../kernel/times'
import { OPEN_STATES, STATES } from '../states'
import { sampleDiaryRules as rules } from './sample'
import { nextTapAt, type Tapping, tapAmiss } from './tapping'

const NOW = '2026-11-24T12:40:00.000Z'
const there = { lat: 37.5, lng: 122.12 }
/** About 111 m to the north for each thousandth of a degree. */
const north = (thousandths: number) => ({ ...there, lat: there.lat + thousandths / 1000 })

const good: Tapping = {
  of: { state: 'inProgress', place: there },
  category: { group: 'noise' },
  concerned: true,
  place: north(1),
  lastAt: undefined,
}
const reasonOf = (more: Partial<Tapping>, now = NOW) => tapAmiss({ ...good, ...more }, rules, now)?.reason

describe('saying that it is happening now', () => {
  it('is for whoever reported or follows an open case of fumes or noise, close to it', () => {
    expect(reasonOf({})).toBeUndefined()
    expect(reasonOf({ category: { group: 'fumes' } })).toBeUndefined()
    expect(reasonOf({ category: { group: 'illegalBuilding' } })).toBe('noDiary')
    expect(reasonOf({ concerned: false })).toBe('forbidden')
  })

  it.each(STATES.map((state) => [state]))(
    'in state %s is possible exactly when the case is open',
    (state) => {
      const open = OPEN_STATES.some((one) => one === state)
      expect(reasonOf({ of: { state, place: there } })).toBe(open ? undefined : 'wrongState')
    },
  )

  it('needs a place, and says how far away the one given is', () => {
    expect(tapAmiss({ ...good, place: undefined }, rules, NOW)).toMatchObject({
      reason: 'placeNeeded',
      about: { most: 300 },
    })
    expect(tapAmiss({ ...good, place: north(4) }, rules, NOW)).toMatchObject({
      reason: 'tooFar',
      about: { metres: 440, most: 300 },
    })
  })

  it('is refused for the rest of the hour, with the time from which on it is possible', () => {
    const lastAt = '2026-11-24T12:10:00.000Z'
    expect(tapAmiss({ ...good, lastAt }, rules, NOW)).toMatchObject({
      reason: 'onceAnHour',
      about: { nextAt: '2026-11-24T13:10:00.000Z', retryAfter: 1800 },
    })
    expect(reasonOf({ lastAt }, '2026-11-24T13:10:00.000Z')).toBeUndefined()
  })

  it('is let through by place and time exactly when both are as the numbers say', () => {
    const degrees = fc.double({ min: -0.006, max: 0.006, noNaN: true })
    const minutes = fc.integer({ min: 0, max: 180 })
    fc.assert(
      fc.property(degrees, degrees, minutes, (dLat, dLng, ago) => {
        const place = { lat: there.lat + dLat, lng: there.lng + dLng }
        const lastAt = toInstant(toEpoch(NOW) - ago * 60_000)
        const near = metresBetween(place, there) <= 300
        expect(reasonOf({ place, lastAt })).toBe(!near ? 'tooFar' : ago < 60 ? 'onceAnHour' : undefined)
      }),
    )
  })

  it('never lets one person tap twice within an hour, whenever they try', () => {
    const waits = fc.array(fc.integer({ min: 0, max: 100 }), { maxLength: 40 })
    fc.assert(
      fc.property(waits, (minutes) => {
        let now = toEpoch(NOW)
        const taps: number[] = []
        for (const wait of minutes) {
          now += wait * 60_000
          const last = taps.at(-1)
          const lastAt = last === undefined ? undefined : toInstant(last)
          if (tapAmiss({ ...good, lastAt }, rules, toInstant(now)) === undefined) taps.push(now)
        }
        taps.forEach((at, n) => {
          if (n > 0) expect(at - (taps[n - 1] ?? 0)).toBeGreaterThanOrEqual(3_600_000)
        })
      }),
    )
  })

  it('counts the hour from the tap itself', () => {
    expect(nextTapAt('2026-11-24T12:40:00.000Z', rules)).toBe('2026-11-24T13:40:00.000Z')
  })
})
