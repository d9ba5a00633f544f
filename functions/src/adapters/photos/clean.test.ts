import { deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { makeCleanPhoto } from './clean'

const clean = makeCleanPhoto()

const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#3a7' } })

/** A photo as a phone makes it: turned, and telling where and with what it was taken. */
const fromPhone = (width = 60, height = 40) =>
  picture(width, height)
    .jpeg()
    .withExif({
      IFD0: { Make: 'PhoneMaker', Model: 'P9' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '37/1 30/1 0/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '122/1 7/1 0/1',
      },
    })
    .withMetadata({ orientation: 6 })
    .toBuffer()

const contains = (bytes: Uint8Array, text: string) => Buffer.from(bytes).includes(text)

const crcTable = Array.from({ length: 256 }, (_, n) => {
  let c = n
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1
  return c >>> 0
})

const chunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(
    (body.reduce((c, byte) => (crcTable[(c ^ byte) & 255]! ^ (c >>> 8)) >>> 0, 0xffffffff) ^ 0xffffffff) >>>
      0,
  )
  return Buffer.concat([length, body, sum])
}

/** A few kilobytes that unpack to `side` × `side` pixels. */
const bomb = (side: number): Buffer => {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(side, 0)
  header.writeUInt32BE(side, 4)
  header.set([1, 0, 0, 0, 0], 8)
  const rows = deflateSync(Buffer.alloc(Math.ceil(side / 8) * 100))
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', rows),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

describe('cleaning a photo', () => {
  it('drops place, device and comments, and turns the picture upright', async () => {
    const original = await fromPhone()
    expect((await sharp(original).metadata()).exif).toBeDefined()
    const cleaned = await clean(original)
    if (!cleaned.ok) throw new Error(cleaned.reason)
    const { full, thumbnail, width, height } = cleaned.value
    expect([width, height]).toEqual([40, 60])
    for (const bytes of [full, thumbnail]) {
      const { exif, xmp, iptc, icc, orientation, format } = await sharp(bytes).metadata()
      expect({ exif, xmp, iptc, icc, orientation, format }).toEqual({ format: 'jpeg' })
      for (const word of ['Exif', 'PhoneMaker', 'GPS']) expect(contains(bytes, word)).toBe(false)
    }
  })

  it('makes the longest side 1920 and the thumbnail’s 320, and never enlarges', async () => {
    const large = await clean(await picture(3000, 2000).jpeg().toBuffer())
    expect(large).toMatchObject({ ok: true, value: { width: 1920, height: 1280 } })
    const small = large.ok ? await sharp(large.value.thumbnail).metadata() : undefined
    expect([small?.width, small?.height]).toEqual([320, 213])
    expect(await clean(await picture(100, 50).png().toBuffer())).toMatchObject({
      value: { width: 100, height: 50 },
    })
  })

  it.each(['jpeg', 'png', 'webp'] as const)('takes %s', async (format) => {
    expect((await clean(await picture(20, 20).toFormat(format).toBuffer())).ok).toBe(true)
  })

  it('puts white where a picture is transparent', async () => {
    const clear = sharp({
      create: { width: 4, height: 4, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } },
    })
    const cleaned = await clean(await clear.png().toBuffer())
    if (!cleaned.ok) throw new Error(cleaned.reason)
    expect([...(await sharp(cleaned.value.full).raw().toBuffer())].every((value) => value > 250)).toBe(true)
  })

  it('leaves out what was hidden behind or inside a picture', async () => {
    const hidden = Buffer.concat([
      await picture(20, 20).jpeg().toBuffer(),
      Buffer.from('<script>alert(1)</script>PK\u0003\u0004'),
    ])
    const cleaned = await clean(hidden)
    if (!cleaned.ok) throw new Error(cleaned.reason)
    expect(contains(cleaned.value.full, 'script')).toBe(false)
    expect(contains(cleaned.value.full, 'PK\u0003\u0004')).toBe(false)
  })

  it.each([
    ['an SVG', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'],
    ['a script', '#!/bin/sh\nrm -rf /'],
    ['a page', '<!doctype html><script>alert(1)</script>'],
    ['a GIF that is a script', 'GIF89a/*\u0001*/=1;alert(1)'],
    ['a PDF', '%PDF-1.7'],
    ['another RIFF file', 'RIFF\u0000\u0000\u0000\u0000WAVEfmt '],
    ['nothing', ''],
  ])('refuses %s, whatever its name says', async (_, text) => {
    expect(await clean(Buffer.from(text, 'latin1'))).toEqual({ ok: false, reason: 'unsupportedMedia' })
  })

  it('refuses a script behind the first bytes of a JPEG', async () => {
    const dressed = Buffer.concat([
      Buffer.from([0xff, 0xd8, 0xff, 0xe0]),
      Buffer.from('<script>alert(1)</script>'),
    ])
    expect(await clean(dressed)).toEqual({ ok: false, reason: 'photoUnreadable' })
  })

  it('refuses a truncated photo', async () => {
    const noise = sharp({
      create: {
        width: 400,
        height: 400,
        channels: 3,
        background: '#000',
        noise: { type: 'gaussian', mean: 128, sigma: 40 },
      },
    })
    for (const bytes of [await noise.clone().jpeg().toBuffer(), await noise.clone().png().toBuffer()])
      expect(await clean(bytes.subarray(0, bytes.length / 2))).toEqual({
        ok: false,
        reason: 'photoUnreadable',
      })
  })

  it('refuses a picture that would unpack to too many pixels, at once', async () => {
    const start = Date.now()
    expect(await clean(bomb(30_000))).toEqual({ ok: false, reason: 'tooLarge' })
    expect(Date.now() - start).toBeLessThan(1000)
  })
})
