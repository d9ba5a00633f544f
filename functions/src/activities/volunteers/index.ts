import type { Operation } from '../../platform/operation'
import type { FactHandlers } from '../../platform/outbox'
import { makeCallVolunteers, makeTellOfCall } from './call-volunteers'
import { makeBecomeVolunteer, makeGetVolunteer, makeLeaveVolunteering } from './change-profile'
import { makeCorrectHours } from './correct-hours'
import type { VolunteersDeps } from './deps'
import { makeHoursOfBookings } from './hours-of-bookings'
import { makeIssueCertificate } from './issue-certificate'
import { makeListServiceHours, makeListVolunteerHours } from './list-hours'
import { makeListVolunteers } from './list-volunteers'
import { makeCheckCertificate, makeListCertificates } from './read-certificates'
import { makeTellOfHours } from './tell-of-hours'
import { makeTickTraining } from './tick-training'
import { makeGetVolunteerCall } from './volunteer-call'
import { makeListWhoCanCome } from './who-can-come'

export type { VolunteerPeople, VolunteersDeps } from './deps'
export { isVolunteerIn, volunteerItem } from './profiles'
export { VOLUNTEER_TABLES, VOLUNTEERS } from './table'

export interface Volunteers {
  readonly operations: readonly Operation[]
  readonly facts: FactHandlers
}

/** Who serves, for how long, and what says so. */
export const makeVolunteers = (deps: VolunteersDeps): Volunteers => ({
  operations: [
    makeGetVolunteer(deps),
    makeBecomeVolunteer(deps),
    makeLeaveVolunteering(deps),
    makeListServiceHours(deps),
    makeIssueCertificate(deps),
    makeListCertificates(deps),
    makeCheckCertificate(deps),
    makeListVolunteers(deps),
    makeListVolunteerHours(deps),
    makeTickTraining(deps),
    makeCorrectHours(deps),
    makeListWhoCanCome(deps),
    makeGetVolunteerCall(deps),
    makeCallVolunteers(deps),
  ],
  facts: {
    ...makeHoursOfBookings(deps.store, deps.stations),
    ...makeTellOfHours(deps),
    ...makeTellOfCall(deps),
  },
})
