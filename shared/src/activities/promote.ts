import type { Instant } from '../kernel/times'
import type { PromotionReason, WaitingView, WaitReason } from './booking'
import { freeSeats } from './decide-booking'
import type { Quota } from './kinds'
import type { SessionRecord } from './session'

/** Somebody in the waiting list of a quota. `passed`: how often others were let past them while they were first. */
export interface InLine {
  readonly bookingId: string
  readonly personId: string
  readonly number: number
  readonly seats: number
  readonly passed: number
}

export interface NextUp<Waiting extends InLine = InLine> {
  readonly who: Waiting
  readonly reason: Exclude<PromotionReason, 'byStaff'>
  /** Who was first, and is passed by this. */
  readonly passed?: Waiting
}

export interface Round {
  /** Seats of the whole quota, and those of them that are free. */
  readonly seats: number
  readonly free: number
  readonly mostPassed: number
  /** The last round, at the time until which one may step back. */
  readonly last: boolean
}

/**
 * Who moves up next, of a line in the order in which it came. Each quota has its own line.
 *
 * - First come, first served: who is first gets the seats as soon as as many are free as they need.
 * - Where fewer are free, the first behind them whom those are enough for may pass, but who is first is passed
 *   `mostPassed` times at most. From then on free seats are kept until they are enough for who is first.
 * - In the last round nothing is kept any more: whoever fits gets the seats, in the order of the line. After it nobody
 *   moves up by themself.
 * - A booking that needs more seats than the whole quota has (staff made it smaller) holds up nobody.
 */
export const nextUp = <Waiting extends InLine>(
  line: readonly Waiting[],
  { seats, free, mostPassed, last }: Round,
): NextUp<Waiting> | undefined => {
  const able = line.filter((waiting) => waiting.seats <= seats)
  const first = able[0]
  if (!first || free <= 0) return undefined
  const who = able.find((waiting) => waiting.seats <= free)
  if (!who) return undefined
  if (who === first) return { who, reason: last ? 'lastRound' : 'inOrder' }
  if (last) return { who, reason: 'lastRound', passed: first }
  return first.passed < mostPassed ? { who, reason: 'passedFirst', passed: first } : undefined
}

/**
 * Whether free seats go to the line: only of a published session before its start, and only for what came about before
 * the time until which one may step back (`cameAbout`), even where it is acted on a little later.
 */
export const mayPromote = (
  { state, cancelUntil, startsAt }: Pick<SessionRecord, 'state' | 'cancelUntil' | 'startsAt'>,
  cameAbout: Instant,
  now: Instant,
): boolean => state === 'published' && now < startsAt && cameAbout <= cancelUntil

const reasonOf = (position: number, seats: number, free: number, over: boolean): WaitReason => {
  if (over) return 'over'
  if (free === 0) return 'noSeats'
  if (position === 1 || seats > free) return 'needsMoreSeats'
  return 'notYourTurn'
}

/** Where one stands in the line, and why one has no seat yet. `first` is who is first, `position` 1 for them. */
export const waitingOf = (
  session: SessionRecord,
  { quota, seats }: { readonly quota: Quota; readonly seats: number },
  { position, first }: { readonly position: number; readonly first: Pick<InLine, 'passed'> | undefined },
  mostPassed: number,
  now: Instant,
): WaitingView => {
  const free = freeSeats(session, quota)
  const over = now >= session.cancelUntil || session.state !== 'published'
  return {
    position,
    reason: reasonOf(position, seats, free, over),
    free,
    passed: first?.passed ?? 0,
    mostPassed,
  }
}
