import { toInstant } from '@yizhan/shared/kernel'
import type { PhotoDetails } from './contract'

export interface Exif {
  readonly latitude?: number
  readonly longitude?: number
  readonly DateTimeOriginal?: string
  readonly OffsetTimeOriginal?: string
}

/** Cameras write local time, and newer ones its offset; without one the photo was taken here, at UTC+8. */
const takenAt = ({ DateTimeOriginal, OffsetTimeOriginal = '+08:00' }: Exif): string | undefined => {
  const found = /^(\d{4})[:-](\d{2})[:-](\d{2})[ T](\d{2}:\d{2}:\d{2})/.exec(DateTimeOriginal ?? '')
  if (!found) return undefined
  const [, year, month, day, time] = found
  const epoch = Date.parse(`${year}-${month}-${day}T${time}${OffsetTimeOriginal}`)
  return Number.isFinite(epoch) ? toInstant(epoch) : undefined
}

const place = ({ latitude, longitude }: Exif): PhotoDetails['place'] =>
  Number.isFinite(latitude) && Number.isFinite(longitude) && !(latitude === 0 && longitude === 0)
    ? { lat: latitude as number, lng: longitude as number }
    : undefined

export const detailsOf = (exif: Exif | undefined): PhotoDetails =>
  exif ? { place: place(exif), takenAt: takenAt(exif) } : {}

/** What is read, and nothing else: dates stay as the camera wrote them. */
export const WANTED = {
  pick: [
    'GPSLatitude',
    'GPSLatitudeRef',
    'GPSLongitude',
    'GPSLongitudeRef',
    'DateTimeOriginal',
    'OffsetTimeOriginal',
  ],
  reviveValues: false,
}
