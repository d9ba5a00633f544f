import { type Compress, fitted, QUALITY } from './contract'

const picture = (ref: string): Promise<HTMLImageElement> =>
  new Promise((resolve, reject) => {
    const image = new Image()
    image.onload = () => resolve(image)
    image.onerror = reject
    image.src = ref
  })

const jpegOf = (canvas: HTMLCanvasElement): Promise<Blob | null> =>
  new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY))

/** Browsers turn the picture upright by its EXIF before it is drawn. */
export const compress: Compress = async (photo) => {
  try {
    const image = await picture(photo.ref)
    const canvas = document.createElement('canvas')
    Object.assign(canvas, fitted(image.naturalWidth, image.naturalHeight))
    const context = canvas.getContext('2d')
    if (!context) return photo
    context.drawImage(image, 0, 0, canvas.width, canvas.height)
    const blob = await jpegOf(canvas)
    if (!blob || blob.size >= photo.size) return photo
    return { ref: URL.createObjectURL(blob), size: blob.size, type: blob.type }
  } catch {
    return photo
  }
}
