import encodeQR from 'qr'

/** Modules that stay free around a code. */
const QUIET = 4

/** The dark and the light modules of a text's QR code, row by row, with the free ones around it. */
export const modulesOf = (text: string): boolean[][] =>
  encodeQR(text, 'raw', { ecc: 'medium', border: QUIET })
