import { createHmac, timingSafeEqual } from 'node:crypto'

/** Letters and digits that are not mistaken for one another when read out. */
const ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
const LENGTH = 10

export interface TrackingCodes {
  of(caseId: string): string
  matches(caseId: string, given: string): boolean
}

/** The code with which a report is tracked without signing in: made from its id and the secret, so nothing is kept. */
export const makeTrackingCodes = (secret: string): TrackingCodes => {
  const of = (caseId: string) =>
    [...createHmac('sha256', secret).update(`track:${caseId}`).digest().subarray(0, LENGTH)]
      .map((byte) => ALPHABET[byte % ALPHABET.length])
      .join('')
  return {
    of,
    matches: (caseId, given) => {
      const [a, b] = [Buffer.from(of(caseId)), Buffer.from(given.trim().toUpperCase())]
      return a.length === b.length && timingSafeEqual(a, b)
    },
  }
}
