import { activityRules } from '@yizhan/shared/activities'
import { calendar } from '@yizhan/shared/cases'
import type { AfterStep, CaseBook, ContentCheck, PhotoDesk, PhotoStorage } from '../cases'
import type { Cursors } from '../platform/cursor'
import type { Limits } from '../platform/limits'
import type { Operation } from '../platform/operation'
import { type FactHandlers, handlersOf } from '../platform/outbox'
import type { Settings } from '../platform/settings'
import type { Store, TableDefinition } from '../platform/store'
import { BOOKING_TABLES, makeBookings } from './bookings'
import { LOOP_TABLES, type LoopDeps, makeLoop } from './loop'
import { type PageCodes, paperOperations, type ReadPapersBy } from './papers'
import type { StationBook } from './ports'
import { makeRowsOf, makeSessions, SESSION_TABLES, viewOf } from './sessions'
import { makeTalks, TALK_TABLES, type TalksDeps } from './talks'
import { isVolunteerIn, makeVolunteers, VOLUNTEER_TABLES, type VolunteerPeople } from './volunteers'

export type { PageCodes, ReadPapersBy } from './papers'
export { SERIES, seriesWrites, stableId } from './sessions'
export { VOLUNTEERS, volunteerItem } from './volunteers'

export interface ActivitiesDeps {
  readonly store: Store
  readonly settings: Settings
  readonly cursors: Cursors
  readonly stations: StationBook
  readonly people: TalksDeps['people'] & VolunteerPeople
  readonly limits: Limits
  readonly storage: Pick<PhotoStorage, 'read' | 'write'>
  readonly codes: PageCodes
  /** Draws certificates and posters, where this process does. */
  readonly papers: ReadPapersBy | undefined
  /** Where the web build is, as far as this deployment knows. */
  readonly webOrigin: string | undefined
  /** From which what nobody may guess is made. */
  readonly secret: string
  readonly cases: CaseBook
  readonly photos: PhotoDesk
  readonly library: LoopDeps['library']
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
  const rowsOf = makeRowsOf({ ...d, rules })
  const bookings = makeBookings({ ...d, rules, rowsOf, isVolunteer: isVolunteerIn(d.store) })
  const sessions = makeSessions({
    ...d,
    rules,
    calendar: () => d.settings.read('calendar', calendar),
    bookings: bookings.ofSession,
  })
  const volunteers = makeVolunteers({ ...d, rowsOf, bookings: bookings.ofSession })
  const loop = makeLoop({
    ...d,
    rules,
    viewOf: (session, now) => viewOf({ ...d, rules }, session, now),
    rowsOf,
  })
  return {
    operations: [
      ...sessions.operations,
      ...bookings.operations,
      ...talks.operations,
      ...volunteers.operations,
      ...loop.operations,
      ...paperOperations(d, d.papers),
    ],
    facts: handlersOf(
      sessions.facts,
      bookings.facts,
      { sessionChanged: bookings.followMove },
      talks.facts,
      volunteers.facts,
      loop.facts,
    ),
    afterStep: talks.afterStep,
  }
}

export const ACTIVITY_TABLES: readonly TableDefinition[] = [
  ...SESSION_TABLES,
  ...BOOKING_TABLES,
  ...TALK_TABLES,
  ...LOOP_TABLES,
  ...VOLUNTEER_TABLES,
]
