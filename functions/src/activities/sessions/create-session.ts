import {
  contentAmiss,
  createSession,
  type SessionRecord,
  type SessionView,
  timesAmiss,
  withSortableTimes,
} from '@yizhan/shared/activities'
import { accepted, type InputOf, type Instant, refused } from '@yizhan/shared/kernel'
import type { Station } from '@yizhan/shared/stations'
import type { Caller } from '../../platform/caller'
import { type Answered, implement } from '../../platform/operation'
import { bodyHash } from './body-hash'
import type { SessionsDeps } from './deps'
import { momentsOf, published } from './facts'
import { refusedPicture } from './pictures'
import { plannedStation } from './reach'
import { newSession, readSessionItem, sessionOf } from './table'
import { viewOf } from './views'

const NONE = { residents: 0, volunteers: 0 }

const recordOf = (
  { publish, ...plan }: InputOf<typeof createSession>['body'],
  { squadId }: Station,
  now: Instant,
): SessionRecord => ({
  ...withSortableTimes(plan),
  squadId,
  state: publish ? 'published' : 'draft',
  byHand: true,
  taken: NONE,
  waiting: NONE,
  attended: NONE,
  feedback: { count: 0, stars: 0 },
  sequence: 0,
  version: 1,
  createdAt: now,
  changedAt: now,
})

/** What was made under this id before: the same sent again is answered as it stands now. */
const known = async (deps: SessionsDeps, id: string, hash: string, now: Instant) => {
  const item = await readSessionItem(deps.store, id)
  if (!item) return undefined
  if (item.bodyHash !== hash) return refused('idConflict')
  return { ...accepted(await viewOf(deps, sessionOf(item), now)), repeated: true }
}

const make = async (
  deps: SessionsDeps,
  session: SessionRecord,
  caller: Caller,
  hash: string,
  now: Instant,
) => {
  const { store, photos, rules } = deps
  const pictures = session.pictureId === undefined ? [] : [session.pictureId]
  const isPublished = session.state === 'published'
  const committed = await store.commit([
    newSession(session, hash),
    ...photos.claim(pictures, caller.personId, { sessionId: session.id }),
    ...momentsOf(session, await rules(), now),
    ...(isPublished && session.origin ? [published(session, now)] : []),
  ])
  return committed.ok ? undefined : committed.failed
}

export const makeCreateSession = (deps: SessionsDeps) =>
  implement(createSession, async ({ body, caller, now }): Promise<Answered<SessionView>> => {
    const hash = bodyHash(body, caller.personId)
    const before = await known(deps, body.id, hash, now)
    if (before) return before
    const station = await plannedStation(deps.stations, body.stationId, caller)
    if (!station.ok) return station
    const session = recordOf(body, station.value, now)
    const amiss = [...contentAmiss(session), ...timesAmiss(session, now)]
    if (amiss.length > 0) return refused('fields', { errors: amiss })
    const failed = await make(deps, session, caller, hash, now)
    if (!failed) return accepted(await viewOf(deps, session, now))
    if (failed.includes(0)) return (await known(deps, body.id, hash, now)) ?? refused('unavailable')
    return refusedPicture(deps.photos, session.pictureId ?? '', caller.personId)
  })
