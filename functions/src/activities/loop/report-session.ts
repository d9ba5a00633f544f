import { reportSession, type SessionRecord, sessionStateAt } from '@yizhan/shared/activities'
import {
  accepted,
  type Instant,
  type Refusal,
  refused,
  refusedField,
  tellsOfPerson,
} from '@yizhan/shared/kernel'
import { reaches, scopeOf } from '@yizhan/shared/people'
import { refusedPhoto } from '../../cases'
import { implement } from '../../platform/operation'
import { changedSession, readSession } from '../sessions'
import type { LoopDeps } from './deps'
import { sessionReported } from './facts'

const reportAmiss = (session: SessionRecord, text: string, now: Instant): Refusal | undefined => {
  const state = sessionStateAt(session, now)
  if (state === 'cancelled') return refused('sessionCancelled')
  if (state !== 'ended') return refused('wrongState', { about: { state } })
  return tellsOfPerson(text) ? refusedField('text', 'personal') : undefined
}

/** What came of a session, for anyone to read: after its end, with the counts of this moment. It may be written anew. */
export const makeReportSession = ({ store, photos, viewOf }: LoopDeps) =>
  implement(reportSession, async ({ params, body, caller, now }) => {
    const session = await readSession(store, params.id)
    const within = session && { stationId: session.stationId, squadId: session.squadId, people: [] }
    if (!session || !within || !reaches(scopeOf(caller.role, 'planActivities'), caller, within))
      return refused('notFound')
    const amiss = reportAmiss(session, body.text, now)
    if (amiss) return amiss
    const { version } = session
    if (version !== body.expectedVersion) return refused('changedMeanwhile', { about: { version } })
    const given = [...new Set(body.photos)]
    const fresh = given.filter((id) => !session.report?.photos.includes(id))
    const report = { text: body.text, photos: given, attended: session.attended, at: now, by: caller.sign }
    const after: SessionRecord = {
      ...session,
      report,
      version: version + 1,
      changedAt: now,
      changedBy: caller.sign,
    }
    const committed = await store.commit([
      changedSession(after, { version }),
      ...photos.claim(fresh, caller.personId, { sessionId: session.id }),
      sessionReported(session.id, after.version, now),
    ])
    if (committed.ok) return accepted(await viewOf(after, now))
    const failed = committed.failed.find((place) => place > 0)
    if (committed.failed.includes(0) || failed === undefined)
      return refused('changedMeanwhile', { about: { version: version + 1 } })
    const place = given.indexOf(fresh[failed - 1] ?? '')
    return refusedPhoto(photos, given, place, caller.personId)
  })
