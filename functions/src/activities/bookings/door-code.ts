import { createHmac, timingSafeEqual } from 'node:crypto'
import type { ReadCode } from '@yizhan/shared/activities'
import { accepted, type Instant, type Outcome, refused, toEpoch, toInstant } from '@yizhan/shared/kernel'

/** Crockford’s base 32: no letter that is taken for another. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const LENGTH = 8
/** Milliseconds for which an old code is still known for one. */
const KNOWN_FOR = 600_000
const SECOND = 1000

export interface DoorCodes {
  /** The code that is shown now, and until when. */
  current(sessionId: string, now: Instant): { readonly code: string; readonly validUntil: Instant }
  /** Whether it is the code that is shown, or was before it. */
  check(read: ReadCode, sessionId: string, now: Instant): Outcome<void>
}

/** Codes that follow from the secret, the session and the time: nothing of them is kept. */
export const makeDoorCodes = (secret: string, seconds: number): DoorCodes => {
  const step = seconds * SECOND
  const stepAt = (at: Instant) => Math.floor(toEpoch(at) / step)
  const codeAt = (sessionId: string, n: number): string => {
    const bytes = createHmac('sha256', secret).update(`door:${sessionId}:${n}`).digest()
    return Array.from(bytes.subarray(0, LENGTH), (byte) => ALPHABET[byte % ALPHABET.length]).join('')
  }
  const is = (code: string, other: string) =>
    code.length === other.length && timingSafeEqual(Buffer.from(code), Buffer.from(other))

  return {
    current: (sessionId, now) => ({
      code: codeAt(sessionId, stepAt(now)),
      validUntil: toInstant((stepAt(now) + 1) * step),
    }),
    check: ({ code, sessionId: named }, sessionId, now) => {
      if (named !== undefined && named !== sessionId) return refused('codeOfAnotherSession')
      if (!/^[0-9A-Z]{8}$/.test(code)) return refused('codeForged')
      const last = stepAt(now)
      if ([last, last - 1].some((n) => is(code, codeAt(sessionId, n)))) return accepted(undefined)
      for (let n = last - 2; (last - n) * step <= KNOWN_FOR; n--)
        if (is(code, codeAt(sessionId, n))) return refused('codeExpired')
      return refused('codeForged')
    },
  }
}
