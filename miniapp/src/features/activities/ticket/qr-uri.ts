import { encodeQR } from 'qr'

/** Tickets say ASCII only; WeChat’s logic layer has no TextEncoder. */
const ascii = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0))

/** Modules of quiet zone around a code (ISO/IEC 18004 asks for four). */
const BORDER = 4

const rowPath = (row: readonly boolean[], y: number): string =>
  row.reduce((path, dark, x) => (dark ? `${path}M${x} ${y}h1v1h-1z` : path), '')

/** The QR code of a text as a drawing: black on white at any theme, for that is what scanners read. */
export const qrUri = (text: string): string => {
  const matrix = encodeQR(text, 'raw', { border: BORDER, textEncoder: ascii })
  const size = matrix.length
  const path = matrix.map(rowPath).join('')
  const drawing =
    `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 ${size} ${size}' shape-rendering='crispEdges'>` +
    `<path fill='#fff' d='M0 0h${size}v${size}H0z'/><path d='${path}'/></svg>`
  return `data:image/svg+xml,${encodeURIComponent(drawing)}`
}
