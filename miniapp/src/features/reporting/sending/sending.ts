import type { Reported } from '@yizhan/shared/cases'
import { type FieldError, type Instant, type Problem, toEpoch, toInstant } from '@yizhan/shared/kernel'
import type { Told } from '@/server'
import type { Draft, Sending, Trouble } from '../draft/draft'

const FIRST_WAIT = 5_000
const LONGEST_WAIT = 10 * 60_000

/** Milliseconds until the next attempt: 5 s, doubled each time, at most 10 minutes. */
export const waitAfter = (attempts: number): number =>
  Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** Math.max(0, Math.min(attempts, 20) - 1))

/** The person wants it sent. Asking again only brings the next attempt forward. */
export const asked = (d: Draft, now: Instant): Draft => ({
  ...d,
  errors: [],
  sending: { askedAt: now, attempts: 0, ...d.sending, nextAt: now },
})

/** Being tried just now: nothing has gone wrong yet. */
export const underWay = (d: Draft): Draft => {
  if (!d.sending?.trouble) return d
  const { trouble: _, ...sending } = d.sending
  return { ...d, sending }
}

const put = (d: Draft, trouble: Trouble, now: Instant): Draft => {
  const before: Sending = d.sending ?? { askedAt: now, attempts: 0, nextAt: now }
  const attempts = before.attempts + 1
  const nextAt = toInstant(toEpoch(now) + waitAfter(attempts))
  return { ...d, sending: { ...before, attempts, nextAt, trouble } }
}

/** Tried in vain: it stays, and is tried again later. */
export const putOff = put

/** Waits for the person to sign in; nothing is tried before. */
export const waitingForSignIn = (d: Draft, now: Instant): Draft => put(d, 'signIn', now)

export const isDue = ({ sending }: Draft, now: Instant): boolean =>
  sending !== undefined && toEpoch(sending.nextAt) <= toEpoch(now)

/**
 * What the server's answer makes of a draft. `look`: the id is taken, most likely by this very report. `renew`: the
 * photos at these places in the report are not this person's, and go again under new ids.
 */
export type Fate =
  | { readonly kind: 'sent'; readonly reported: Reported }
  | { readonly kind: 'kept'; readonly draft: Draft }
  | { readonly kind: 'look' }
  | { readonly kind: 'renew'; readonly photos: readonly number[]; readonly draft: Draft }

const backToWriting = ({ sending: _, ...d }: Draft, errors: readonly FieldError[]): Draft => ({
  ...d,
  errors,
})

/** Photos that the server does not know (any more), by their place in the report. */
const lostPhotos = (errors: readonly FieldError[]): number[] =>
  errors.flatMap(({ path }) => {
    const found = /^photos\.(\d+)$/.exec(path)
    return found ? [Number(found[1])] : []
  })

const afterRefusal = (d: Draft, problem: Problem, now: Instant): Fate => {
  const kept = (draft: Draft): Fate => ({ kind: 'kept', draft })
  const { status, reason, errors = [], detail, title } = problem
  if (reason === 'idConflict') return { kind: 'look' }
  if (status === 401) return kept(waitingForSignIn(d, now))
  if (status >= 500 || status === 429 || reason === 'photoNotReady') return kept(put(d, 'server', now))
  const lost = lostPhotos(errors)
  if (lost.length > 0) return { kind: 'renew', photos: lost, draft: put(d, 'server', now) }
  const whole: FieldError = { path: '', reason, message: detail || title }
  return kept(backToWriting(d, errors.length > 0 ? errors : [whole]))
}

/** A report is given up by nobody but its writer: it is sent, or it stays, to be sent again or corrected. */
export const fateOf = (d: Draft, told: Told<Reported>, now: Instant): Fate => {
  switch (told.outcome) {
    case 'done':
      return { kind: 'sent', reported: told.value }
    case 'unheard':
      return { kind: 'kept', draft: put(d, 'offline', now) }
    case 'refused':
      return afterRefusal(d, told.problem, now)
  }
}
