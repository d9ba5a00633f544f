import { getSessionCalendar, getStationCalendar, type SessionRecord } from '@yizhan/shared/activities'
import { accepted, dayAfter, dayOf, type Instant, instantAt, refused } from '@yizhan/shared/kernel'
import { everyItem } from '../../../platform/every-item'
import { implementPublic } from '../../../platform/operation'
import type { Store } from '../../../platform/store'
import type { SessionsDeps } from '../deps'
import { readSession, SESSIONS, type SessionItem, sessionOf } from '../table'

const DAYS_BACK = 31
const DAYS_AHEAD = 92
const MOST_KEYS = 100

/** Those of a station that the public may know of, in the order of their start. */
const sessionsAround = async (store: Store, stationId: string, now: Instant): Promise<SessionRecord[]> => {
  const today = dayOf(now)
  const keys = await everyItem<{ id: string }>(store, {
    table: SESSIONS,
    index: 'byListed',
    hash: stationId,
    from: instantAt(dayAfter(today, -DAYS_BACK), 0),
    to: instantAt(dayAfter(today, DAYS_AHEAD), 0),
    only: ['id'],
  })
  const sessions: SessionRecord[] = []
  for (let from = 0; from < keys.length; from += MOST_KEYS) {
    const some = keys.slice(from, from + MOST_KEYS).map(({ id }) => ({ id }))
    sessions.push(...(await store.getMany<SessionItem>(SESSIONS, some)).map(sessionOf))
  }
  return sessions.sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1))
}

export const makeGetSessionCalendar = ({ store, rules }: SessionsDeps) =>
  implementPublic(getSessionCalendar, async ({ params, language }) => {
    const session = await readSession(store, params.id)
    if (!session || session.state === 'draft') return refused('notFound')
    const [{ reminders }, { calendarOf }] = await Promise.all([rules(), import('./write-calendar')])
    const told = { name: session.title, language, reminders }
    return accepted(calendarOf([session], told, session.state === 'cancelled'))
  })

export const makeGetStationCalendar = ({ store, stations, rules }: SessionsDeps) =>
  implementPublic(getStationCalendar, async ({ params, language, now }) => {
    const station = await stations.station(params.id)
    if (!station) return refused('notFound')
    const [sessions, { reminders }, { calendarOf }] = await Promise.all([
      sessionsAround(store, station.id, now),
      rules(),
      import('./write-calendar'),
    ])
    return accepted(calendarOf(sessions, { name: station.name, language, reminders }))
  })
