import type { Fonts } from './fonts'

/** Stands for a letter that no font has. */
const BOX = '□'

/** pdfkit's own font, of which only this is asked. */
interface Face {
  readonly font: { hasGlyphForCodePoint(code: number): boolean }
}

export interface Run {
  readonly font: string
  readonly text: string
}

export interface Pen {
  /** The text in pieces of one font each; a letter that no font has becomes a box, and is remembered. */
  runs(text: string): Run[]
  /** In points, at this size. */
  width(text: string, size: number): number
  write(runs: readonly Run[], x: number, y: number, size: number): void
  readonly unprintable: ReadonlySet<string>
}

/** Letters that show nothing and take no place: joiners, direction marks, variation selectors. */
const INVISIBLE = /\p{Cf}|\p{Variation_Selector}/gu
const CONTROL = /(?!\n)[\p{Cc}\p{Zl}\p{Zp}]/gu

export const printable = (text: string): string =>
  text.replace(/\r\n?/g, '\n').replace(INVISIBLE, '').replace(CONTROL, ' ')

const MEASURED = 100

/** Writes with the first font that has a letter. */
export const makePen = (doc: PDFKit.PDFDocument, fonts: Fonts): Pen => {
  const registered = new Map<string, Face['font'] | undefined>()
  const fontOf = new Map<string, string | undefined>()
  const widths = new Map<string, number>()
  const unprintable = new Set<string>()

  const face = (piece: string): Face['font'] | undefined => {
    if (registered.has(piece)) return registered.get(piece)
    doc.registerFont(piece, fonts.bytes(piece))
    doc.font(piece)
    const { font } = (doc as unknown as { _font: Face })._font
    registered.set(piece, font)
    return font
  }
  const has = (piece: string, code: number) => face(piece)?.hasGlyphForCodePoint(code) ?? false

  const find = (letter: string): string | undefined => {
    if (fontOf.has(letter)) return fontOf.get(letter)
    const code = letter.codePointAt(0) ?? 0
    const found = [...fonts.first, ...fonts.piecesFor(code)].find((piece) => has(piece, code))
    fontOf.set(letter, found)
    return found
  }

  const placed = (letter: string): Run => {
    const font = find(letter)
    if (font !== undefined) return { font, text: letter }
    unprintable.add(letter)
    return { font: find(BOX) ?? fonts.first[0] ?? '', text: BOX }
  }

  const letterWidth = (letter: string): number => {
    const known = widths.get(letter)
    if (known !== undefined) return known
    const { font, text } = placed(letter)
    const width = doc.font(font).fontSize(MEASURED).widthOfString(text) / MEASURED
    widths.set(letter, width)
    return width
  }

  return {
    unprintable,
    width: (text, size) => [...text].reduce((sum, letter) => sum + letterWidth(letter), 0) * size,
    runs: (text) => {
      const runs: Run[] = []
      for (const letter of text) {
        const next = placed(letter)
        const last = runs.at(-1)
        if (last?.font === next.font) runs[runs.length - 1] = { ...last, text: last.text + next.text }
        else runs.push(next)
      }
      return runs
    },
    write: (runs, x, y, size) => {
      let at = x
      for (const { font, text } of runs) {
        doc.font(font).fontSize(size).text(text, at, y, { lineBreak: false, features: [] })
        at += [...text].reduce((sum, letter) => sum + letterWidth(letter), 0) * size
      }
    },
  }
}
