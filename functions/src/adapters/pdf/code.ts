import type { FileBlock } from '../../cases'
import { modulesOf } from './modules'
import { EDGE, INK, makeRoom, type Sheet, WIDTH } from './page'

type CodeBlock = Extract<FileBlock, { kind: 'code' }>

/** Points below a code. */
const GAP = 8

/** A QR code as rectangles, so that it prints sharp at any size. */
const drawModules = ({ doc, y }: Sheet, text: string, left: number, side: number): void => {
  const rows = modulesOf(text)
  const module = side / rows.length
  rows.forEach((row, down) => {
    row.forEach((dark, across) => {
      if (dark) doc.rect(left + across * module, y + down * module, module, module)
    })
  })
  doc.fill(INK.text)
}

/** A code in the middle of the page, or the picture that stands for it. */
export const writeCode = (sheet: Sheet, { text, picture, side }: CodeBlock): void => {
  makeRoom(sheet, side + GAP)
  const left = EDGE.side + (WIDTH - side) / 2
  if (picture) sheet.doc.image(Buffer.from(picture.bytes), left, sheet.y, { fit: [side, side] })
  else drawModules(sheet, text, left, side)
  sheet.y += side + GAP
}
