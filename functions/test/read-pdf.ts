import { inflateSync } from 'node:zlib'
import { readPixels } from './read-code'

/** The objects of a PDF as pdfkit writes them, by number, and their streams, unpacked. */
const objectsOf = (pdf: Uint8Array) => {
  const text = Buffer.from(pdf).toString('latin1')
  const objects = new Map<string, string>()
  const streams = new Map<string, string>()
  for (const [, number = '', body = ''] of text.matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g)) {
    const [, head = body, stream] = /^([\s\S]*?)\nstream\n([\s\S]*)\nendstream$/.exec(body) ?? []
    objects.set(number, head)
    if (stream === undefined) continue
    const bytes = Buffer.from(stream, 'latin1')
    if (!head.includes('DCTDecode'))
      streams.set(number, (head.includes('FlateDecode') ? inflateSync(bytes) : bytes).toString('latin1'))
  }
  return { objects, streams }
}

const utf16 = (hex: string) => Buffer.from(hex.replace(/\s/g, ''), 'hex').swap16().toString('utf16le')

/** Letters by glyph, from a font's ToUnicode map. */
const lettersOf = (map: string): Map<number, string> => {
  const letters = new Map<number, string>()
  for (const [, from = '', list = ''] of map.matchAll(/<([0-9a-f]+)> <[0-9a-f]+> \[([^\]]*)\]/gi)) {
    let glyph = Number.parseInt(from, 16)
    for (const [, hex = ''] of list.matchAll(/<([0-9a-f\s]*)>/gi)) letters.set(glyph++, utf16(hex))
  }
  return letters
}

const refs = (dictionary: string, name: string): [string, string][] => {
  const inner = new RegExp(`/${name} <<([\\s\\S]*?)>>`).exec(dictionary)?.[1] ?? ''
  return [...inner.matchAll(/\/(\w+) (\d+) 0 R/g)].map(([, key = '', number = '']) => [key, number])
}
const ref = (dictionary: string, name: string) =>
  new RegExp(`/${name} (\\d+) 0 R`).exec(dictionary)?.[1] ?? ''

const TOKEN = /\/(\w+) [\d.]+ Tf|1 0 0 1 ([-\d.]+) ([-\d.]+) Tm|\[([^\]]*)\] TJ/g

export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

const boxesOf = (contents: string): Box[] =>
  [...contents.matchAll(/([-\d.]+) ([-\d.]+) ([-\d.]+) ([-\d.]+) re/g)].map(([, ...numbers]) => {
    const [x = 0, y = 0, width = 0, height = 0] = numbers.map(Number)
    return { x, y, width, height }
  })

/** What the squares of a page say that are drawn as a QR code: painted as pixels, and read as any phone would. */
export const readCode = (boxes: readonly Box[]): string => {
  const squares = boxes.filter(({ width, height }) => Math.abs(width - height) < 0.01)
  const module = squares[0]?.width ?? 1
  const left = Math.min(...squares.map(({ x }) => x))
  const top = Math.min(...squares.map(({ y }) => y))
  const placeOf = ({ x, y }: Box) =>
    [Math.round((x - left) / module), Math.round((y - top) / module)] as const
  const count = 1 + Math.max(...squares.map((square) => Math.max(...placeOf(square))))
  const [quiet, scale] = [4, 4]
  const side = (count + 2 * quiet) * scale
  const data = new Uint8Array(side * side * 4).fill(255)
  for (const square of squares) {
    const [across, down] = placeOf(square)
    for (let row = 0; row < scale; row++)
      for (let column = 0; column < scale; column++) {
        const pixel = ((down + quiet) * scale + row) * side + (across + quiet) * scale + column
        data.fill(0, pixel * 4, pixel * 4 + 3)
      }
  }
  return readPixels({ width: side, height: side, data })
}

export interface PdfPage {
  /** What stands on it, line by line from the top; runs of one line with nothing between. */
  readonly text: string
  readonly pictures: number
  /** The rectangles that are drawn on it. */
  readonly boxes: readonly Box[]
}

/** Reads back what was written: the text of each page, by the fonts' own maps, and how many pictures it has. */
export const readPdf = (pdf: Uint8Array): PdfPage[] => {
  const { objects, streams } = objectsOf(pdf)
  const pages = [...objects.values()].filter((object) => /\/Type \/Page\n/.test(object))
  return pages.map((page) => {
    const resources = objects.get(ref(page, 'Resources')) ?? page
    const fonts = new Map(
      refs(resources, 'Font').map(([name, number]) => [
        name,
        lettersOf(streams.get(ref(objects.get(number) ?? '', 'ToUnicode')) ?? ''),
      ]),
    )
    const lines = new Map<string, string>()
    let font: Map<number, string> | undefined
    let y = ''
    const contents = streams.get(ref(page, 'Contents')) ?? ''
    for (const [, name, , at, shown] of contents.matchAll(TOKEN)) {
      if (name !== undefined) font = fonts.get(name)
      else if (at !== undefined) y = at
      else
        for (const [, hex = ''] of (shown ?? '').matchAll(/<([0-9a-f]+)>/g))
          for (const glyph of hex.match(/.{4}/g) ?? [])
            lines.set(y, (lines.get(y) ?? '') + (font?.get(Number.parseInt(glyph, 16)) ?? ''))
    }
    const sorted = [...lines].sort(([a], [b]) => Number(b) - Number(a)).map(([, line]) => line)
    return {
      text: sorted.join('\n'),
      pictures: refs(resources, 'XObject').length,
      boxes: boxesOf(contents),
    }
  })
}
