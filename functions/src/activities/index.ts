import { activityRules } from '@yizhan/shared/activities'
import type { AfterStep, CaseBook, ContentCheck } from '../cases'
import type { Cursors } from '../platform/cursor'
import type { Limits } from '../platform/limits'
import type { Operation } from '../platform/operation'
import type { FactHandlers } from '../platform/outbox'
import type { Settings } from '../platform/settings'
import type { Store, TableDefinition } from '../platform/store'
import { everyLive } from './bookings/read'
import { BOOKING_TABLES } from './bookings/table'
import type { StationBook } from './ports'
import { SESSION_TABLES } from './sessions'
import { makeTalks, TALK_TABLES, type TalksDeps } from './talks'
import { makeVolunteers, VOLUNTEER_TABLES, type VolunteerPeople } from './volunteers'

export interface ActivitiesDeps {
  readonly store: Store
  readonly settings: Settings
  readonly cursors: Cursors
  readonly stations: StationBook
  readonly people: TalksDeps['people'] & VolunteerPeople
  readonly limits: Limits
  /** From which what nobody may guess is made. */
  readonly secret: string
  readonly cases: CaseBook
  readonly contentCheck: Pick<ContentCheck, 'checkText'>
}

export interface Activities {
  readonly operations: readonly Operation[]
  readonly facts: FactHandlers
  /** What follows a step of a case here. */
  readonly afterStep: AfterStep
}

/** Sessions and series, bookings, volunteers, talks: what stations and residents do together. */
export const makeActivities = (d: ActivitiesDeps): Activities => {
  const rules = () => d.settings.read('activities', activityRules)
  const talks = makeTalks({ ...d, rules })
  const bookings = { live: (sessionId: string) => everyLive(d.store, sessionId) }
  const volunteers = makeVolunteers({ ...d, bookings })
  return {
    operations: [...talks.operations, ...volunteers.operations],
    facts: { ...talks.facts, ...volunteers.facts },
    afterStep: talks.afterStep,
  }
}

export const ACTIVITY_TABLES: readonly TableDefinition[] = [
  ...SESSION_TABLES,
  ...BOOKING_TABLES,
  ...TALK_TABLES,
  ...VOLUNTEER_TABLES,
]
