import { createHash } from 'node:crypto'

export const etagOf = (body: string | Uint8Array): string =>
  `"${createHash('sha1').update(body).digest('base64url')}"`

/** Whether an If-None-Match names this tag: a list, compared weakly, for proxies that compress weaken tags (RFC 9110, 13.1.2). */
export const isKnown = (ifNoneMatch: string | null | undefined, etag: string): boolean =>
  (ifNoneMatch ?? '').split(',').some((tag) => {
    const named = tag.trim().replace(/^W\//, '')
    return named === etag || named === '*'
  })
