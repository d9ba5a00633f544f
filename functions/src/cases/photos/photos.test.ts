import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { newId } from '@yizhan/shared/kernel'
import { Hono } from 'hono'
import sharp from 'sharp'
import { makeClock, openDoor } from '../../../test/door'
import { startStore } from '../../../test/store'
import { makeCleanPhoto } from '../../adapters/photos/clean'
import { makeDiskPhotos, PHOTO_STORE_PATH } from '../../adapters/photos/disk'
import { photoStore } from '../../adapters/photos/photo-store'
import type { Caller } from '../../platform/caller'
import { LIMITS, makeLimits } from '../../platform/limits'
import type { CleanPhotoOf } from '../ports'
import { makePhotos, PHOTOS } from './index'

const NOW = '2026-11-23T01:12:00.000Z'
const ME: Caller = { personId: 'resident-1', role: 'resident', sign: '居民甲' }
const OTHER: Caller = { personId: 'resident-2', role: 'resident', sign: '居民乙' }
const OFFICER: Caller = { personId: 'officer-1', role: 'officer', sign: '竹岛站 队员1', stationId: 's1' }
const CASE = newId()

let running: Awaited<ReturnType<typeof startStore>>
let folder: string
let jpeg: Buffer
beforeAll(async () => {
  running = await startStore([PHOTOS, LIMITS])
  folder = mkdtempSync(join(tmpdir(), 'yizhan-photos-'))
  jpeg = await sharp({ create: { width: 64, height: 48, channels: 3, background: '#3a7' } })
    .jpeg()
    .withExif({ IFD0: { Make: 'PhoneMaker' } })
    .toBuffer()
})
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await running.stop()
})

const start = (clean: CleanPhotoOf = makeCleanPhoto()) => {
  const clock = makeClock(NOW)
  const disk = { folder, secret: 'photo-secret' }
  const photos = makePhotos({
    store: running.store,
    limits: makeLimits(running.store),
    storage: makeDiskPhotos({ ...disk, publicUrl: '' }),
    maySeePhotosOf: async (caseId, caller) => caseId === CASE && caller.personId === OFFICER.personId,
  })
  const kept = new Hono().route(PHOTO_STORE_PATH, photoStore(disk, clock.now))
  const call = openDoor(photos.operations(clean), clock.now)
  const announce = (id: string, size = jpeg.length, as = ME, type = 'image/jpeg') =>
    call('POST', '/api/photos', { as, body: { id, type, size } })
  const uploadOf = async (id: string, size = jpeg.length) =>
    (await announce(id, size)).body.upload as unknown as { url: string; headers: Record<string, string> }
  const send = ({ url, headers }: { url: string; headers: Record<string, string> }, body: Buffer) =>
    kept.request(url, { method: 'PUT', headers, body: new Uint8Array(body) })
  const complete = (id: string, as = ME) => call('POST', `/api/photos/${id}/complete`, { as })
  const sent = async (body = jpeg) => {
    const id = newId()
    await send(await uploadOf(id, body.length), body)
    return id
  }
  return { clock, photos, kept, call, announce, uploadOf, send, complete, sent }
}

const keptIn = (under: string, id: string) =>
  readdirSync(join(folder, under)).filter((name) => name.startsWith(id))

describe('announcing a photo', () => {
  it('gives a signed place for exactly this type and size, for a quarter of an hour', async () => {
    const told = await start().announce(newId())
    expect(told.status).toBe(201)
    expect(told.body.upload).toMatchObject({
      method: 'PUT',
      url: expect.stringMatching(/^\/photo-store\/incoming\//),
      headers: { 'content-type': 'image/jpeg' },
      expiresAt: '2026-11-23T01:27:00.000Z',
    })
  })

  it('answers the same announcement again with 200, another under its id with a conflict', async () => {
    const { announce } = start()
    const id = newId()
    const first = await announce(id)
    const again = await announce(id)
    expect([again.status, again.body]).toEqual([200, first.body])
    const others = [
      await announce(id, 99),
      await announce(id, jpeg.length, ME, 'image/png'),
      await announce(id, jpeg.length, OTHER),
    ]
    for (const other of others) expect([other.status, other.body.reason]).toEqual([409, 'idConflict'])
  })

  it('refuses what is too large, no picture, or empty, each in its own way', async () => {
    const { announce } = start()
    expect((await announce(newId(), 30_000_000)).body).toMatchObject({ status: 413, reason: 'tooLarge' })
    expect((await announce(newId(), 10, ME, 'image/svg+xml')).body).toMatchObject({ status: 422 })
    expect((await announce(newId(), 0)).body).toMatchObject({
      status: 422,
      errors: [{ path: 'size', reason: 'tooSmall' }],
    })
    expect((await announce('photo-1')).body).toMatchObject({ status: 422, errors: [{ path: 'id' }] })
  })
})

describe('sending it', () => {
  it('may be repeated, and keeps nothing of a broken sending', async () => {
    const { uploadOf, send, complete } = start()
    const id = newId()
    const upload = await uploadOf(id)
    expect((await send(upload, jpeg.subarray(0, 100))).status).toBe(400)
    expect((await complete(id)).body).toMatchObject({ status: 409, reason: 'photoNotReady' })
    expect((await send(upload, jpeg)).status).toBe(204)
    expect((await send(upload, jpeg)).status).toBe(204)
    expect(readdirSync(join(folder, 'incoming')).filter((name) => name.startsWith('.'))).toEqual([])
  })

  it('refuses more bytes, another type, another key, another signature, and a late one', async () => {
    const { uploadOf, send, kept, clock } = start()
    const id = newId()
    const upload = await uploadOf(id)
    const refusal = async (asked: Response | Promise<Response>) => (await asked).status
    expect(await refusal(send(upload, Buffer.concat([jpeg, jpeg])))).toBe(413)
    expect(await refusal(send({ ...upload, headers: { 'content-type': 'text/html' } }, jpeg))).toBe(415)
    expect(await refusal(send({ ...upload, url: upload.url.replace(id, newId()) }, jpeg))).toBe(403)
    expect(
      await refusal(send({ ...upload, url: upload.url.replace(/size=\d+/, 'size=9999999') }, jpeg)),
    ).toBe(403)
    expect(await refusal(kept.request(upload.url.replace('incoming', 'photos'), { method: 'PUT' }))).toBe(403)
    expect(await refusal(kept.request(upload.url))).toBe(403)
    clock.set('2026-11-23T01:27:01.000Z')
    expect(await refusal(send(upload, jpeg))).toBe(403)
    expect(await refusal(kept.request('/photo-store/photos/..%2Fsecret?expires=9&signature=x'))).toBe(403)
  })

  it('keeps nothing longer than announced when its length is not told', async () => {
    const { uploadOf, kept } = start()
    const id = newId()
    const { url, headers } = await uploadOf(id)
    const body = new ReadableStream<Uint8Array>({
      start: (stream) => {
        for (let i = 0; i < 3; i++) stream.enqueue(new Uint8Array(jpeg))
        stream.close()
      },
    })
    const request = new Request(`http://here${url}`, {
      method: 'PUT',
      headers,
      body,
      duplex: 'half',
    } as RequestInit)
    expect((await kept.request(request)).status).toBe(413)
    expect(keptIn('incoming', id)).toEqual([])
  })
})

describe('completing it', () => {
  it('keeps it cleaned, deletes the original, and answers the same again', async () => {
    const { sent, complete, photos, kept } = start()
    const id = await sent()
    const first = await complete(id)
    expect([first.status, first.body]).toEqual([200, { id, width: 64, height: 48 }])
    expect((await complete(id)).body).toEqual(first.body)
    expect(keptIn('incoming', id)).toEqual([])
    const view = (await photos.linksOf([id], NOW))[id]!
    const picture = await kept.request(view.url)
    expect(Object.fromEntries(picture.headers)).toMatchObject({
      'content-type': 'image/jpeg',
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, max-age=3600, immutable',
    })
    expect(Buffer.from(await picture.arrayBuffer()).includes('PhoneMaker')).toBe(false)
    expect((await kept.request(view.thumbnailUrl)).status).toBe(200)
  })

  it('answers two at once alike', async () => {
    const { sent, complete } = start()
    const id = await sent()
    const both = await Promise.all([complete(id), complete(id)])
    expect(both.map(({ body }) => body)).toEqual([
      { id, width: 64, height: 48 },
      { id, width: 64, height: 48 },
    ])
  })

  it('finishes what an interrupted call began', async () => {
    const broken = start(async () => {
      throw new Error('the process ended here')
    })
    const id = await broken.sent()
    expect((await broken.complete(id)).status).toBe(500)
    expect((await start().complete(id)).status).toBe(200)
  })

  it('may be tried again when too many photos wait', async () => {
    const busy = start(async () => ({ ok: false, reason: 'unavailable' }))
    const id = await busy.sent()
    expect((await busy.complete(id)).body).toMatchObject({ status: 503, reason: 'unavailable' })
    expect((await start().complete(id)).status).toBe(200)
  })

  it('is not found for anyone else, and not ready when nothing was sent', async () => {
    const { announce, complete } = start()
    const id = newId()
    await announce(id)
    expect((await complete(id, OTHER)).status).toBe(404)
    expect((await complete(newId())).status).toBe(404)
    expect((await complete(id)).body).toMatchObject({ status: 409, reason: 'photoNotReady' })
  })

  it('rejects a script named .jpg for good, by its own reason, and keeps nothing of it', async () => {
    const { sent, complete, call } = start()
    const id = await sent(
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
    )
    for (let i = 0; i < 2; i++)
      expect((await complete(id)).body).toMatchObject({ status: 415, reason: 'unsupportedMedia' })
    expect(keptIn('incoming', id)).toEqual([])
    expect((await call('GET', `/api/photos/${id}`, { as: ME })).status).toBe(409)
  })
})

describe('a photo in a case', () => {
  it('is claimed once, by its owner, when it is ready', async () => {
    const { sent, complete, photos, announce } = start()
    const { store } = running
    const id = await sent()
    const pending = newId()
    await announce(pending)
    expect(await photos.whyNotClaimed(id, ME.personId)).toBe('photoNotReady')
    await complete(id)
    expect((await store.commit(photos.claim([id], OTHER.personId, { caseId: CASE }))).ok).toBe(false)
    expect(await photos.whyNotClaimed(id, OTHER.personId)).toBe('unknownPhoto')
    expect(await store.commit(photos.claim([id, pending], ME.personId, { caseId: CASE }))).toEqual({
      ok: false,
      failed: [1],
    })
    expect((await store.commit(photos.claim([id], ME.personId, { caseId: CASE }))).ok).toBe(true)
    expect((await store.commit(photos.claim([id], ME.personId, { sessionId: 'session-1' }))).ok).toBe(false)
    expect(await photos.whyNotClaimed(id, ME.personId)).toBe('photoTaken')
  })

  it('leads its owner and whoever may see the case to it, and nobody else', async () => {
    const { sent, complete, photos, call, kept } = start()
    const id = await sent()
    await complete(id)
    const ask = (as: Caller, size = '') => call('GET', `/api/photos/${id}${size}`, { as })
    expect((await ask(OFFICER)).status).toBe(404)
    await running.store.commit(photos.claim([id], ME.personId, { caseId: CASE }))
    expect((await ask(OTHER)).status).toBe(404)
    for (const as of [ME, OFFICER]) {
      const told = await ask(as, '?size=thumbnail')
      expect(told.status).toBe(302)
      expect(told.headers.get('cache-control')).toBe('no-store')
      expect((await kept.request(told.headers.get('location') ?? '')).status).toBe(200)
    }
  })

  it('has links that live an hour at most and stay the same for half of it', async () => {
    const { sent, complete, photos, kept, clock } = start()
    const id = await sent()
    await complete(id)
    const urlAt = async (now: string) => (await photos.linksOf([id], now))[id]!.url
    const url = await urlAt('2026-11-23T01:00:00.000Z')
    expect(await urlAt('2026-11-23T01:29:59.000Z')).toBe(url)
    expect(await urlAt('2026-11-23T01:30:00.000Z')).not.toBe(url)
    clock.set('2026-11-23T01:59:59.000Z')
    expect((await kept.request(url)).status).toBe(200)
    clock.set('2026-11-23T02:00:00.000Z')
    expect((await kept.request(url)).status).toBe(403)
  })
})
