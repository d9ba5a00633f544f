import { createHmac, createSecretKey } from 'node:crypto'
import { accepted, type Instant, type Outcome, refused, toEpoch } from '@yizhan/shared/kernel'
import { jwtVerify, SignJWT } from 'jose'

/** Who CloudBase says calls, and through which mini-program. */
export interface CloudbaseIdentity {
  readonly openId: string
  readonly appId: string
}

const PREFIX = 'cloudbase:'
const ISSUER = 'yizhan-gateway'
const AUDIENCE = 'yizhan-api'
/** Seconds between signing and use: one hop, with clocks that differ a little. */
const LIFE = 60
const CLOCK_SKEW = 5

/** The gateway's own key: it signs people in, and opens nothing else that the API's secret opens. */
export const gatewayKey = (secret: string): string =>
  createHmac('sha256', secret).update('gateway').digest('hex')

export const isAssertion = (code: string): boolean => code.startsWith(PREFIX)

/** The sign-in code that stands for a person whom CloudBase has named. */
export const signAssertion = async (
  { openId, appId }: CloudbaseIdentity,
  key: string,
  now: Instant,
): Promise<string> => {
  const issuedAt = Math.floor(toEpoch(now) / 1000)
  const jws = await new SignJWT({ appId })
    .setProtectedHeader({ alg: 'HS256' })
    .setIssuer(ISSUER)
    .setAudience(AUDIENCE)
    .setSubject(openId)
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + LIFE)
    .sign(createSecretKey(Buffer.from(key)))
  return `${PREFIX}${jws}`
}

/** Refused as `codeInvalid` when it is forged, over, or speaks of another mini-program's people. */
export const verifyAssertion = async (
  code: string,
  appId: string,
  key: string,
  now: Instant,
): Promise<Outcome<{ openId: string }>> => {
  try {
    const { payload } = await jwtVerify(code.slice(PREFIX.length), createSecretKey(Buffer.from(key)), {
      issuer: ISSUER,
      audience: AUDIENCE,
      algorithms: ['HS256'],
      requiredClaims: ['sub', 'iat', 'exp'],
      maxTokenAge: LIFE,
      clockTolerance: CLOCK_SKEW,
      currentDate: new Date(toEpoch(now)),
    })
    return payload.sub && payload.appId === appId ? accepted({ openId: payload.sub }) : refused('codeInvalid')
  } catch {
    return refused('codeInvalid')
  }
}
