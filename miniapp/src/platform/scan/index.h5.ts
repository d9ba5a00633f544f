import { choosePhotos } from '../camera/index.h5'
import type { ScanCode } from './contract'

export type * from './contract'

/** Pixels of the longer side at which codes are looked for: more takes long and finds nothing more. */
const LONGEST = 1200

const pixelsOf = async (address: string): Promise<ImageData> => {
  const picture = await createImageBitmap(await (await fetch(address)).blob())
  const scale = Math.min(1, LONGEST / Math.max(picture.width, picture.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(picture.width * scale)
  canvas.height = Math.round(picture.height * scale)
  const context = canvas.getContext('2d', { willReadFrequently: true }) as CanvasRenderingContext2D
  context.drawImage(picture, 0, 0, canvas.width, canvas.height)
  return context.getImageData(0, 0, canvas.width, canvas.height)
}

/** The reader is large, and asked for only when there is something to read. */
export const scanCode: ScanCode = async () => {
  const chosen = await choosePhotos({ count: 1, source: 'camera' })
  if (chosen.outcome !== 'chosen') return chosen
  const [photo] = chosen.photos
  if (!photo) return { outcome: 'cancelled' }
  try {
    const { decodeQR } = await import('qr/decode.js')
    return { outcome: 'read', text: decodeQR(await pixelsOf(photo.ref)) }
  } catch {
    return { outcome: 'unreadable' }
  } finally {
    URL.revokeObjectURL(photo.ref)
  }
}
