import { canCome, listWhoCanCome, type SessionRecord } from '@yizhan/shared/activities'
import { accepted, type Outcome, refused } from '@yizhan/shared/kernel'
import type { Caller } from '../../platform/caller'
import { everyItem } from '../../platform/every-item'
import { implement } from '../../platform/operation'
import { readPage } from '../../platform/page'
import type { Key, QueryAnswer } from '../../platform/store'
import { readSession } from '../sessions'
import type { VolunteersDeps } from './deps'
import { linesFor } from './lines'
import { stationWithin } from './scope'
import { VOLUNTEERS, type VolunteerRecord } from './table'

/** A session of a station within the caller's reach. */
export const sessionWithin = async (
  { store, stations }: Pick<VolunteersDeps, 'store' | 'stations'>,
  sessionId: string,
  caller: Caller,
): Promise<Outcome<SessionRecord>> => {
  const session = await readSession(store, sessionId)
  if (!session) return refused('notFound')
  const station = await stationWithin(stations, session.stationId, caller)
  return station.ok ? accepted(session) : station
}

/** Those of a station who are free at that time and hold no booking: a station has tens of volunteers, not thousands. */
const whoCanCome = async (
  { store, bookings }: VolunteersDeps,
  { id, stationId, startsAt }: SessionRecord,
): Promise<VolunteerRecord[]> => {
  const [all, held] = await Promise.all([
    everyItem<VolunteerRecord>(store, { table: VOLUNTEERS, index: 'byStation', hash: stationId }),
    bookings.live(id),
  ])
  const booked = new Set(held.map(({ personId }) => personId))
  return all.filter(({ personId, availability }) => canCome(availability, startsAt) && !booked.has(personId))
}

/** A page of what was read, going on after the number that the cursor names. */
const pageAfter = (
  all: readonly VolunteerRecord[],
  limit: number,
  after: Key | undefined,
): QueryAnswer<VolunteerRecord> => {
  const rest = after ? all.filter(({ number }) => number > String(after.number)) : all
  const items = rest.slice(0, limit)
  const last = items.at(-1)
  return rest.length > limit && last ? { items, after: { number: last.number } } : { items }
}

export const makeListWhoCanCome = (deps: VolunteersDeps) =>
  implement(listWhoCanCome, async ({ params, query, caller, now }) => {
    const session = await sessionWithin(deps, params.id, caller)
    if (!session.ok) return session
    const page = await readPage(
      deps.cursors,
      `who-can-come:${params.id}`,
      query,
      async (limit, after) => pageAfter(await whoCanCome(deps, session.value), limit, after),
      (volunteer) => volunteer,
    )
    if (!page.ok) return page
    return accepted({ items: await linesFor(deps, page.value.items, now), next: page.value.next })
  })
