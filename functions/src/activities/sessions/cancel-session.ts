import {
  cancelSession,
  type SessionRecord,
  type SessionView,
  sessionStateAt,
} from '@yizhan/shared/activities'
import { accepted, type Outcome, refused } from '@yizhan/shared/kernel'
import { implement } from '../../platform/operation'
import { changedMeanwhile } from './changed-meanwhile'
import type { SessionsDeps } from './deps'
import { cancelled } from './facts'
import { plannedSession } from './reach'
import { changedSession, readSession } from './table'
import { viewOf } from './views'

/** What was never published is listed as little once it is cancelled. */
export const makeCancelSession = (deps: SessionsDeps) =>
  implement(cancelSession, async ({ params, body, caller, now }): Promise<Outcome<SessionView>> => {
    const planned = await plannedSession(deps.store, params.id, caller)
    if (!planned.ok) return planned
    const { session } = planned.value
    if (session.state === 'cancelled') return refused('sessionCancelled')
    if (session.version !== body.expectedVersion) return changedMeanwhile(session)
    const state = sessionStateAt(session, now)
    if (state === 'ended') return refused('wrongState', { about: { state } })
    const after: SessionRecord = {
      ...session,
      state: 'cancelled',
      cancelReason: body.message,
      byHand: true,
      sequence: session.sequence + 1,
      version: session.version + 1,
      changedAt: now,
      changedBy: caller.sign,
    }
    const committed = await deps.store.commit([
      changedSession(after, { version: session.version, listed: state !== 'draft' }),
      cancelled(after, body.message, now),
    ])
    if (!committed.ok) return changedMeanwhile((await readSession(deps.store, session.id)) ?? session)
    return accepted(await viewOf(deps, after, now))
  })
