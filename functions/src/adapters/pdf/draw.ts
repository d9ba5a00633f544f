import PDFDocument from 'pdfkit'
import type { CaseFile, FileBlock } from '../../cases'
import { writeCode } from './code'
import type { Fonts } from './fonts'
import { EDGE, INK, makeRoom, numberPages, type Sheet, writeMiddle, writeText } from './page'
import { makePen } from './pen'
import { writePhotos } from './photos'
import { writeTable } from './table'

const SMALL = 9
const HEADING = 14
const TITLE = 24
/** A heading keeps what begins under it on its page. */
const WITH_HEADING = 130

const FACTS = [
  { title: '', share: 0.24 },
  { title: '', share: 0.76 },
]

const writeTitle = (sheet: Sheet, text: string, below: string): void => {
  sheet.y = EDGE.top + 40
  for (const [words, size, color] of [
    [text, TITLE, INK.text],
    [below, HEADING, INK.muted],
  ] as const)
    writeMiddle(sheet, words, size, color)
  sheet.y += 24
}

const writeUnprintable = (sheet: Sheet, text: string): void => {
  const letters = [...sheet.pen.unprintable].map(
    (letter) => `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
  )
  if (letters.length === 0) return
  const told = text.replace('{n}', String(letters.length)).replace('{letters}', letters.join(' '))
  writeText(sheet, told, SMALL, INK.muted)
}

const writeBlock = async (sheet: Sheet, block: FileBlock): Promise<void> => {
  switch (block.kind) {
    case 'title':
      writeTitle(sheet, block.text, block.below)
      break
    case 'heading':
      makeRoom(sheet, WITH_HEADING)
      sheet.y += HEADING
      writeText(sheet, block.text, HEADING)
      sheet.y += 6
      break
    case 'note':
      writeText(sheet, block.text, SMALL, INK.muted)
      sheet.y += 4
      break
    case 'facts':
      await writeTable(sheet, FACTS, block.rows)
      break
    case 'table':
      await writeTable(sheet, block.columns, block.rows)
      break
    case 'words': {
      const write = block.align === 'middle' ? writeMiddle : writeText
      write(sheet, block.text, block.size, block.muted ? INK.muted : INK.text)
      sheet.y += block.size / 3
      break
    }
    case 'code':
      writeCode(sheet, block)
      break
    case 'photos':
      writePhotos(sheet, block.photos, block.unreadable)
      break
    case 'unprintable':
      writeUnprintable(sheet, block.text)
      break
  }
}

const collected = (doc: PDFKit.PDFDocument): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    doc.on('data', (chunk: Buffer) => chunks.push(chunk))
    doc.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))))
    doc.on('error', reject)
  })

/** A file as PDF. The only moment in it is the file's own, so that the same file is the same bytes. */
export const drawFile = async (file: CaseFile, fonts: Fonts): Promise<Uint8Array> => {
  const at = new Date(file.madeAt)
  const doc = new PDFDocument({
    size: 'A4',
    margins: { left: EDGE.side, right: EDGE.side, top: EDGE.top, bottom: 0 },
    bufferPages: true,
    lang: 'zh-CN',
    displayTitle: true,
    // Without it, pdfkit reads Helvetica's measures from its own folder.
    font: '',
    info: { Title: file.title, CreationDate: at, ModDate: at },
  })
  const done = collected(doc)
  const sheet: Sheet = { doc, pen: makePen(doc, fonts), y: EDGE.top }
  for (const block of file.blocks) await writeBlock(sheet, block)
  if (file.head && file.foot !== undefined) numberPages(sheet, file.head, file.foot)
  doc.end()
  return done
}
