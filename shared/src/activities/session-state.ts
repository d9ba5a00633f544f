import type { Instant } from '../kernel/times'
import { QUOTAS } from './kinds'
import type { SessionRecord, SessionState } from './session'

type Seated = Pick<SessionRecord, 'quotas' | 'taken'>

/** Whether somebody could still get a seat at once, in any quota. */
export const hasFreeSeat = ({ quotas, taken }: Seated): boolean =>
  QUOTAS.some((quota) => taken[quota] < quotas[quota])

/** What a session is now: seats and the time say it where the kept state does not. */
export const sessionStateAt = (
  session: Seated & Pick<SessionRecord, 'state' | 'startsAt' | 'endsAt'>,
  now: Instant,
): SessionState => {
  if (session.state !== 'published') return session.state
  if (session.endsAt <= now) return 'ended'
  if (session.startsAt <= now) return 'underWay'
  return hasFreeSeat(session) ? 'published' : 'full'
}

/** Whether anybody has a seat or waits. */
export const hasBookings = ({ taken, waiting }: Pick<SessionRecord, 'taken' | 'waiting'>): boolean =>
  QUOTAS.some((quota) => taken[quota] + waiting[quota] > 0)
