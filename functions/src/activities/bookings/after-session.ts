import type { FactHandler, FactHandlers } from '../../platform/outbox'
import { readSessionItem } from '../sessions'
import type { SessionCancelled, SessionChanged, SessionMoment } from '../sessions/facts'
import { makeCancelBookings } from './cancel-session'
import type { BookingDeps } from './deps'
import { makeEndBookings } from './end-session'
import { makePromoteLines } from './promote-line'
import { everyLive } from './read'
import { BOOKINGS } from './table'

/** What becomes of bookings at the times of their session, and when it is cancelled. */
export const makeAfterSession = (deps: BookingDeps): FactHandlers => {
  const [promoteLines, end, cancel] = [
    makePromoteLines(deps),
    makeEndBookings(deps),
    makeCancelBookings(deps),
  ]
  return {
    lastRound: (fact, now) => promoteLines((fact as SessionMoment).about, now),
    sessionEnded: (fact, now) => end((fact as SessionMoment).about.sessionId, now),
    sessionCancelled: (fact, now) => {
      const { sessionId, words } = (fact as SessionCancelled).about
      return cancel(sessionId, words, now)
    },
  }
}

/** Lists of a person’s bookings are by the start of the session, wherever it was moved. */
export const makeFollowMove =
  ({ store }: BookingDeps): FactHandler =>
  async (fact) => {
    const { sessionId } = (fact as SessionChanged).about
    const item = await readSessionItem(store, sessionId)
    if (!item) return
    const { startsAt } = item.record
    for (const { id } of await everyLive(store, sessionId))
      await store.update(BOOKINGS, { id }, { set: { startsAt } }, { present: ['id'] })
  }
