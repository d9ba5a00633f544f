import type { FileHandle } from 'node:fs/promises'
import {
  accepted,
  type Instant,
  languageOf,
  type Outcome,
  type RefusalReason,
  refused,
} from '@yizhan/shared/kernel'
import { type Context, Hono } from 'hono'
import { problemOf } from '../../platform/problem'
import type { DiskSettings } from './disk'
import { makeFiles } from './files'
import { isPublicKey } from './key'
import { type Allowance, allowedBy } from './signed-url'

const refuse = (c: Context, reason: RefusalReason): Response => {
  const problem = problemOf(refused(reason), languageOf(c.req.header('accept-language')), c.req.path)
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: { 'content-type': 'application/problem+json; charset=utf-8' },
  })
}

/** Writes the body as it comes; refused when it is longer or shorter than announced. */
const receive = async (
  body: ReadableStream<Uint8Array> | null,
  size: number,
  file: FileHandle,
): Promise<Outcome<undefined>> => {
  let received = 0
  for await (const chunk of body ?? []) {
    received += chunk.byteLength
    if (received > size) return refused('tooLarge')
    await file.writeFile(chunk)
  }
  return received === size ? accepted(undefined) : refused('malformed')
}

/** A picture and nothing else, whatever a browser would like to make of it; a link's content never changes. */
const PICTURE_HEADERS = {
  'content-type': 'image/jpeg',
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; sandbox",
  'content-disposition': 'inline',
  'cache-control': 'private, max-age=3600, immutable',
}

/**
 * The HTTP side of the disk storage, for `PHOTO_STORE_PATH`. A PUT takes exactly the type and size that were signed,
 * may be repeated, and is kept whole or not at all; a GET serves cleaned pictures only.
 */
export const photoStore = (settings: Omit<DiskSettings, 'publicUrl'>, now: () => Instant): Hono => {
  const files = makeFiles(settings.folder)
  const app = new Hono()

  const allowance = (c: Context, method: 'PUT' | 'GET'): Allowance | undefined => {
    const key = `${c.req.param('folder')}/${c.req.param('name')}`
    return allowedBy(settings.secret, method, key, c.req.query(), now())
  }

  app.put('/:folder/:name', async (c) => {
    const allowed = allowance(c, 'PUT')
    if (allowed?.size === undefined) return refuse(c, 'forbidden')
    const { key, type, size } = allowed
    if (c.req.header('content-type') !== type) return refuse(c, 'unsupportedMedia')
    if (Number(c.req.header('content-length') ?? size) > size) return refuse(c, 'tooLarge')
    const received = await files.replace(key, (file) => receive(c.req.raw.body, size, file))
    return received.ok ? new Response(null, { status: 204 }) : refuse(c, received.reason)
  })

  app.get('/:folder/:name', async (c) => {
    const allowed = allowance(c, 'GET')
    if (!allowed || !isPublicKey(allowed.key)) return refuse(c, 'forbidden')
    const bytes = await files.read(allowed.key)
    if (!bytes) return refuse(c, 'notFound')
    return new Response(new Uint8Array(bytes), {
      headers: { ...PICTURE_HEADERS, 'content-length': String(bytes.byteLength) },
    })
  })

  return app
}
