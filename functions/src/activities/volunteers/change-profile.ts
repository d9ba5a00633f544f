import {
  becomeVolunteer,
  getVolunteer,
  leaveVolunteering,
  type VolunteerBody,
  type VolunteerProfile,
} from '@yizhan/shared/activities'
import { accepted, type Instant, type Outcome, refused, refusedField } from '@yizhan/shared/kernel'
import type { Caller } from '../../platform/caller'
import { implement } from '../../platform/operation'
import type { VolunteersDeps } from './deps'
import { nextNumber, profileOf, readVolunteer, volunteerWrite } from './profiles'
import type { VolunteerRecord } from './table'

/** As often as two devices of one person can get in each other's way. */
const ATTEMPTS = 4

export const makeGetVolunteer = ({ store }: VolunteersDeps) =>
  implement(getVolunteer, async ({ caller }) => {
    const found = await readVolunteer(store, caller.personId)
    return accepted({ profile: found && found.leftAt === undefined ? profileOf(found) : null })
  })

const afterBody = (
  { agreed: _, ...told }: VolunteerBody,
  before: VolunteerRecord | undefined,
  { personId }: Caller,
  number: string,
  now: Instant,
): VolunteerRecord => ({
  ...told,
  personId,
  memberOf: told.stationId,
  number,
  trainings: before?.trainings ?? [],
  agreedAt: now,
  since: before?.since ?? now,
  version: (before?.version ?? 0) + 1,
})

/** Whoever comes back has the number, the trainings and the hours they had. */
const keep = async (
  { store, people }: VolunteersDeps,
  body: VolunteerBody,
  caller: Caller,
  now: Instant,
): Promise<Outcome<VolunteerProfile>> => {
  let number: string | undefined
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const before = await readVolunteer(store, caller.personId)
    const membership = await people.membershipWrite(caller.personId, 'volunteer', now)
    if (!membership) return refused('forbidden')
    number = before?.number ?? number ?? (await nextNumber(store))
    const after = afterBody(body, before, caller, number, now)
    const committed = await store.commit([volunteerWrite(after, before), membership])
    if (committed.ok) return accepted(profileOf(after))
  }
  return refused('unavailable')
}

export const makeBecomeVolunteer = (deps: VolunteersDeps) =>
  implement(becomeVolunteer, async ({ body, caller, now }) => {
    if (!(await deps.stations.station(body.stationId))) return refusedField('stationId', 'unknownOption')
    return keep(deps, body, caller, now)
  })

/** What was served stays, and so does the number under which it is on certificates. */
export const makeLeaveVolunteering = ({ store, people }: VolunteersDeps) =>
  implement(leaveVolunteering, async ({ caller, now }) => {
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const before = await readVolunteer(store, caller.personId)
      const membership = await people.membershipWrite(caller.personId, 'resident', now)
      if (!membership) return refused('forbidden')
      const left = before && before.leftAt === undefined ? [volunteerWrite(leftOf(before, now), before)] : []
      if ((await store.commit([...left, membership])).ok) return accepted(undefined)
    }
    return refused('unavailable')
  })

/** When they could come and what they would do is forgotten. */
const leftOf = ({ memberOf: _, ...before }: VolunteerRecord, now: Instant): VolunteerRecord => ({
  ...before,
  availability: [],
  roles: [],
  leftAt: now,
  version: before.version + 1,
})
