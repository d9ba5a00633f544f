import { createHash, randomBytes } from 'node:crypto'
import { accepted, type Instant, newId, type Outcome, refused, toEpoch } from '@yizhan/shared/kernel'
import type { Log } from '../platform/log'
import type { Item, Store } from '../platform/store'
import { later, REFRESH_TOKENS } from './table'

/** 30 days, in milliseconds. */
const LIFE = 30 * 86_400_000

/**
 * An answer may be lost on its way, and two tabs may refresh at once: within this time of its use a token still gives a
 * next one. Milliseconds.
 */
const GRACE = 30_000

interface TokenRecord {
  readonly hash: string
  readonly family: string
  readonly personId: string
  readonly expiresAt: Instant
  readonly usedAt?: Instant
}

export interface RefreshTokens {
  /** A token that begins a new family: one signed-in device. */
  begin(personId: string, now: Instant): Promise<string>
  /**
   * The next token of the family. Refused when the token is unknown, over or revoked; a token that was used half a
   * minute ago or longer has been copied, so its whole family is revoked (RFC 9700, 4.14.2).
   */
  rotate(token: string, now: Instant): Promise<Outcome<{ personId: string; refreshToken: string }>>
  /** Ends the device's sign-in, when the token is this person's. */
  revoke(token: string, personId: string, now: Instant): Promise<void>
}

const hashOf = (token: string) => createHash('sha256').update(token).digest('base64url')
const familyKey = (family: string) => ({ hash: `family:${family}` })
const second = (at: Instant) => Math.ceil(toEpoch(at) / 1000)

const fresh = (personId: string, family: string, now: Instant): { token: string; item: Item } => {
  const token = randomBytes(32).toString('base64url')
  const expiresAt = later(now, LIFE)
  return { token, item: { hash: hashOf(token), family, personId, expiresAt, vanishesAt: second(expiresAt) } }
}

export const makeRefreshTokens = (store: Store, log: Log): RefreshTokens => {
  const read = (token: string) =>
    store.get<TokenRecord>(REFRESH_TOKENS, { hash: hashOf(token) }, { consistent: true })

  const end = (family: string, now: Instant) =>
    store.update(REFRESH_TOKENS, familyKey(family), {
      set: { family, revokedAt: now, vanishesAt: second(later(now, LIFE)) },
    })

  const endAsCopied = async ({ family, personId }: TokenRecord, now: Instant) => {
    await end(family, now)
    log('warn', 'refresh token used twice, family revoked', { family, personId })
    return refused('unauthenticated')
  }

  const justUsed = ({ usedAt }: TokenRecord, now: Instant) =>
    usedAt !== undefined && toEpoch(now) - toEpoch(usedAt) < GRACE

  return {
    begin: async (personId, now) => {
      const { token, item } = fresh(personId, newId(), now)
      await store.put(REFRESH_TOKENS, item)
      return token
    },
    rotate: async (token, now) => {
      const known = await read(token)
      if (!known || known.expiresAt <= now) return refused('unauthenticated')
      if (known.usedAt !== undefined && !justUsed(known, now)) return endAsCopied(known, now)
      const next = fresh(known.personId, known.family, now)
      const done = await store.commit([
        {
          kind: 'check',
          table: REFRESH_TOKENS,
          key: familyKey(known.family),
          condition: { absent: ['revokedAt'] },
        },
        { kind: 'put', table: REFRESH_TOKENS, item: next.item },
        {
          kind: 'update',
          table: REFRESH_TOKENS,
          key: { hash: known.hash },
          changes: { set: { usedAt: known.usedAt ?? now } },
        },
      ])
      return done.ok
        ? accepted({ personId: known.personId, refreshToken: next.token })
        : refused('unauthenticated')
    },
    revoke: async (token, personId, now) => {
      const known = await read(token)
      if (known?.personId === personId) await end(known.family, now)
    },
  }
}
