import { createSecretKey } from 'node:crypto'
import { accepted, type Instant, type Outcome, refused, toEpoch, toInstant } from '@yizhan/shared/kernel'
import { ROLES, type Role } from '@yizhan/shared/people'
import { errors, jwtVerify, SignJWT } from 'jose'
import type { Caller } from './caller'

const ISSUER = 'yizhan'
/** Seconds. Short, because a token is not looked up; a role taken away is gone when it ends. */
const TOKEN_LIFE = 15 * 60

export interface Sessions {
  issue(caller: Caller, now: Instant): Promise<{ token: string; expiresAt: Instant }>
  /** Refused as `tokenExpired` when only its time is over, `unauthenticated` for anything else amiss. */
  verify(token: string, now: Instant): Promise<Outcome<Caller>>
}

export const makeSessions = (secret: string): Sessions => {
  const key = createSecretKey(Buffer.from(secret))
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
      try {
        const { payload } = await jwtVerify(token, key, {
          issuer: ISSUER,
          algorithms: ['HS256'],
          currentDate: new Date(toEpoch(now)),
        })
        const { sub, role, sign, stationId, squadId } = payload as Record<string, unknown>
        if (typeof sub !== 'string' || !ROLES.includes(role as Role)) return refused('unauthenticated')
        return accepted({
          personId: sub,
          role: role as Role,
          sign: String(sign),
          ...(typeof stationId === 'string' ? { stationId } : {}),
          ...(typeof squadId === 'string' ? { squadId } : {}),
        })
      } catch (fault) {
        return refused(fault instanceof errors.JWTExpired ? 'tokenExpired' : 'unauthenticated')
      }
    },
  }
}
