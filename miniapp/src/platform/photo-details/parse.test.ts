/** @jest-environment node */
import { readPhotoDetails } from '.'
import { detailsOf, OFFSET, TAKEN } from './parse'

describe('detailsOf', () => {
  it('takes the camera’s clock for Weihai’s where it names no offset', () => {
    expect(detailsOf({ [TAKEN]: '2026:11:23 09:12:30' }).takenAt).toBe('2026-11-23T01:12:30.000Z')
    const offset = { [TAKEN]: '2026:11:23 09:12:30', [OFFSET]: '+09:00' }
    expect(detailsOf(offset).takenAt).toBe('2026-11-23T00:12:30.000Z')
  })

  it('finds no place in zeros, and no time in what is none', () => {
    expect(detailsOf({ latitude: 0, longitude: 0 }).place).toBeUndefined()
    expect(detailsOf({ latitude: 37.5, longitude: 122.1 }).place).toEqual({ lat: 37.5, lng: 122.1 })
    expect(detailsOf({ [TAKEN]: '0000:00:00 00:00:00' }).takenAt).toBeUndefined()
    expect(detailsOf(undefined)).toEqual({})
  })
})

const ascii = (text: string) => [...text].map((letter) => letter.charCodeAt(0))
const two = (n: number) => [n >> 8, n & 255]
const four = (n: number) => [...two(n >> 16), ...two(n & 0xffff)]
const entry = (tag: number, type: number, count: number, value: number[]) => [
  ...two(tag),
  ...two(type),
  ...four(count),
  ...value,
]

/** The smallest JPEG that carries a place (37°30′N 122°6′E) and a time, big-endian, as the EXIF standard lays it out. */
const photo = (): ArrayBuffer => {
  const rational = (...values: number[]) => values.flatMap((n) => [...four(n), ...four(1)])
  const root = [...two(2), ...entry(0x8769, 4, 1, four(38)), ...entry(0x8825, 4, 1, four(56)), ...four(0)]
  const exif = [...two(1), ...entry(0x9003, 2, 20, four(110)), ...four(0)]
  const gps = [
    ...two(4),
    ...entry(1, 2, 2, [...ascii('N'), 0, 0, 0]),
    ...entry(2, 5, 3, four(130)),
    ...entry(3, 2, 2, [...ascii('E'), 0, 0, 0]),
    ...entry(4, 5, 3, four(154)),
    ...four(0),
  ]
  const data = [...ascii('2026:11:23 09:12:30'), 0, ...rational(37, 30, 0), ...rational(122, 6, 0)]
  const tiff = [...ascii('MM'), ...two(42), ...four(8), ...root, ...exif, ...gps, ...data]
  const segment = [...ascii('Exif'), 0, 0, ...tiff]
  return Uint8Array.from([0xff, 0xd8, 0xff, 0xe1, ...two(segment.length + 2), ...segment, 0xff, 0xd9]).buffer
}

describe('readPhotoDetails', () => {
  it('reads place and time from a photo', async () => {
    const { place, takenAt } = await readPhotoDetails(photo())
    expect(place?.lat).toBeCloseTo(37.5, 6)
    expect(place?.lng).toBeCloseTo(122.1, 6)
    expect(takenAt).toBe('2026-11-23T01:12:30.000Z')
  })

  it('answers with nothing for what is no photo', async () => {
    expect(await readPhotoDetails(new TextEncoder().encode('<svg/>').buffer as ArrayBuffer)).toEqual({})
  })
})
