import { createSecretKey } from 'node:crypto'
import { accepted, type Instant, type Outcome, refused, toEpoch, toInstant } from '@yizhan/shared/kernel'
import { ROLES, type Role } from '@yizhan/shared/people'
import { errors, type JWTPayload, jwtVerify, SignJWT } from 'jose'
import type { Caller } from './caller'

const ISSUER = 'yizhan'
/** Tokens found good that a process remembers, some hundred bytes each. */
const MOST_KNOWN = 10_000
/** Seconds. Short, because a token is not looked up; a role taken away is gone when it ends. */
const TOKEN_LIFE = 15 * 60

export interface Sessions {
  issue(caller: Caller, now: Instant): Promise<{ token: string; expiresAt: Instant }>
  /** Refused as `tokenExpired` when only its time is over, `unauthenticated` for anything else amiss. */
  verify(token: string, now: Instant): Promise<Outcome<Caller>>
}

interface Known {
  readonly caller: Caller
  /** Milliseconds since 1970. */
  readonly until: number
}

/** Tokens whose signature was found good, until they end: the oldest goes when there are too many. */
const makeKnown = () => {
  const known = new Map<string, Known>()
  return {
    find: (token: string, now: Instant): Caller | undefined => {
      const found = known.get(token)
      return found && toEpoch(now) < found.until ? found.caller : undefined
    },
    keep: (token: string, one: Known) => {
      known.set(token, one)
      const [oldest] = known.keys()
      if (known.size > MOST_KNOWN && oldest !== undefined) known.delete(oldest)
    },
  }
}

const callerIn = ({ sub, role, sign, stationId, squadId }: JWTPayload): Caller | undefined =>
  typeof sub === 'string' && ROLES.includes(role as Role)
    ? {
        personId: sub,
        role: role as Role,
        sign: String(sign),
        ...(typeof stationId === 'string' ? { stationId } : {}),
        ...(typeof squadId === 'string' ? { squadId } : {}),
      }
    : undefined

export const makeSessions = (secret: string): Sessions => {
  const key = createSecretKey(Buffer.from(secret))
  const known = makeKnown()
  return {
    issue: async (caller, now) => {
      const issuedAt = Math.floor(toEpoch(now) / 1000)
      const expires = issuedAt + TOKEN_LIFE
      const { personId, ...claims } = caller
      const token = await new SignJWT({ ...claims })
        .setProtectedHeader({ alg: 'HS256' })
        .setIssuer(ISSUER)
        .setSubject(personId)
        .setIssuedAt(issuedAt)
        .setExpirationTime(expires)
        .sign(key)
      return { token, expiresAt: toInstant(expires * 1000) }
    },
    verify: async (token, now) => {
      const before = known.find(token, now)
      if (before) return accepted(before)
      try {
        const { payload } = await jwtVerify(token, key, {
          issuer: ISSUER,
          algorithms: ['HS256'],
          currentDate: new Date(toEpoch(now)),
        })
        const caller = callerIn(payload)
        if (!caller) return refused('unauthenticated')
        known.keep(token, { caller, until: (payload.exp ?? 0) * 1000 })
        return accepted(caller)
      } catch (fault) {
        return refused(fault instanceof errors.JWTExpired ? 'tokenExpired' : 'unauthenticated')
      }
    },
  }
}
