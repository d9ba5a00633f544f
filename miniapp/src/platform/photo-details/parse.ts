import { toInstant } from '@yizhan/shared/kernel'
import type { PhotoDetails } from './contract'

/** EXIF tags by number: the small reader keeps no dictionary of names. */
export const TAKEN = 0x9003
export const OFFSET = 0x9011

export interface Exif {
  readonly latitude?: number
  readonly longitude?: number
  readonly [TAKEN]?: string
  readonly [OFFSET]?: string
}

/** What is read; times stay as the camera wrote them. */
export const WANTED = { exif: true, gps: true, reviveValues: false }

/** Cameras write local time, and newer ones its offset; without one the photo was taken here, at UTC+8. */
const takenAt = (exif: Exif): string | undefined => {
  const found = /^(\d{4})[:-](\d{2})[:-](\d{2})[ T](\d{2}:\d{2}:\d{2})/.exec(exif[TAKEN] ?? '')
  if (!found) return undefined
  const [, year, month, day, time] = found
  const epoch = Date.parse(`${year}-${month}-${day}T${time}${exif[OFFSET] ?? '+08:00'}`)
  return Number.isFinite(epoch) ? toInstant(epoch) : undefined
}

const place = ({ latitude, longitude }: Exif): PhotoDetails['place'] =>
  latitude !== undefined &&
  longitude !== undefined &&
  Number.isFinite(latitude + longitude) &&
  (latitude || longitude)
    ? { lat: latitude, lng: longitude }
    : undefined

export const detailsOf = (exif: Exif | undefined): PhotoDetails =>
  exif ? { place: place(exif), takenAt: takenAt(exif) } : {}
