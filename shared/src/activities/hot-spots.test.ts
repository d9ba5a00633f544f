import * as fc from 'fast-check'
import { metresBetween } from '../kernel/places'
import { hotSpotsOf, type Spotted } from './hot-spots'

const rules = {
  metres: 150,
  days: 90,
  least: 3,
  suggests: { '06027': 'lawEducation', '06010': 'cleanUp' },
  otherwise: 'residentsTalk',
} as const

/** Cases in two streets of one kilometre, so that many are near one another and many are not. */
const spotted: fc.Arbitrary<Spotted[]> = fc.uniqueArray(
  fc.record({
    id: fc.integer({ min: 0, max: 9999 }).map((n) => `case-${n}`),
    category: fc.constantFrom('06027', '06010', '06001'),
    place: fc.record({
      lat: fc.constantFrom(37.5, 37.504),
      lng: fc.double({ min: 122.1, max: 122.111, noNaN: true }),
    }),
    open: fc.boolean(),
    at: fc.integer({ min: 0, max: 80 }).map((n) => new Date(Date.UTC(2026, 8, 1 + n)).toISOString()),
  }),
  { selector: ({ id }) => id, maxLength: 60 },
)

const shuffled = (cases: readonly Spotted[], keys: readonly number[]) =>
  cases
    .map((c, n) => ({ c, key: keys[n % keys.length] ?? 0, n }))
    .sort((a, b) => a.key - b.key || b.n - a.n)
    .map(({ c }) => c)

describe('hot spots', () => {
  it('hold each case once at most, only cases of their category, and as many as the rules ask for', () => {
    fc.assert(
      fc.property(spotted, (cases) => {
        const known = new Map(cases.map((c) => [c.id, c]))
        const spots = hotSpotsOf(cases, rules)
        const named = spots.flatMap(({ caseIds }) => caseIds)
        expect(new Set(named).size).toBe(named.length)
        for (const { category, caseIds, cases: count, open } of spots) {
          const members = caseIds.flatMap((id) => known.get(id) ?? [])
          expect(members.every((c) => c.category === category)).toBe(true)
          expect(count).toBe(members.length)
          expect(count).toBeGreaterThanOrEqual(rules.least)
          expect(open).toBe(members.filter((c) => c.open).length)
          const reach = (c: Spotted) => members.every((m) => metresBetween(c.place, m.place) <= rules.metres)
          expect(members.some(reach)).toBe(true)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('leave no circle out that is still full enough', () => {
    fc.assert(
      fc.property(spotted, (cases) => {
        const named = new Set(hotSpotsOf(cases, rules).flatMap(({ caseIds }) => caseIds))
        const left = cases.filter(({ id }) => !named.has(id))
        expect(hotSpotsOf(left, rules)).toEqual([])
        for (const a of left) {
          const around = left.filter(
            (b) => b.category === a.category && metresBetween(a.place, b.place) <= rules.metres,
          )
          expect(around.length).toBeLessThan(rules.least)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('are the same in whatever order the cases come, the most first', () => {
    fc.assert(
      fc.property(spotted, fc.array(fc.integer(), { minLength: 1, maxLength: 60 }), (cases, keys) => {
        const spots = hotSpotsOf(cases, rules)
        expect(hotSpotsOf(shuffled(cases, keys), rules)).toEqual(spots)
        const counts = spots.map(({ cases: count }) => count)
        expect([...counts].sort((a, b) => b - a)).toEqual(counts)
      }),
      { numRuns: 300 },
    )
  })

  it('say what may be held there, by their category', () => {
    const at = '2026-11-01T00:00:00.000Z'
    const three = (category: string) =>
      [1, 2, 3].map((n) => ({
        id: `${category}-${n}`,
        category,
        place: { lat: 37.5, lng: 122.1 },
        open: n > 1,
        at,
      }))
    const spots = hotSpotsOf([...three('06010'), ...three('06001')], rules)
    expect(spots.map(({ category, suggests }) => [category, suggests])).toEqual([
      ['06001', 'residentsTalk'],
      ['06010', 'cleanUp'],
    ])
    expect(spots[0]).toMatchObject({ cases: 3, open: 2, lastAt: at, centre: { lat: 37.5, lng: 122.1 } })
  })
})
