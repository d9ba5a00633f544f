import { createHmac, timingSafeEqual } from 'node:crypto'
import { type Instant, toEpoch, toInstant } from '@yizhan/shared/kernel'

/** What a signature allows: one method on one key until a second, and for an upload this type and size. */
export interface Allowance {
  readonly method: 'PUT' | 'GET'
  readonly key: string
  /** Unix time, seconds. */
  readonly expires: number
  readonly type?: string
  readonly size?: number
}

const sign = (secret: string, { method, key, expires, type, size }: Allowance): string =>
  createHmac('sha256', secret).update([method, key, expires, type, size].join('\n')).digest('base64url')

export const signedUrl = (base: string, secret: string, allowance: Allowance): string => {
  const query = new URLSearchParams({ expires: String(allowance.expires) })
  if (allowance.type !== undefined) query.set('type', allowance.type)
  if (allowance.size !== undefined) query.set('size', String(allowance.size))
  query.set('signature', sign(secret, allowance))
  return `${base}/${allowance.key}?${query}`
}

/** What a called URL allows, if it was signed here and is not over. */
export const allowedBy = (
  secret: string,
  method: 'PUT' | 'GET',
  key: string,
  query: Readonly<Record<string, string>>,
  now: Instant,
): Allowance | undefined => {
  const { expires, type, size, signature = '' } = query
  const allowance: Allowance = {
    method,
    key,
    expires: Number(expires),
    ...(type === undefined ? {} : { type }),
    ...(size === undefined ? {} : { size: Number(size) }),
  }
  const expected = Buffer.from(sign(secret, allowance))
  const given = Buffer.from(signature)
  if (expected.length !== given.length || !timingSafeEqual(expected, given)) return undefined
  return allowance.expires * 1000 > toEpoch(now) ? allowance : undefined
}

/** Seconds that an upload may wait for its photo. */
export const UPLOAD_LIFE = 15 * 60
/** Seconds, at most, that a link lives. */
export const LINK_LIFE = 60 * 60

/** The end of a link in Unix seconds: the same for half an hour, so that a picture shown twice is fetched once. */
export const linkEnd = (now: Instant): number => {
  const half = LINK_LIFE / 2
  return (Math.floor(toEpoch(now) / 1000 / half) + 2) * half
}

export const uploadEnd = (now: Instant): { expires: number; expiresAt: Instant } => {
  const expires = Math.floor(toEpoch(now) / 1000) + UPLOAD_LIFE
  return { expires, expiresAt: toInstant(expires * 1000) }
}
