import { type Instant, toEpoch } from '@yizhan/shared/kernel'

/** A web sign-in that has been begun here. `state` goes to WeChat and must come back as it was (RFC 6749, 10.12). */
export interface Attempt {
  readonly state: string
  readonly begunAt: Instant
  /** Where the person was going. */
  readonly next: string
}

export type Verdict =
  | { readonly ok: true; readonly code: string; readonly next: string }
  | { readonly ok: false; readonly why: 'mismatch' | 'late'; readonly next: string }

/** Longer than anybody needs to take out a phone and scan a code. */
const PATIENCE = 30 * 60_000

/** Whether a code that came back belongs to a sign-in begun on this device. A return nobody asked for is refused. */
export const judgeReturn = (
  attempt: Attempt | undefined,
  returned: { readonly code: string; readonly state: string },
  now: Instant,
): Verdict => {
  if (!attempt || attempt.state !== returned.state)
    return { ok: false, why: 'mismatch', next: attempt?.next ?? '' }
  if (toEpoch(now) - toEpoch(attempt.begunAt) > PATIENCE)
    return { ok: false, why: 'late', next: attempt.next }
  return { ok: true, code: returned.code, next: attempt.next }
}
