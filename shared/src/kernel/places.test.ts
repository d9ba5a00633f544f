import * as fc from 'fast-check'
import { cellOf, cellsAround, metresBetween, place, placeText, readPlace, rounded } from './places'

const HAVERSINE_RADIUS = 6_371_008.8
const radians = (degrees: number) => (degrees * Math.PI) / 180

/** The sphere's own distance, slower and exact. */
const haversine = (a: { lat: number; lng: number }, b: { lat: number; lng: number }) => {
  const sine = (degrees: number) => Math.sin(radians(degrees) / 2) ** 2
  const h = sine(b.lat - a.lat) + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * sine(b.lng - a.lng)
  return 2 * HAVERSINE_RADIUS * Math.asin(Math.sqrt(h))
}

const degrees = (min: number, max: number) => fc.double({ min, max, noNaN: true })
const inWeihai = fc.record({ lat: degrees(36.7, 37.6), lng: degrees(121.2, 122.8) })

describe('metresBetween', () => {
  it('differs from the distance on a sphere by less than a thousandth inside the district', () => {
    fc.assert(
      fc.property(inWeihai, degrees(-0.2, 0.2), degrees(-0.2, 0.2), (a, dLat, dLng) => {
        const b = { lat: a.lat + dLat, lng: a.lng + dLng }
        expect(Math.abs(metresBetween(a, b) - haversine(a, b))).toBeLessThanOrEqual(
          haversine(a, b) / 1000 + 0.001,
        )
      }),
    )
  })

  it('is the same both ways, and nothing from a place to itself', () => {
    fc.assert(
      fc.property(inWeihai, inWeihai, (a, b) => {
        expect(metresBetween(a, b)).toBeCloseTo(metresBetween(b, a), 6)
        expect(metresBetween(a, a)).toBe(0)
      }),
    )
  })
})

describe('rounded', () => {
  it('moves a place by no more than half a thousandth of a degree', () => {
    fc.assert(
      fc.property(inWeihai, (exact) => {
        const { lat, lng } = rounded(exact)
        expect(Math.abs(lat - exact.lat)).toBeLessThanOrEqual(0.0005 + 1e-9)
        expect(Math.abs(lng - exact.lng)).toBeLessThanOrEqual(0.0005 + 1e-9)
      }),
    )
  })
})

describe('cellsAround', () => {
  const circle = fc.record({
    centre: inWeihai,
    radius: degrees(0, 200),
    bearing: degrees(0, 2 * Math.PI),
    share: fc.oneof(fc.constant(1), degrees(0, 1)),
  })

  it('names the cell of every point within the radius', () => {
    fc.assert(
      fc.property(circle, ({ centre, radius, bearing, share }) => {
        const reach = (radius * share) / 111_195
        const point = {
          lat: centre.lat + reach * Math.cos(bearing),
          lng: centre.lng + (reach * Math.sin(bearing)) / Math.cos(radians(centre.lat)),
        }
        fc.pre(metresBetween(centre, point) <= radius)
        expect(cellsAround(centre, radius)).toContain(cellOf(point))
      }),
      { numRuns: 2000 },
    )
  })

  it('asks for at most four cells, each once', () => {
    fc.assert(
      fc.property(inWeihai, degrees(0, 200), (centre, radius) => {
        const cells = cellsAround(centre, radius)
        expect(cells.length).toBeLessThanOrEqual(4)
        expect(new Set(cells).size).toBe(cells.length)
        expect(cells).toContain(cellOf(centre))
      }),
    )
  })
})

describe('placeText', () => {
  it('reads back what a client writes', () => {
    fc.assert(
      fc.property(inWeihai, ({ lat, lng }) => {
        const text = `${lat.toFixed(6)},${lng.toFixed(6)}`
        expect(placeText.safeParse(text).success).toBe(true)
        expect(metresBetween(readPlace(text), { lat, lng })).toBeLessThan(0.2)
      }),
    )
  })

  it.each(['', '37.5', '37.5;122.1', '37.5,122.1,1', 'a,b', '37.,122.', '1e3,2', '137.5,122.1'])(
    'refuses %j',
    (text) => {
      expect(placeText.safeParse(text).success).toBe(false)
    },
  )
})

describe('place', () => {
  it.each([
    { lat: 91, lng: 0 },
    { lat: 0, lng: -181 },
    { lat: Number.NaN, lng: 0 },
    { lat: Number.POSITIVE_INFINITY, lng: 0 },
    { lat: '37', lng: 122 },
    { lat: 37 },
  ])('refuses %j', (value) => {
    expect(place.safeParse(value).success).toBe(false)
  })
})
