import { inflateSync } from 'node:zlib'

/** WOFF 1.0, chapters 3 to 5: a header of 44 bytes, then 20 for each table. */
const WOFF = { signature: 0x774f4646, header: 44, entry: 20 }
/** A TrueType file: a header of 12 bytes, then 16 for each table. */
const SFNT = { header: 12, entry: 16 }

const padded = (length: number) => Math.ceil(length / 4) * 4

interface Table {
  readonly tag: Buffer
  readonly checksum: number
  readonly bytes: Buffer
}

const tablesOf = (woff: Buffer): Table[] =>
  Array.from({ length: woff.readUInt16BE(12) }, (_, n) => {
    const at = WOFF.header + n * WOFF.entry
    const [offset, packed, length] = [4, 8, 12].map((place) => woff.readUInt32BE(at + place)) as [
      number,
      number,
      number,
    ]
    const stored = woff.subarray(offset, offset + packed)
    return {
      tag: woff.subarray(at, at + 4),
      checksum: woff.readUInt32BE(at + 16),
      bytes: packed < length ? inflateSync(stored) : stored,
    }
  })

const headerOf = (flavour: number, count: number): Buffer => {
  const power = 2 ** Math.floor(Math.log2(count))
  const header = Buffer.alloc(SFNT.header)
  header.writeUInt32BE(flavour, 0)
  header.writeUInt16BE(count, 4)
  header.writeUInt16BE(power * 16, 6)
  header.writeUInt16BE(Math.log2(power), 8)
  header.writeUInt16BE((count - power) * 16, 10)
  return header
}

/**
 * The font that a WOFF file packs, as a TrueType file. pdfkit reads WOFF too, but unpacks the table of outlines anew for
 * each letter: minutes for a document.
 */
export const unpackWoff = (woff: Buffer): Buffer => {
  if (woff.readUInt32BE(0) !== WOFF.signature) throw new Error('not a WOFF file')
  const tables = tablesOf(woff)
  let offset = SFNT.header + tables.length * SFNT.entry
  const entries = tables.map(({ tag, checksum, bytes }) => {
    const entry = Buffer.alloc(SFNT.entry)
    tag.copy(entry)
    entry.writeUInt32BE(checksum, 4)
    entry.writeUInt32BE(offset, 8)
    entry.writeUInt32BE(bytes.length, 12)
    offset += padded(bytes.length)
    return entry
  })
  const bodies = tables.map(({ bytes }) =>
    Buffer.concat([bytes, Buffer.alloc(padded(bytes.length) - bytes.length)]),
  )
  return Buffer.concat([headerOf(woff.readUInt32BE(4), tables.length), ...entries, ...bodies])
}
