import {
  type BookingRecord,
  type CallLine,
  getVolunteerCall,
  type SessionRecord,
} from '@yizhan/shared/activities'
import { accepted, dayAfter, type Instant, instantAt, toEpoch, toInstant } from '@yizhan/shared/kernel'
import { implementPublic } from '../../platform/operation'
import { readPage } from '../../platform/page'
import type { Key, QueryAnswer, QueryPlan } from '../../platform/store'
import { SESSIONS, type SessionItem, sessionOf } from '../sessions'
import { quarterOf } from '../sessions/table'
import type { VolunteersDeps } from './deps'

/** The month in Asia/Shanghai, both ends in it. */
const monthOf = (month: string): { from: Instant; to: Instant } => {
  const next = dayAfter(`${month}-28`, 4).slice(0, 7)
  return { from: instantAt(`${month}-01`, 0), to: toInstant(toEpoch(instantAt(`${next}-01`, 0)) - 1) }
}

const holdsSeat = ({ quota, state }: BookingRecord) =>
  quota === 'volunteers' && (state === 'confirmed' || state === 'attended')

const rolesOf = ({ volunteerRoles }: SessionRecord, bookings: readonly BookingRecord[]): CallLine['roles'] =>
  volunteerRoles.map(({ name, needed }) => ({
    name,
    needed,
    held: bookings
      .filter((booking) => holdsSeat(booking) && booking.role === name)
      .reduce((sum, { seats }) => sum + seats, 0),
  }))

/** Those of a page that still ask for volunteers. */
const calling = ({ state, quotas, startsAt }: SessionRecord, now: Instant): boolean =>
  state === 'published' && quotas.volunteers > 0 && startsAt > now

const linesOf = async (
  { bookings, rowsOf }: VolunteersDeps,
  sessions: readonly SessionRecord[],
  now: Instant,
): Promise<CallLine[]> => {
  const rows = await rowsOf(sessions, now)
  const lines = sessions.map(async (session, n): Promise<CallLine[]> => {
    const anybody = session.volunteerRoles.length > 0 && session.taken.volunteers > 0
    const held = anybody ? await bookings.live(session.id) : []
    const row = rows[n]
    return row ? [{ session: row, roles: rolesOf(session, held) }] : []
  })
  return (await Promise.all(lines)).flat()
}

/** Sessions of the month by their start, as the index has them. A month lies within one quarter. */
const sessionsOf = async (
  { store }: VolunteersDeps,
  { month, station }: { month: string; station: string | undefined },
  limit: number,
  after: Key | undefined,
): Promise<QueryAnswer<SessionRecord>> => {
  const { from, to } = monthOf(month)
  const where: Pick<QueryPlan, 'index' | 'hash'> =
    station === undefined
      ? { index: 'byQuarter', hash: quarterOf(from) }
      : { index: 'byListed', hash: station }
  const page = await store.query<{ id: string }>({
    table: SESSIONS,
    ...where,
    from,
    to,
    limit,
    ...(after ? { after } : {}),
  })
  const keys = page.items.map(({ id }) => ({ id }))
  const items = keys.length === 0 ? [] : await store.getMany<SessionItem>(SESSIONS, keys)
  const found = new Map(items.map((item) => [item.id, sessionOf(item)]))
  const sessions = keys.flatMap(({ id }) => found.get(id) ?? [])
  return page.after ? { items: sessions, after: page.after } : { items: sessions }
}

/** What is over, cancelled or needs nobody is left out, so that a page may hold fewer lines than it has sessions. */
export const makeGetVolunteerCall = (deps: VolunteersDeps) =>
  implementPublic(getVolunteerCall, async ({ params: { month }, query: { station, ...query }, now }) => {
    const page = await readPage(
      deps.cursors,
      `volunteer-call:${month}:${station ?? ''}`,
      query,
      (limit, after) => sessionsOf(deps, { month, station }, limit, after),
      (session) => session,
    )
    if (!page.ok) return page
    const sessions = page.value.items.filter((session) => calling(session, now))
    return accepted({ items: await linesOf(deps, sessions, now), next: page.value.next })
  })
