import type { Operation } from '../../platform/operation'
import type { FactHandlers } from '../../platform/outbox'
import { makeGetSessionCalendar, makeGetStationCalendar } from './calendar/read-calendars'
import { makeCancelSession } from './cancel-session'
import { makeChangeSeries } from './change-series'
import { makeChangeSession } from './change-session'
import { makeCreateSeries } from './create-series'
import { makeCreateSession } from './create-session'
import type { SessionsDeps } from './deps'
import { makeListSeries } from './list-series'
import { makeListSessions } from './list-sessions'
import { makeMakeAhead } from './make-ahead'
import { makePreviewSeries } from './preview-series'
import { makeGetSeries } from './read-series'
import { makeGetSession } from './read-session'
import { makeTellOfSession } from './tell-of-session'

export type { SessionsDeps } from './deps'
export type { SessionCancelled, SessionChanged, SessionMoment, SessionPublished } from './facts'
export { seriesWrites } from './series-store'
export { stableId } from './stable-id'
export {
  changedSession,
  readSession,
  readSessionItem,
  SERIES,
  SESSION_TABLES,
  SESSIONS,
  type SessionCounts,
  type SessionItem,
  type StillSo,
  sessionOf,
} from './table'
export { makeRowsOf, viewOf } from './views'

export interface Sessions {
  readonly operations: readonly Operation[]
  readonly facts: FactHandlers
}

/** Sessions, the series that they are made by, and both for people's calendars. */
export const makeSessions = (deps: SessionsDeps): Sessions => ({
  operations: [
    makeListSessions(deps),
    makeGetSession(deps),
    makeCreateSession(deps),
    makeChangeSession(deps),
    makeCancelSession(deps),
    makeListSeries(deps),
    makeGetSeries(deps),
    makeCreateSeries(deps),
    makeChangeSeries(deps),
    makePreviewSeries(deps),
    makeGetSessionCalendar(deps),
    makeGetStationCalendar(deps),
  ],
  facts: { ...makeTellOfSession(deps), ...makeMakeAhead(deps) },
})
