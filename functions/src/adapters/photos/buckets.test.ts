import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { newId } from '@yizhan/shared/kernel'
import type { PhotoStorage } from '../../cases/ports'
import { makeCloudbasePhotos } from './cloudbase'
import { makeS3Photos } from './s3'

const NOW = '2026-11-23T01:12:00.000Z'
const ROOT = 'cloud://test-env.bucket'

interface File {
  readonly bytes: Buffer
  readonly headers: IncomingMessage['headers']
}

const bodyOf = async (request: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks)
}

interface Asked {
  readonly action: string
  readonly path: string
  readonly file_list: readonly { readonly fileid: string }[]
  readonly fileid_list: readonly string[]
}

/** What CloudBase's server answers to the SDK's actions; the files themselves are at `/file/<path>`. */
const cloudbaseAnswer = (url: string, files: Map<string, File>, asked: Asked): object => {
  const path = (fileId: string) => fileId.slice(ROOT.length + 1)
  switch (asked.action) {
    case 'storage.getUploadMetadata':
      return {
        url: `${url}/file/${asked.path}`,
        token: 'cos-token',
        authorization: 'cos-signature',
        fileId: `${ROOT}/${asked.path}`,
        cosFileId: 'cos-file-id',
      }
    case 'storage.batchGetDownloadUrl':
      return {
        download_list: asked.file_list.map(({ fileid }) =>
          files.has(path(fileid))
            ? { code: 'SUCCESS', fileID: fileid, tempFileURL: `${url}/file/${path(fileid)}` }
            : { code: 'STORAGE_FILE_NONEXIST', fileID: fileid, tempFileURL: '' },
        ),
      }
    default:
      for (const fileId of asked.fileid_list) files.delete(path(fileId))
      return { delete_list: [] }
  }
}

const NO_SUCH_KEY = '<?xml version="1.0"?><Error><Code>NoSuchKey</Code><Message>none</Message></Error>'

/** A server that keeps files by path, as a bucket does, and answers CloudBase's actions at any POST. */
const startBuckets = async () => {
  const files = new Map<string, File>()
  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? '', 'http://double').pathname.replace(/^\/(file|photos-bucket)\//, '')
    const bytes = await bodyOf(request)
    const found = files.get(path)
    if (request.method === 'POST')
      return response
        .writeHead(200, { 'content-type': 'application/json' })
        .end(
          JSON.stringify({ requestId: '1', data: cloudbaseAnswer(url(), files, JSON.parse(String(bytes))) }),
        )
    if (request.method === 'PUT') files.set(path, { bytes, headers: request.headers })
    if (request.method === 'DELETE') files.delete(path)
    if (request.method === 'GET' && !found)
      return response.writeHead(404, { 'content-type': 'application/xml' }).end(NO_SUCH_KEY)
    const answer = request.method === 'GET' && found ? found.bytes : Buffer.alloc(0)
    return response.writeHead(200, { 'content-length': answer.length }).end(answer)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const url = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    files,
    url: url(),
    stop: () => {
      server.closeAllConnections()
      return new Promise((done) => server.close(done))
    },
  }
}

let buckets: Awaited<ReturnType<typeof startBuckets>>
beforeAll(async () => {
  buckets = await startBuckets()
})
afterAll(() => buckets.stop())

const storages: Record<string, () => PhotoStorage> = {
  S3: () =>
    makeS3Photos({
      bucket: 'photos-bucket',
      region: 'us-east-1',
      endpoint: buckets.url,
      credentials: { accessKeyId: 'id', secretAccessKey: 'key' },
    }),
  CloudBase: () =>
    makeCloudbasePhotos({ env: 'test-env', secretId: 'id', secretKey: 'key', serviceUrl: buckets.url }),
}

describe.each(Object.keys(storages))('photos in %s', (name) => {
  const storage = () => storages[name]!()

  it('come in through the place that an upload names, and are read, linked to and deleted', async () => {
    const photos = storage()
    const key = `incoming/${newId()}`
    const upload = await photos.upload(key, { type: 'image/png', size: 4 }, NOW)
    expect(upload).toMatchObject({ method: 'PUT', expiresAt: '2026-11-23T01:27:00.000Z' })
    await fetch(upload.url, { method: 'PUT', headers: upload.headers, body: 'four' })
    expect(buckets.files.get(key)?.headers['content-type']).toBe('image/png')
    const read = await photos.read(key, 4)
    expect(read?.ok && Buffer.from(read.value).toString()).toBe('four')
    expect(await photos.read(key, 3)).toEqual({ ok: false, reason: 'tooLarge' })
    const link = (await photos.links([key], NOW))[key] ?? ''
    expect(await (await fetch(link)).text()).toBe('four')
    await photos.delete(key)
    expect(await photos.read(key, 4)).toBeUndefined()
  })

  it('are written whole', async () => {
    const key = `photos/${newId()}.jpg`
    await storage().write(key, new Uint8Array([1, 2, 3]), 'image/jpeg')
    expect([...(buckets.files.get(key)?.bytes ?? [])]).toEqual([1, 2, 3])
  })
})

describe('an S3 upload', () => {
  it('signs the exact length and type, and no checksum that a client would have to make', async () => {
    const { url } = await storages.S3!().upload(
      `incoming/${newId()}`,
      { type: 'image/jpeg', size: 1234 },
      NOW,
    )
    const query = new URL(url).searchParams
    expect(query.get('X-Amz-SignedHeaders')).toBe('content-length;content-type;host')
    expect(query.get('X-Amz-Expires')).toBe('900')
    expect([...query.keys()].filter((key) => /checksum/i.test(key))).toEqual([])
  })

  it('links a picture by the same address for half an hour', async () => {
    const key = `photos/${newId()}.jpg`
    const at = async (now: string) => (await storages.S3!().links([key], now))[key]
    expect(await at('2026-11-23T01:01:00.000Z')).toBe(await at('2026-11-23T01:29:00.000Z'))
  })
})

describe('a CloudBase upload', () => {
  it('carries what its storage asks of a sender', async () => {
    const key = `incoming/${newId()}`
    const { headers } = await storages.CloudBase!().upload(key, { type: 'image/jpeg', size: 3 }, NOW)
    expect(headers).toEqual({
      Signature: 'cos-signature',
      authorization: 'cos-signature',
      'x-cos-security-token': 'cos-token',
      'x-cos-meta-fileid': 'cos-file-id',
      key: encodeURIComponent(key),
      'content-type': 'image/jpeg',
    })
  })
})
