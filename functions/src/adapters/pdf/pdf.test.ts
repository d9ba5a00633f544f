import { readFileSync } from 'node:fs'
import path from 'node:path'
import * as fc from 'fast-check'
import sharp from 'sharp'
import { readCode, readPdf } from '../../../test/read-pdf'
import type { CaseFile, FileBlock } from '../../cases'
import { makeFileMaker } from '.'
import { loadFonts } from './fonts'
import { linesOf } from './lines'
import { unpackWoff } from './woff'

const FONT = path.resolve(__dirname, '../../../../node_modules/@fontsource/noto-sans-sc')
const maker = makeFileMaker(FONT)

const fileOf = (...blocks: FileBlock[]): CaseFile => ({
  title: '卷宗',
  head: ['卷宗', '环翠-20261124-0001'],
  foot: '第 {n} 页 共 {all} 页',
  madeAt: '2026-11-24T01:30:00.000Z',
  blocks,
})

const drawn = async (file: CaseFile) => {
  const answer = await maker.draw(file)
  if (!answer.ok) throw new Error(answer.reason)
  return answer.value
}
const pagesOf = async (...blocks: FileBlock[]) => readPdf(await drawn(fileOf(...blocks)))
const textOf = (pages: { text: string }[]) => pages.map(({ text }) => text).join('\n')

const noise = async (width: number, height: number) => {
  const pixels = Buffer.alloc(width * height * 3).map((_, n) => ((n * 7919) >> 3) & 255)
  const raw = { width, height, channels: 3 as const }
  return new Uint8Array(await sharp(pixels, { raw }).jpeg({ quality: 90 }).toBuffer())
}

describe('a drawn file', () => {
  it('has its head and its number on every page, however long a text is', async () => {
    const text = '楼下的烧烤店每天晚上排油烟。'.repeat(600)
    const pages = await pagesOf({ kind: 'facts', rows: [['上报文字', text]] })
    expect(pages.length).toBeGreaterThan(4)
    pages.forEach((page, n) => {
      expect(page.text).toContain('环翠-20261124-0001')
      expect(page.text).toContain(`第 ${n + 1} 页 共 ${pages.length} 页`)
    })
    expect(textOf(pages).split('烟')).toHaveLength(601)
  })

  it('repeats the head of a table that goes on over the next page', async () => {
    const columns = [
      { title: '步骤', share: 0.3 },
      { title: '内容', share: 0.7 },
    ]
    const rows = Array.from({ length: 200 }, (_, n) => [`第${n + 1}步`, '已到现场'])
    const pages = await pagesOf({ kind: 'table', columns, rows })
    expect(pages.length).toBeGreaterThan(3)
    for (const page of pages) expect(page.text).toContain('步骤内容')
    for (const [step] of rows) expect(textOf(pages)).toContain(`${step}已到现场`)
  })

  it('prints rare letters from the other pieces of the font, and says which it could not print', async () => {
    const pages = await pagesOf(
      { kind: 'note', text: '龘靐 ①② 한국' },
      { kind: 'unprintable', text: '{n} 个：{letters}' },
    )
    expect(textOf(pages)).toContain('龘靐 ①② □□')
    expect(textOf(pages)).toContain('2 个：U+D55C U+AD6D')
  })

  it('can use every piece of the font', async () => {
    const pieces: Record<string, string> = JSON.parse(readFileSync(path.join(FONT, 'unicode.json'), 'utf8'))
    const letters = Object.values(pieces).map((ranges) =>
      String.fromCodePoint(Number.parseInt(ranges.slice(2).split(/[-,]/)[0] ?? '', 16)),
    )
    const pages = await pagesOf({ kind: 'note', text: letters.join('') }, { kind: 'note', text: '完' })
    expect(textOf(pages)).toContain('完')
  })

  it('has a code that is read back, or the picture that stands for it', async () => {
    const text = 'https://yizhan.example/#/resident/certificate/index?code=7K2M-9XQD-P4TB'
    const code = { kind: 'code', text, side: 120 } as const
    const [drawn] = await pagesOf(code)
    expect(readCode(drawn!.boxes)).toBe(text)
    expect(drawn!.pictures).toBe(0)
    const picture = await maker.shrink(await noise(200, 200), 100_000)
    const [pictured] = await pagesOf({ ...code, picture })
    expect(pictured!.pictures).toBe(1)
    expect(pictured!.boxes.length).toBeLessThan(5)
  })

  it('says nothing of letters when all could be printed', async () => {
    const pages = await pagesOf({ kind: 'note', text: '已办结 OK' }, { kind: 'unprintable', text: '{n} 个' })
    expect(textOf(pages)).not.toMatch(/\d 个/)
  })

  it('is the same bytes each time', async () => {
    const file = fileOf({ kind: 'title', text: '卷宗', below: '环翠-20261124-0001' })
    expect(Buffer.from(await drawn(file)).equals(Buffer.from(await drawn(file)))).toBe(true)
  })

  it('shows every one of 36 photos over its caption, stays small, and says which cannot be read', async () => {
    const bytes = await noise(1600, 1200)
    const picture = await maker.shrink(bytes, 60_000)
    const photos = Array.from({ length: 36 }, (_, n) => ({
      caption: `照片 ${n + 1}`,
      picture: n === 7 ? undefined : picture,
    }))
    const pdf = await drawn(fileOf({ kind: 'photos', photos, unreadable: '照片无法读取' }))
    const pages = readPdf(pdf)
    expect(pages.reduce((sum, page) => sum + page.pictures, 0)).toBe(35)
    for (const { caption } of photos) expect(textOf(pages)).toContain(caption)
    expect(textOf(pages).split('照片无法读取')).toHaveLength(2)
    expect(pdf.byteLength).toBeLessThan(3_500_000)
  })
})

describe('a picture for a file', () => {
  it('is scaled down to the bytes it may have', async () => {
    const small = await maker.shrink(await noise(1920, 1440), 80_000)
    expect(small?.bytes.byteLength).toBeLessThanOrEqual(80_000)
    expect((small?.width ?? 0) / (small?.height ?? 1)).toBeCloseTo(4 / 3, 1)
  })

  it('is none where the bytes are none', async () => {
    expect(await maker.shrink(new Uint8Array([1, 2, 3]), 1000)).toBeUndefined()
  })
})

describe('the lines of a text', () => {
  const wide = (text: string) => [...text].length

  it('are never wider than the page, and together say the whole text', () => {
    const letters = fc.constantFrom(...'城管驿站，。（）“”、ab1 9.\n'.split(''))
    fc.assert(
      fc.property(
        fc.string({ unit: letters, maxLength: 200 }),
        fc.integer({ min: 6, max: 30 }),
        (text, width) => {
          const lines = linesOf(text, width, wide)
          for (const line of lines) expect(wide(line)).toBeLessThanOrEqual(width)
          expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
        },
      ),
      { numRuns: 500 },
    )
  })

  it('do not begin with a mark that belongs to what stands before it, nor part a word or a number', () => {
    expect(linesOf('已经完成整改，请看。', 6, wide)).toEqual(['已经完成整', '改，请看。'])
    expect(linesOf('限值1.50mg以下', 6, wide)).toEqual(['限值', '1.50mg', '以下'])
  })
})

describe('the font', () => {
  it('has no piece that cannot be unpacked', async () => {
    const fonts = await loadFonts(FONT)
    const all = Array.from({ length: 0xffff }, (_, code) => fonts.piecesFor(code)).flat()
    const pieces = new Set([...all, ...fonts.first])
    expect(pieces.size).toBeGreaterThan(100)
    for (const piece of pieces) expect(fonts.bytes(piece).readUInt32BE(0)).toBe(0x00010000)
  })

  it('is refused when it is no WOFF file', () => {
    expect(() => unpackWoff(readFileSync(path.join(FONT, 'unicode.json')))).toThrow('not a WOFF file')
  })
})
