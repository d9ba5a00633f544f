import decodeQR from 'qr/decode.js'

interface Pixels {
  readonly width: number
  readonly height: number
  /** Red, green, blue and alpha, row by row. */
  readonly data: Uint8Array
}

/** What the QR code in a picture says. */
export const readPixels = (pixels: Pixels): string => decodeQR(pixels)
