import { setImmediate as turn } from 'node:timers/promises'
import type { FileColumn } from '../../cases'
import { EDGE, INK, LEADING, makeRoom, type Sheet, WIDTH, wrapped, writeLine } from './page'

const SIZE = 9.5
const LINE = SIZE * LEADING
const PAD = 5
/** A row of so few lines is not parted; of a longer one, at least so many begin on a page. */
const WHOLE = 8
const AT_LEAST = 3

interface Cell {
  readonly x: number
  readonly lines: readonly string[]
}

const rule = ({ doc, y }: Sheet): void => {
  doc
    .moveTo(EDGE.side, y)
    .lineTo(EDGE.side + WIDTH, y)
    .lineWidth(0.5)
    .strokeColor(INK.line)
    .stroke()
}

const cellsOf = (sheet: Sheet, columns: readonly FileColumn[], row: readonly string[]): Cell[] => {
  let x = EDGE.side
  return columns.map(({ share }, n) => {
    const cell = { x: x + PAD, lines: wrapped(sheet, row[n] ?? '', WIDTH * share - 2 * PAD, SIZE) }
    x += WIDTH * share
    return cell
  })
}

const height = (cells: readonly Cell[]) => Math.max(...cells.map(({ lines }) => lines.length))

const writeHead = (sheet: Sheet, columns: readonly FileColumn[]): void => {
  if (columns.every(({ title }) => title === '')) {
    rule(sheet)
    return
  }
  const cells = cellsOf(
    sheet,
    columns,
    columns.map(({ title }) => title),
  )
  const tall = height(cells) * LINE + 2 * PAD
  sheet.doc.rect(EDGE.side, sheet.y, WIDTH, tall).fill(INK.head)
  const top = sheet.y
  for (const { x, lines } of cells)
    lines.forEach((line, n) => {
      sheet.y = top + PAD + n * LINE
      writeLine(sheet, line, x, SIZE, INK.muted)
    })
  sheet.y = top + tall
}

/** Line by line, so that a row may go on over the next page, under the table's head again. */
const writeRow = (sheet: Sheet, columns: readonly FileColumn[], row: readonly string[]): void => {
  const cells = cellsOf(sheet, columns, row)
  const room = (points: number) => {
    if (makeRoom(sheet, points)) writeHead(sheet, columns)
  }
  room((height(cells) <= WHOLE ? height(cells) : AT_LEAST) * LINE + 2 * PAD)
  sheet.y += PAD
  for (let n = 0; n < height(cells); n++) {
    room(LINE)
    for (const { x, lines } of cells)
      if (lines[n] !== undefined) writeLine(sheet, lines[n] ?? '', x, SIZE, INK.text)
    sheet.y += LINE
  }
  sheet.y += PAD
  rule(sheet)
}

/** A table whose head is repeated on each page; without titles it has none. Others get their turn between rows. */
export const writeTable = async (
  sheet: Sheet,
  columns: readonly FileColumn[],
  rows: readonly (readonly string[])[],
): Promise<void> => {
  makeRoom(sheet, 4 * LINE)
  writeHead(sheet, columns)
  for (const row of rows) {
    writeRow(sheet, columns, row)
    await turn()
  }
  sheet.y += PAD
}
