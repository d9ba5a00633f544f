import { type Instant, toEpoch, toInstant } from '../kernel/times'
import type { Standing } from './booking'
import type { ActivityRules } from './rules'

const DAY = 86_400_000

/**
 * Until when who stayed away may not book; null when they may. Of the no-shows that are not pardoned, each that is the
 * `most`-th within `withinDays` suspends for `suspendedDays` from its own time on.
 */
export const suspendedUntil = (
  noShows: Standing['noShows'],
  { most, withinDays, suspendedDays }: ActivityRules['noShows'],
  now: Instant,
): Instant | null => {
  const counted = noShows
    .filter(({ pardoned }) => !pardoned)
    .map(({ at }) => toEpoch(at))
    .sort((a, b) => a - b)
  const ends = counted
    .filter((at, n) => at - (counted[n - most + 1] ?? Number.NEGATIVE_INFINITY) <= withinDays * DAY)
    .map((at) => at + suspendedDays * DAY)
  const last = ends.at(-1)
  return last !== undefined && last > toEpoch(now) ? toInstant(last) : null
}

type NoShow = Standing['noShows'][number]

/** With one more, once for each booking; the oldest is forgotten when there are too many to keep. */
export const withNoShow = (noShows: readonly NoShow[], one: NoShow): NoShow[] =>
  [...noShows.filter(({ bookingId }) => bookingId !== one.bookingId), one]
    .sort((a, b) => a.at.localeCompare(b.at))
    .slice(-MOST_KEPT)

const MOST_KEPT = 50

/** They came after all. */
export const withoutNoShow = (noShows: readonly NoShow[], bookingId: string): NoShow[] =>
  noShows.filter((one) => one.bookingId !== bookingId)

/** A pardon stays as it was first given. */
export const withPardon = (
  noShows: readonly NoShow[],
  bookingId: string,
  pardoned: NonNullable<NoShow['pardoned']>,
): NoShow[] => noShows.map((one) => (one.bookingId === bookingId ? { pardoned, ...one } : one))
