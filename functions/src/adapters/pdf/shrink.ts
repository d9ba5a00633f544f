import sharp from 'sharp'
import type { FilePhoto } from '../../cases'

/** Longest sides, in pixels, that are tried one after another. */
const SIDES = [1000, 800, 640, 480, 320, 200]
const QUALITY = 72
const MAX_PIXELS = 64_000_000

/** The largest picture that fits into so many bytes, or the smallest one there is; undefined when it is no picture. */
export const shrinkPhoto = async (bytes: Uint8Array, most: number): Promise<FilePhoto['picture']> => {
  try {
    let smallest: FilePhoto['picture']
    for (const side of SIDES) {
      const { data, info } = await sharp(bytes, { limitInputPixels: MAX_PIXELS })
        .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
        .jpeg({ quality: QUALITY })
        .toBuffer({ resolveWithObject: true })
      smallest = { bytes: new Uint8Array(data), width: info.width, height: info.height }
      if (data.byteLength <= most) break
    }
    return smallest
  } catch {
    return undefined
  }
}
