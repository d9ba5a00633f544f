import { callVolunteers } from '@yizhan/shared/activities'
import { accepted, type Instant, refused, refusedField } from '@yizhan/shared/kernel'
import { implement } from '../../platform/operation'
import { type FactHandlers, factWrite } from '../../platform/outbox'
import { readSession } from '../sessions'
import type { VolunteersDeps } from './deps'
import { type VolunteerCalled, volunteerCalled } from './facts'
import { VOLUNTEER_CALLS, VOLUNTEERS, type VolunteerRecord } from './table'
import { sessionWithin } from './who-can-come'

/** True for whoever was not called for this session before. */
const callOne = async (
  { store }: VolunteersDeps,
  sessionId: string,
  personId: string,
  at: Instant,
): Promise<boolean> => {
  const committed = await store.commit([
    {
      kind: 'put',
      table: VOLUNTEER_CALLS,
      item: { sessionId, personId, at },
      condition: { absent: ['sessionId'] },
    },
    factWrite(volunteerCalled({ sessionId, personId, at }), at),
  ])
  return committed.ok
}

/** Asks volunteers of the session's station to come, before it has begun. */
export const makeCallVolunteers = (deps: VolunteersDeps) =>
  implement(callVolunteers, async ({ params, body, caller, now }) => {
    const found = await sessionWithin(deps, params.id, caller)
    if (!found.ok) return found
    const { id, stationId, state, startsAt } = found.value
    if (state === 'cancelled') return refused('sessionCancelled')
    if (state === 'draft' || startsAt <= now) return refused('wrongState')
    const ids = [...new Set(body.personIds)]
    const volunteers = await deps.store.getMany<VolunteerRecord>(
      VOLUNTEERS,
      ids.map((personId) => ({ personId })),
    )
    const known = new Set(volunteers.flatMap((v) => (v.memberOf === stationId ? [v.personId] : [])))
    const stranger = body.personIds.findIndex((personId) => !known.has(personId))
    if (stranger >= 0) return refusedField(`personIds.${stranger}`, 'unknownOption')
    const called = await Promise.all(ids.map((personId) => callOne(deps, id, personId, now)))
    return accepted({ told: called.filter(Boolean).length })
  })

/** Tells who was called, unless the session is no longer to be. */
export const makeTellOfCall = ({ store, stations, people }: VolunteersDeps): FactHandlers => ({
  volunteerCalled: async (fact, now) => {
    const { sessionId, personId, at } = (fact as VolunteerCalled).about
    const session = await readSession(store, sessionId)
    if (session?.state !== 'published' || session.startsAt <= now) return
    const { id, title, startsAt, stationId } = session
    const stationName = (await stations.station(stationId))?.name ?? ''
    const told = { id, title, startsAt, stationName }
    await people.tellOfActivities(
      [{ id: fact.id, at, kind: 'volunteersCalled', personId, session: told }],
      now,
    )
  },
})
