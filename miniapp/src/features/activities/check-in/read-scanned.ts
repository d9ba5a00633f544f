import { readCheckInCode, readTicket } from '@yizhan/shared/activities'

export type ReadScanned =
  | { readonly kind: 'code'; readonly sessionId: string; readonly code: string }
  | { readonly kind: 'ticket' }
  | { readonly kind: 'other' }

/** Eight characters of Crockford’s alphabet, which has no I, L, O and U. */
const CODE = /^[0-9A-HJKMNP-TV-Z]{8}$/

/** What a QR code says that somebody scanned at a station. */
export const readScanned = (text: string): ReadScanned => {
  if (readTicket(text)) return { kind: 'ticket' }
  const { sessionId, code } = readCheckInCode(text)
  return sessionId !== undefined && CODE.test(code) ? { kind: 'code', sessionId, code } : { kind: 'other' }
}

/** The characters as they were meant, once there are eight of them. */
export const readTyped = (text: string): string | undefined => {
  const { sessionId, code } = readCheckInCode(text)
  return sessionId === undefined && CODE.test(code) ? code : undefined
}
