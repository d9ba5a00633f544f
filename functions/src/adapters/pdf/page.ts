import { linesOf } from './lines'
import type { Pen } from './pen'

/** A4 in points, and what stays free at its edges. */
const PAGE = { width: 595.28, height: 841.89 }
export const EDGE = { side: 56, top: 76, bottom: 64 }
export const WIDTH = PAGE.width - 2 * EDGE.side
const BOTTOM = PAGE.height - EDGE.bottom

/** Line height as a multiple of the letters' size. */
export const LEADING = 1.6

export const INK = { text: '#1b1f23', muted: '#57606a', line: '#c9d1d9', head: '#f0f3f6' }

export interface Sheet {
  readonly doc: PDFKit.PDFDocument
  readonly pen: Pen
  y: number
}

/** Whether so many points are left; otherwise a new page begins. True when it did. */
export const makeRoom = (sheet: Sheet, points: number): boolean => {
  if (sheet.y + points <= BOTTOM) return false
  sheet.doc.addPage()
  sheet.y = EDGE.top
  return true
}

export const widthAt =
  ({ pen }: Sheet, size: number) =>
  (text: string): number =>
    pen.width(text, size)

export const wrapped = (sheet: Sheet, text: string, width: number, size: number): string[] =>
  linesOf(text, width, widthAt(sheet, size))

export const writeLine = (sheet: Sheet, line: string, x: number, size: number, color = INK.text): void => {
  sheet.doc.fillColor(color)
  sheet.pen.write(sheet.pen.runs(line), x, sheet.y, size)
}

/** A text down the page and on over the next ones. */
export const writeText = (sheet: Sheet, text: string, size: number, color = INK.text): void => {
  for (const line of wrapped(sheet, text, WIDTH, size)) {
    makeRoom(sheet, size * LEADING)
    writeLine(sheet, line, EDGE.side, size, color)
    sheet.y += size * LEADING
  }
}

/** A text in the middle of the page, line by line. */
export const writeMiddle = (sheet: Sheet, text: string, size: number, color = INK.text): void => {
  for (const line of wrapped(sheet, text, WIDTH, size)) {
    makeRoom(sheet, size * LEADING)
    writeLine(sheet, line, EDGE.side + (WIDTH - sheet.pen.width(line, size)) / 2, size, color)
    sheet.y += size * LEADING
  }
}

const SMALL = 8.5

/** Head and foot of every page, when it is known how many there are. */
export const numberPages = (sheet: Sheet, [left, right]: readonly [string, string], foot: string): void => {
  const { doc } = sheet
  const { start, count } = doc.bufferedPageRange()
  for (let n = 0; n < count; n++) {
    doc.switchToPage(start + n)
    const line = (y: number) =>
      doc
        .moveTo(EDGE.side, y)
        .lineTo(EDGE.side + WIDTH, y)
        .lineWidth(0.5)
        .strokeColor(INK.line)
        .stroke()
    const put = (text: string, x: number, y: number) => {
      sheet.y = y
      writeLine(sheet, text, x, SMALL, INK.muted)
    }
    put(left, EDGE.side, 44)
    put(right, EDGE.side + WIDTH - sheet.pen.width(right, SMALL), 44)
    line(60)
    const place = foot.replace('{n}', String(n + 1)).replace('{all}', String(count))
    put(place, EDGE.side + (WIDTH - sheet.pen.width(place, SMALL)) / 2, PAGE.height - 44)
  }
}
