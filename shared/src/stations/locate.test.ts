import fc from 'fast-check'
import { metresBetween, type Place } from '../kernel/places'
import { type District, locate, nearestFirst } from './locate'
import { insideOutline, servedBy } from './service-areas'
import type { Outline, Station } from './station'

/** A square of about 9 × 11 km with a lagoon in its middle, and an island beside it. */
const outline: Outline = [
  [
    [
      [122.0, 37.4],
      [122.1, 37.4],
      [122.1, 37.5],
      [122.0, 37.5],
      [122.0, 37.4],
    ],
    [
      [122.045, 37.445],
      [122.055, 37.445],
      [122.055, 37.455],
      [122.045, 37.455],
      [122.045, 37.445],
    ],
  ],
  [
    [
      [122.15, 37.44],
      [122.16, 37.44],
      [122.16, 37.45],
      [122.15, 37.45],
      [122.15, 37.44],
    ],
  ],
]

const stationAt = (id: string, lat: number, lng: number): Station => ({
  id,
  name: `${id}城管驿站`,
  sign: `${id}站`,
  street: { code: '371002003', name: '竹岛街道' },
  community: { code: `371002003-${id}`, name: id },
  squadId: 'squad',
  place: { lat, lng },
  phone: '12345',
  hours: [],
})

const west = stationAt('西', 37.45, 122.02)
const east = stationAt('东', 37.45, 122.08)
const zone = { id: 'zone', name: '开发区', phone: '12345', places: [{ lat: 37.49, lng: 122.09 }] }
const district: District = { outline, stations: [west, east], neighbours: [zone] }

const placeIn = (box: { lat: [number, number]; lng: [number, number] }): fc.Arbitrary<Place> =>
  fc.record({
    lat: fc.double({ min: box.lat[0], max: box.lat[1], noNaN: true }),
    lng: fc.double({ min: box.lng[0], max: box.lng[1], noNaN: true }),
  })
const around = placeIn({ lat: [37.3, 37.6], lng: [121.9, 122.2] })

describe('the outline', () => {
  it.each([
    ['inside', 37.42, 122.03, true],
    ['on its edge', 37.42, 122.0, true],
    ['on the island', 37.445, 122.155, true],
    ['in the lagoon', 37.45, 122.05, false],
    ['between the island and the land', 37.445, 122.12, false],
    ['in the south', 37.39, 122.05, false],
  ])('%s', (_, lat, lng, inside) => {
    expect(insideOutline(outline, { lat, lng })).toBe(inside)
  })
})

describe('locate', () => {
  it('gives the nearest station and the whole metres to it', () => {
    expect(locate(district, { lat: 37.45, lng: 122.03 })).toEqual({
      ok: true,
      station: west,
      metres: 883,
      by: 'nearestStation',
    })
    expect(locate(district, { lat: 37.445, lng: 122.155 })).toMatchObject({ ok: true, station: east })
  })

  it('names no door outside the outline', () => {
    expect(locate(district, { lat: 37.3, lng: 122.05 })).toEqual({ ok: false, door: null })
  })

  it('names the neighbouring zone where its office is nearer than any station', () => {
    expect(locate(district, { lat: 37.49, lng: 122.085 })).toEqual({
      ok: false,
      door: { name: '开发区', phone: '12345' },
    })
  })

  it('keeps a place that is as near to a station as to the zone', () => {
    const beside = { ...district, neighbours: [{ ...zone, places: [east.place] }] }
    expect(locate(beside, east.place)).toMatchObject({ ok: true, station: east, metres: 0 })
  })

  it('refuses when there is no station yet', () => {
    expect(locate({ ...district, stations: [] }, west.place)).toEqual({ ok: false, door: null })
  })

  it('never gives a station outside the outline, nor one that is not the nearest', () => {
    fc.assert(
      fc.property(around, (at) => {
        const located = locate(district, at)
        const distances = district.stations.map((s) => metresBetween(at, s.place))
        const toZone = metresBetween(at, { lat: 37.49, lng: 122.09 })
        if (!insideOutline(outline, at)) return !located.ok && located.door === null
        if (!located.ok) return located.door?.name === zone.name && toZone < Math.min(...distances)
        return located.metres === Math.round(Math.min(...distances))
      }),
    )
  })
})

describe('service areas', () => {
  const square = (south: number, westEdge: number, side: number): Outline => [
    [
      [
        [westEdge, south],
        [westEdge + side, south],
        [westEdge + side, south + side],
        [westEdge, south + side],
        [westEdge, south],
      ],
    ],
  ]
  const drawn = (station: Station, serviceArea: Outline): Station => ({ ...station, serviceArea })

  it('go before the nearest station, and say so', () => {
    const stations = [drawn(west, square(37.44, 122.06, 0.03)), east]
    const located = locate({ ...district, stations }, { lat: 37.451, lng: 122.079 })
    expect(located).toMatchObject({ ok: true, station: { id: '西' }, by: 'serviceArea' })
    expect(locate({ ...district, stations }, { lat: 37.43, lng: 122.079 })).toMatchObject({
      station: { id: '东' },
      by: 'nearestStation',
    })
  })

  it('hold against a neighbour’s nearer office and the coarse outline', () => {
    const stations = [west, drawn(east, square(37.485, 122.08, 0.03))]
    for (const at of [
      { lat: 37.49, lng: 122.09 },
      { lat: 37.505, lng: 122.105 },
    ])
      expect(locate({ ...district, stations }, at)).toMatchObject({ ok: true, station: { id: '东' } })
  })

  it('give a place in two of them to the nearer station', () => {
    const both = [drawn(west, square(37.4, 122.0, 0.1)), drawn(east, square(37.4, 122.0, 0.1))]
    expect(servedBy(both, { lat: 37.45, lng: 122.03 })?.id).toBe('西')
    expect(servedBy(both, { lat: 37.45, lng: 122.07 })?.id).toBe('东')
  })

  it('are found by the index exactly where looking at every one finds them', () => {
    const box = fc.record({
      south: fc.double({ min: 37.3, max: 37.6, noNaN: true }),
      west: fc.double({ min: 121.9, max: 122.2, noNaN: true }),
      side: fc.double({ min: 0.0005, max: 0.05, noNaN: true }),
    })
    fc.assert(
      fc.property(fc.array(box, { maxLength: 12 }), around, (boxes, at) => {
        const stations = boxes.map((b, index) =>
          drawn(stationAt(String(index), b.south, b.west), square(b.south, b.west, b.side)),
        )
        const holding = stations.filter(({ serviceArea }) => insideOutline(serviceArea ?? [], at))
        const nearest = nearestFirst(holding, at)[0]
        const found = servedBy(stations, at)
        expect(found === undefined).toBe(nearest === undefined)
        if (found && nearest) expect(Math.round(metresBetween(at, found.place))).toBe(nearest.metres)
      }),
      { numRuns: 300 },
    )
  })
})

describe('nearestFirst', () => {
  it('keeps every station, from the nearest outwards', () => {
    const stations = fc
      .array(around, { maxLength: 30 })
      .map((places) => places.map(({ lat, lng }, index) => stationAt(String(index), lat, lng)))
    fc.assert(
      fc.property(stations, around, (all, from) => {
        const sorted = nearestFirst(all, from)
        expect(sorted.map((s) => s.id).sort()).toEqual(all.map((s) => s.id).sort())
        sorted.forEach((s, index) => {
          expect(s.metres).toBe(Math.round(metresBetween(from, s.place)))
          expect(s.metres).toBeGreaterThanOrEqual(sorted[index - 1]?.metres ?? 0)
        })
      }),
    )
  })
})
