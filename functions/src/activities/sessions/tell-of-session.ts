import type { BookingRecord, SessionRecord } from '@yizhan/shared/activities'
import type { Instant } from '@yizhan/shared/kernel'
import type { FactHandlers } from '../../platform/outbox'
import type { ActivityNews } from '../ports'
import type { SessionsDeps } from './deps'
import type { SessionChanged, SessionReminder } from './facts'
import { readSession } from './table'

const AT_ONCE = 50

type Said = Pick<ActivityNews, 'id' | 'at' | 'kind' | 'words'>

const tell = async (
  { people, stations }: SessionsDeps,
  { id, title, startsAt, stationId }: SessionRecord,
  bookings: readonly BookingRecord[],
  said: Said,
  now: Instant,
): Promise<void> => {
  const stationName = (await stations.station(stationId))?.name ?? ''
  const session = { id, title, startsAt, stationName }
  for (let from = 0; from < bookings.length; from += AT_ONCE) {
    const some = bookings.slice(from, from + AT_ONCE)
    await people.tellOfActivities(
      some.map(({ id: bookingId, personId }) => ({ ...said, personId, session, bookingId })),
      now,
    )
  }
}

/** Reminders and changes, to whom they concern. A session that was cancelled is told of with its bookings. */
export const makeTellOfSession = (deps: SessionsDeps): FactHandlers => ({
  sessionReminder: async (fact, now) => {
    const { sessionId, startsAt } = (fact as SessionReminder).about
    const session = await readSession(deps.store, sessionId)
    if (session?.state !== 'published' || session.startsAt !== startsAt || startsAt <= now) return
    const coming = (await deps.bookings.live(sessionId)).filter(({ state }) => state === 'confirmed')
    await tell(deps, session, coming, { id: fact.id, at: startsAt, kind: 'sessionReminder' }, now)
  },
  sessionChanged: async (fact, now) => {
    const { sessionId, at, words } = (fact as SessionChanged).about
    const session = await readSession(deps.store, sessionId)
    if (session?.state !== 'published') return
    const said = { id: fact.id, at, kind: 'sessionChanged' as const, ...(words ? { words } : {}) }
    const live = await deps.bookings.live(sessionId)
    const concerned = live.filter(({ state }) => state === 'confirmed' || state === 'waitlisted')
    await tell(deps, session, concerned, said, now)
  },
})
