import { readFileSync } from 'node:fs'

const END = 0x06054b50
const ENTRY = 0x02014b50
const END_LENGTH = 22
const ENTRY_LENGTH = 46

/** Names and unpacked sizes, in bytes, of what a zip file holds, from its central directory. */
export function zipEntries(file) {
  const zip = readFileSync(file)
  const last = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  if (last < 0 || last + END_LENGTH > zip.length || zip.readUInt32LE(last) !== END)
    throw new Error(`${file} is no zip file`)
  const entries = new Map()
  let at = zip.readUInt32LE(last + 16)
  for (let left = zip.readUInt16LE(last + 10); left > 0; left--) {
    if (zip.readUInt32LE(at) !== ENTRY) throw new Error(`${file} is broken`)
    const [name, extra, comment] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset))
    entries.set(zip.toString('utf8', at + ENTRY_LENGTH, at + ENTRY_LENGTH + name), zip.readUInt32LE(at + 24))
    at += ENTRY_LENGTH + name + extra + comment
  }
  return entries
}
