import * as z from 'zod/mini'

/** A point in GCJ-02, the datum that WeChat's maps use. Degrees. */
export const place = z.object({
  lat: z.number().check(z.minimum(-90), z.maximum(90)),
  lng: z.number().check(z.minimum(-180), z.maximum(180)),
})
export type Place = z.infer<typeof place>

/** `37.5,122.1` in a query string. */
export const placeText = z.string().check(z.regex(/^-?\d{1,2}(\.\d{1,8})?,-?\d{1,3}(\.\d{1,8})?$/))

export const readPlace = (text: string): Place => {
  const [lat = Number.NaN, lng = Number.NaN] = text.split(',').map(Number)
  return { lat, lng }
}

const METRES_PER_DEGREE = 111_195
const radians = (degrees: number) => (degrees * Math.PI) / 180

/** Metres between two places a few kilometres apart (equirectangular; error under 0.1 % inside a district). */
export const metresBetween = (a: Place, b: Place): number => {
  const x = (b.lng - a.lng) * Math.cos(radians((a.lat + b.lat) / 2))
  const y = b.lat - a.lat
  return Math.hypot(x, y) * METRES_PER_DEGREE
}

/** The place as the public may see it: rounded to 0.001°, about 100 m. */
export const rounded = ({ lat, lng }: Place): Place => ({
  lat: Math.round(lat * 1000) / 1000,
  lng: Math.round(lng * 1000) / 1000,
})

/** Metres between a place and its rounded one at most: half a step each to the north and to the east. */
export const ROUNDED_BY = 79

const CELL = 0.005
/** Metres added to a circle so that no rounding leaves out a cell that it touches. */
const MARGIN = 0.01

const cellAt = (row: number, column: number) => `${row}:${column}`

/** The grid cell that a place is filed under: `size` degrees, usually 0.005°, about 500 m. */
export const cellOf = ({ lat, lng }: Place, size = CELL): string =>
  cellAt(Math.floor(lat / size), Math.floor(lng / size))

/** The cells that a circle touches: in the district one to four for any radius up to 200 m and the usual size. */
export const cellsAround = ({ lat, lng }: Place, metres: number, size = CELL): string[] => {
  const dLat = (metres + MARGIN) / METRES_PER_DEGREE
  const dLng = dLat / Math.cos(radians(lat))
  const cells: string[] = []
  for (let row = Math.floor((lat - dLat) / size); row <= Math.floor((lat + dLat) / size); row++)
    for (let column = Math.floor((lng - dLng) / size); column <= Math.floor((lng + dLng) / size); column++)
      cells.push(cellAt(row, column))
  return cells
}
