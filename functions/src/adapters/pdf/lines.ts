import { printable } from './pen'

/**
 * What stays on one line: a Latin word or number, or one letter, with the marks that may not end a line before it and
 * those that may not begin one after it (避头尾).
 */
const UNIT =
  /[（《“‘「【〔(]*(?:[\p{Script=Latin}\p{Script=Cyrillic}\p{Nd}_\-./:@#%&+*'’]+|[^\s])[，。、！？：；）》”’」】〕…·!?,;)]*[ \u00a0\u3000]*|[ \u00a0\u3000]+/gu

/** Cuts what is wider than a line by itself, letter by letter. */
const fitting = (unit: string, width: number, widthOf: (text: string) => number): string[] => {
  if (widthOf(unit) <= width) return [unit]
  const pieces: string[] = []
  let piece = ''
  for (const letter of unit) {
    if (piece !== '' && widthOf(piece + letter) > width) {
      pieces.push(piece)
      piece = ''
    }
    piece += letter
  }
  return piece === '' ? pieces : [...pieces, piece]
}

/** A text as lines no wider than this; its own line breaks stay. */
export const linesOf = (text: string, width: number, widthOf: (text: string) => number): string[] =>
  printable(text)
    .split('\n')
    .flatMap((paragraph) => {
      const lines: string[] = []
      let line = ''
      for (const unit of (paragraph.match(UNIT) ?? []).flatMap((u) => fitting(u, width, widthOf))) {
        if (line !== '' && widthOf(line + unit.trimEnd()) > width) {
          lines.push(line.trimEnd())
          line = ''
        }
        line += unit
      }
      return [...lines, line.trimEnd()]
    })
