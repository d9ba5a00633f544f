import { toEpoch, toInstant } from '@yizhan/shared/kernel'
import type { Operation } from '../../platform/operation'
import type { FactHandlers } from '../../platform/outbox'
import { readSession } from '../sessions'
import type { SessionMoment, SessionPublished } from '../sessions/facts'
import type { HoursRecorded } from '../volunteers/facts'
import { makeCountOnFront } from './count-on-front'
import type { LoopDeps } from './deps'
import { type SessionReported, type SessionToCount, sessionToCount } from './facts'
import { makeListCaseSessions } from './list-case-sessions'
import { makeListFronts } from './list-fronts'
import { makeListHotSpots } from './list-hot-spots'
import { makeReportSession } from './report-session'
import { makeTellOfSession } from './tell-of-session'

export type { LoopDeps } from './deps'
export { LOOP_TABLES } from './table'

export interface Loop {
  readonly operations: readonly Operation[]
  readonly facts: FactHandlers
}

const DAY = 86_400_000

const makeFacts = (deps: LoopDeps): FactHandlers => {
  const { store, rules } = deps
  const { invite, tellResult } = makeTellOfSession(deps)
  const count = makeCountOnFront(store)
  return {
    sessionPublished: async (fact, now) => invite((fact as SessionPublished).about, now),

    /** Counted at its end, and once more when no list of its door can come any more. */
    sessionEnded: async (fact, now) => {
      const { sessionId, at } = (fact as SessionMoment).about
      const session = await readSession(store, sessionId)
      if (session?.endsAt !== at) return
      await count.session(sessionId, now)
      const { lateTicksDays } = (await rules()).checkIn
      await store.commit([sessionToCount(sessionId, toInstant(toEpoch(at) + lateTicksDays * DAY))])
    },

    sessionToCount: async (fact, now) => count.session((fact as SessionToCount).about.sessionId, now),

    sessionReported: async (fact, now) => {
      const { about } = fact as SessionReported
      await count.session(about.sessionId, now)
      await tellResult(about, now)
    },

    hoursRecorded: async (fact) => count.hours((fact as HoursRecorded).about.line),
  }
}

/** From where cases gather to a session held there, and from the session back to the cases and onto its front. */
export const makeLoop = (deps: LoopDeps): Loop => ({
  operations: [
    makeListHotSpots(deps),
    makeListCaseSessions(deps),
    makeReportSession(deps),
    makeListFronts(deps),
  ],
  facts: makeFacts(deps),
})
