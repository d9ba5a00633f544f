import * as z from 'zod/mini'

/**
 * Every reason for which a well-formed or malformed call is refused, with the HTTP status it is told by (RFC 9110).
 * The words are stable: clients branch on them.
 */
export const REFUSAL_STATUS = {
  malformed: 400,
  unauthenticated: 401,
  tokenExpired: 401,
  codeInvalid: 401,
  forbidden: 403,
  ownDraft: 403,
  notFound: 404,
  stale: 409,
  wrongState: 409,
  idConflict: 409,
  settingsChanged: 409,
  reopenWindowOver: 409,
  photoNotReady: 409,
  noDiary: 409,
  answerWindowOver: 409,
  changedMeanwhile: 409,
  sessionCancelled: 409,
  signUpNotOpen: 409,
  signUpOver: 409,
  alreadyBooked: 409,
  noSeats: 409,
  suspended: 409,
  notVolunteer: 409,
  cancelOver: 409,
  codeExpired: 409,
  codeForged: 409,
  codeOfAnotherSession: 409,
  checkInNotOpen: 409,
  checkInOver: 409,
  stillWaiting: 409,
  notCheckedIn: 409,
  feedbackOver: 409,
  topicsClosed: 409,
  nothingServed: 409,
  tooLarge: 413,
  unsupportedMedia: 415,
  fields: 422,
  outsideDistrict: 422,
  photoUnreadable: 422,
  placeNeeded: 422,
  tooFar: 422,
  underAge: 422,
  messageNeeded: 422,
  tooMany: 429,
  onceAnHour: 429,
  unavailable: 503,
} as const

export type RefusalReason = keyof typeof REFUSAL_STATUS

/** A field that was refused: `path` is dotted (`answers.floors`), `reason` a stable word, `message` in the caller's language. */
export const fieldError = z.object({ path: z.string(), reason: z.string(), message: z.string() })
export type FieldError = z.infer<typeof fieldError>

export interface FieldRefusal {
  readonly path: string
  readonly reason: string
  readonly limit?: number
}

/** A decision not to do what was asked. `about` carries what the message names (who acted first, the right door …). */
export interface Refusal {
  readonly ok: false
  readonly reason: RefusalReason
  readonly errors?: readonly FieldRefusal[]
  readonly about?: Readonly<Record<string, unknown>>
}

export interface Accepted<T> {
  readonly ok: true
  readonly value: T
}

export type Outcome<T> = Accepted<T> | Refusal

export const accepted = <T>(value: T): Accepted<T> => ({ ok: true, value })

export const refused = (reason: RefusalReason, more: Omit<Refusal, 'ok' | 'reason'> = {}): Refusal => ({
  ok: false,
  reason,
  ...more,
})

export const refusedField = (path: string, reason: string, limit?: number): Refusal =>
  refused('fields', { errors: [limit === undefined ? { path, reason } : { path, reason, limit }] })

/** RFC 9457 problem details, as every refusal and fault is told over HTTP. */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number(),
  detail: z.string(),
  instance: z.string(),
  reason: z.string(),
  errors: z.optional(z.array(fieldError)),
  about: z.optional(z.record(z.string(), z.unknown())),
})
export type Problem = z.infer<typeof problem>
