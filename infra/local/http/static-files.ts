import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { etagOf, isKnown } from '@yizhan/functions/platform/etag'
import { chooseEncoding, type Encoding, encode } from './encoded'
import { contentSecurityPolicy, inlineScriptHashes, PAGE_HEADERS } from './security-headers'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
}

/** A name that carries the hash of its content never changes what it means. */
const HASHED = /\.[0-9a-f]{8,}\.\w+$/

interface Kept {
  readonly changedAt: number
  readonly bytes: Uint8Array
  readonly headers: Readonly<Record<string, string>>
  readonly encoded: Map<Encoding, Promise<Uint8Array>>
}

const load = async (file: string, changedAt: number, images: readonly string[]): Promise<Kept> => {
  const bytes = await readFile(file)
  const type = TYPES[path.extname(file)] ?? 'application/octet-stream'
  const page = type.startsWith('text/html')
  const scripts = page ? inlineScriptHashes(bytes.toString()) : []
  return {
    changedAt,
    bytes,
    encoded: new Map(),
    headers: {
      'content-type': type,
      etag: etagOf(bytes),
      'cache-control': HASHED.test(file) ? 'public, max-age=31536000, immutable' : 'no-cache',
      vary: 'accept-encoding',
      'x-content-type-options': 'nosniff',
      ...(page
        ? { ...PAGE_HEADERS, 'content-security-policy': contentSecurityPolicy({ scripts, images }) }
        : {}),
    },
  }
}

/** The file that a path names inside the folder; undefined when it would lead out of it. */
const fileOf = (folder: string, pathname: string): string | undefined => {
  let decoded: string
  try {
    decoded = decodeURIComponent(pathname)
  } catch {
    return undefined
  }
  if (decoded.includes('\0')) return undefined
  const file = path.join(folder, decoded.endsWith('/') ? `${decoded}index.html` : decoded)
  return file.startsWith(folder + path.sep) ? file : undefined
}

/** Serves a folder's files, compressed once and kept; undefined where there is none. Images: origins of map tiles. */
export const makeStaticFiles = (folder: string, images: readonly string[] = []) => {
  const kept = new Map<string, Promise<Kept>>()

  const find = async (file: string): Promise<Kept | undefined> => {
    const about = await stat(file).catch(() => undefined)
    if (!about?.isFile()) return undefined
    const known = await kept.get(file)?.catch(() => undefined)
    if (known?.changedAt === about.mtimeMs) return known
    const loading = load(file, about.mtimeMs, images)
    kept.set(file, loading)
    return loading
  }

  return async (request: Request, pathname: string): Promise<Response | undefined> => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return undefined
    const file = fileOf(folder, pathname)
    const found = file === undefined ? undefined : await find(file)
    if (!found) return undefined
    const { headers, bytes, encoded } = found
    if (isKnown(request.headers.get('if-none-match'), headers.etag ?? ''))
      return new Response(null, { status: 304, headers })
    const accepted = request.headers.get('accept-encoding') ?? ''
    const encoding = chooseEncoding(accepted, headers['content-type'] ?? '', bytes.byteLength)
    const body = await (encoded.get(encoding) ?? encode(bytes, encoding))
    encoded.set(encoding, Promise.resolve(body))
    const sent = new Headers({ ...headers, 'content-length': String(body.byteLength) })
    if (encoding !== 'identity') sent.set('content-encoding', encoding)
    return new Response(request.method === 'HEAD' ? null : (body as Uint8Array<ArrayBuffer>), {
      headers: sent,
    })
  }
}
