import {
  type ChangedSession,
  changeOf,
  changeSession,
  hasBookings,
  QUOTAS,
  type SessionRecord,
  type SessionView,
} from '@yizhan/shared/activities'
import {
  accepted,
  type InputOf,
  type Instant,
  type Outcome,
  refused,
  refusedField,
} from '@yizhan/shared/kernel'
import type { Caller } from '../../platform/caller'
import { implement } from '../../platform/operation'
import type { Write } from '../../platform/store'
import { changedMeanwhile } from './changed-meanwhile'
import type { SessionsDeps } from './deps'
import { momentsOf, published, told } from './facts'
import { refusedPicture } from './pictures'
import { type Planned, plannedSession } from './reach'
import { changedSession, type SessionItem, type StillSo } from './table'
import { viewOf } from './views'

type Body = InputOf<typeof changeSession>['body']

/** What a decision about bookings rests on: as many seats taken and waited for, by as many as ever came. */
const countsOf = (item: SessionItem): StillSo['counts'] => ({
  residentsTaken: item.residentsTaken,
  volunteersTaken: item.volunteersTaken,
  residentsWaiting: item.residentsWaiting,
  volunteersWaiting: item.volunteersWaiting,
  arrivals: item.arrivals,
})

/** What of the counts must still hold: all where the change rests on who booked, else that the seats taken fit. */
const stillSo = ({ item, session }: Planned, { after, told: isTold }: ChangedSession): StillSo => {
  const { version } = session
  if (isTold || after.minimumAge > session.minimumAge) return { version, counts: countsOf(item) }
  const lowered = QUOTAS.some((quota) => after.quotas[quota] < session.quotas[quota])
  const { residents, volunteers } = after.quotas
  const below = { residentsTaken: residents + 1, volunteersTaken: volunteers + 1 }
  return lowered ? { version, below } : { version }
}

interface Asked {
  readonly id: string
  readonly body: Body
  readonly caller: Caller
  readonly now: Instant
}

const pictureWrites = ({ photos }: SessionsDeps, before: SessionRecord, { body, caller }: Asked): Write[] =>
  !body.pictureId || body.pictureId === before.pictureId
    ? []
    : photos.claim([body.pictureId], caller.personId, { sessionId: before.id })

const followsOf = async (
  { rules, bookings }: SessionsDeps,
  before: SessionRecord,
  { after, told: isTold, freed }: ChangedSession,
  { body, now }: Asked,
): Promise<Write[]> => [
  ...momentsOf(after, await rules(), now),
  ...(before.state === 'published' && isTold ? [told(after, body.message, now)] : []),
  ...(before.state === 'draft' && after.state === 'published' && after.origin ? [published(after, now)] : []),
  ...(freed && after.state === 'published' ? [bookings.seatsFreed(after, now)] : []),
]

/** One try: the session as it is now, why not, or nothing when somebody booked or changed it in between. */
const attempt = async (deps: SessionsDeps, asked: Asked): Promise<Outcome<SessionRecord> | undefined> => {
  const { store, bookings, photos } = deps
  const { id, body, caller, now } = asked
  const planned = await plannedSession(store, id, caller)
  if (!planned.ok) return planned
  const before = planned.value.session
  const { expectedVersion, ...change } = body
  if (before.version !== expectedVersion) return changedMeanwhile(before)
  const live = hasBookings(before) ? await bookings.live(id) : []
  const decided = changeOf(before, { ...change, changedBy: caller.sign }, live, now)
  if (!decided.ok) return decided
  const { after, moved } = decided.value
  const people = live.map(({ personId }) => personId)
  if (moved && people.length > 0 && (await bookings.clash(people, after, id)))
    return refusedField('startsAt', 'overItsBookings')
  const pictures = pictureWrites(deps, before, asked)
  const committed = await store.commit([
    changedSession(after, stillSo(planned.value, decided.value)),
    ...pictures,
    ...(await followsOf(deps, before, decided.value, asked)),
  ])
  if (committed.ok) return accepted(after)
  if (committed.failed.includes(0) || pictures.length === 0) return undefined
  return refusedPicture(photos, body.pictureId ?? '', caller.personId)
}

const TRIES = 8

export const makeChangeSession = (deps: SessionsDeps) =>
  implement(changeSession, async ({ params, body, caller, now }): Promise<Outcome<SessionView>> => {
    for (let tried = 0; tried < TRIES; tried++) {
      const done = await attempt(deps, { id: params.id, body, caller, now })
      if (done) return done.ok ? accepted(await viewOf(deps, done.value, now)) : done
    }
    return refused('unavailable')
  })
