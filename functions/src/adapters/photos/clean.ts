import { accepted, type Outcome, refused } from '@yizhan/shared/kernel'
import { BulkheadRejectedError, bulkhead } from 'cockatiel'
import sharp from 'sharp'
import type { CleanPhoto, CleanPhotoOf } from '../../cases/ports'

/** 64 million pixels: above any phone's ordinary picture; a picture that unpacks to more is refused before it does. */
const MAX_PIXELS = 64_000_000
/** The longest side, in pixels. */
const FULL_SIDE = 1920
const THUMBNAIL_SIDE = 320
/** Seconds that one picture may take. */
const TIMEOUT = 20
/** Pictures at a time in one process, and as many as may wait: each takes up to a few hundred megabytes. */
const AT_ONCE = 2
const WAITING = 50

type Format = 'jpeg' | 'png' | 'webp'

const startsWith = (bytes: Uint8Array, magic: readonly number[], from = 0): boolean =>
  magic.every((byte, index) => bytes[from + index] === byte)

const RIFF = [0x52, 0x49, 0x46, 0x46]
const WEBP = [0x57, 0x45, 0x42, 0x50]

/** What a file is by its own first bytes. */
const formatOf = (bytes: Uint8Array): Format | undefined => {
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return 'jpeg'
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'png'
  if (startsWith(bytes, RIFF) && startsWith(bytes, WEBP, 8)) return 'webp'
  return undefined
}

const decoder = (bytes: Uint8Array) =>
  sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'error', pages: 1 }).timeout({ seconds: TIMEOUT })

const inside = (side: number) => ({
  width: side,
  height: side,
  fit: 'inside' as const,
  withoutEnlargement: true,
})

const encode = async (bytes: Uint8Array): Promise<CleanPhoto> => {
  const { data: full, info } = await decoder(bytes)
    .autoOrient()
    .resize(inside(FULL_SIDE))
    .flatten({ background: '#ffffff' })
    .jpeg({ quality: 82 })
    .toBuffer({ resolveWithObject: true })
  const thumbnail = await sharp(full).resize(inside(THUMBNAIL_SIDE)).jpeg({ quality: 75 }).toBuffer()
  return { full, thumbnail, width: info.width, height: info.height }
}

const inspected = async (bytes: Uint8Array, format: Format): Promise<Outcome<undefined>> => {
  const found = await sharp(bytes, { limitInputPixels: false, pages: 1 }).metadata()
  if (found.format !== format) return refused('photoUnreadable')
  return found.width * found.height > MAX_PIXELS ? refused('tooLarge') : accepted(undefined)
}

/** A picture that cannot be decoded is its sender's matter, not a fault: sharp tells both alike. */
const cleanOne = async (bytes: Uint8Array): Promise<Outcome<CleanPhoto>> => {
  const format = formatOf(bytes)
  if (!format) return refused('unsupportedMedia')
  try {
    const sound = await inspected(bytes, format)
    return sound.ok ? accepted(await encode(bytes)) : sound
  } catch {
    return refused('photoUnreadable')
  }
}

/** Cleans a few photos at a time; refused as `unavailable` when too many wait already. */
export const makeCleanPhoto = (): CleanPhotoOf => {
  const places = bulkhead(AT_ONCE, WAITING)
  return async (bytes) => {
    try {
      return await places.execute(() => cleanOne(bytes))
    } catch (fault) {
      if (fault instanceof BulkheadRejectedError) return refused('unavailable')
      throw fault
    }
  }
}
