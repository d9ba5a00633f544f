import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { unpackWoff } from './woff'

/** Noto Sans SC in pieces: the letters that are most used, then everything else in pieces by ranges of letters. */
const FIRST = ['chinese-simplified', 'latin']

const fileOf = (folder: string, piece: string) =>
  path.join(folder, 'files', `noto-sans-sc-${piece}-400-normal.woff`)

interface Range {
  readonly from: number
  readonly to: number
  readonly piece: string
}

/** `"[4]": "U+4e00-4e02,U+4e05"` */
const rangesOf = (pieces: Readonly<Record<string, string>>): Range[] =>
  Object.entries(pieces).flatMap(([name, ranges]) => {
    const piece = name.replace(/[[\]]/g, '')
    return ranges.split(',').map((range) => {
      const [from = 0, to = from] = range
        .replace('U+', '')
        .split('-')
        .map((code) => Number.parseInt(code, 16))
      return { from, to, piece }
    })
  })

export interface Fonts {
  readonly first: readonly string[]
  /** The pieces that may have a letter which the first ones lack. */
  piecesFor(code: number): readonly string[]
  bytes(piece: string): Buffer
}

/** Reads the pieces of the font as they are asked for, and keeps them. */
export const loadFonts = async (folder: string): Promise<Fonts> => {
  const ranges = rangesOf(JSON.parse(await readFile(path.join(folder, 'unicode.json'), 'utf8')))
  const read = new Map<string, Buffer>()
  return {
    first: FIRST,
    piecesFor: (code) =>
      ranges.filter(({ from, to }) => from <= code && code <= to).map(({ piece }) => piece),
    bytes: (piece) => {
      const known = read.get(piece) ?? unpackWoff(readFileSync(fileOf(folder, piece)))
      read.set(piece, known)
      return known
    },
  }
}
