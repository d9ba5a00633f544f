import {
  agreeDuty,
  type DutyRecord,
  type DutyView,
  isShown,
  type TopicRecord,
} from '@yizhan/shared/activities'
import { accepted, dayOf, type Outcome, refused, refusedField } from '@yizhan/shared/kernel'
import { type Actor, scopeOf } from '@yizhan/shared/people'
import { actorOf } from '../../platform/caller'
import { type Answered, implement } from '../../platform/operation'
import { factWrite } from '../../platform/outbox'
import type { Write } from '../../platform/store'
import { readSession } from '../sessions'
import type { TalksDeps } from './deps'
import { dutyWrites } from './duty-writes'
import { dutyAgreed, topicSettled } from './facts'
import { readDuty, shownDuties } from './read-duties'
import { managesTalk, readTopic } from './read-topics'
import { TOPICS } from './table'

type Placed = Pick<DutyRecord, 'stationId' | 'squadId'>

/** A post of the station, its squad or the command centre that may do duties. */
const ownerOf = async ({ cases }: TalksDeps, at: Placed, ownerId: string): Promise<Outcome<Actor>> => {
  const owner = (await cases.postsAround(at)).find(({ personId }) => personId === ownerId)
  if (!owner) return refusedField('ownerId', 'unknownPerson')
  return scopeOf(owner.role, 'doDuties') === undefined
    ? refusedField('ownerId', 'otherRole')
    : accepted(owner)
}

/** The topic that a duty comes out of: one of this talk that others read and that came to nothing yet. */
const topicOf = async (
  { store }: TalksDeps,
  sessionId: string,
  topicId: string | undefined,
): Promise<Outcome<TopicRecord | undefined>> => {
  if (topicId === undefined) return accepted(undefined)
  const topic = await readTopic(store, topicId)
  if (topic?.sessionId !== sessionId) return refusedField('topicId', 'unknownTopic')
  const free = isShown(topic) && topic.state !== 'agreed'
  return free ? accepted(topic) : refused('wrongState', { about: { state: topic.state } })
}

const agreedTopic = (topic: TopicRecord, dutyId: string): Write => ({
  kind: 'update',
  table: TOPICS,
  key: { id: topic.id },
  changes: { set: { state: 'agreed', dutyId, version: topic.version + 1 }, remove: ['answer'] },
  condition: { equals: { version: topic.version } },
})

const sameAs = (known: DutyRecord, duty: DutyRecord): boolean =>
  known.sessionId === duty.sessionId &&
  known.text === duty.text &&
  known.topicId === duty.topicId &&
  known.owner.personId === duty.owner.personId

/** What a talk agreed on: from a topic, which is agreed with it, or freely. The same duty again is answered as before. */
export const makeAgreeDuty = (deps: TalksDeps) =>
  implement(agreeDuty, async ({ params, body, caller, now }): Promise<Answered<DutyView>> => {
    const { store, rules } = deps
    const session = await readSession(store, params.id)
    if (!session || !managesTalk(caller, session)) return refused('notFound')
    if (session.state === 'cancelled') return refused('sessionCancelled')
    if (session.kind !== 'residentsTalk' || session.state !== 'published') return refused('wrongState')
    const { id: sessionId, stationId, squadId } = session
    const owner = await ownerOf(deps, session, body.ownerId)
    if (!owner.ok) return owner
    const { ownerId: _, ...said } = body
    const duty: DutyRecord = {
      ...said,
      sessionId,
      stationId,
      squadId,
      owner: owner.value,
      state: 'open',
      at: now,
      version: 1,
    }
    const shown = async (kept: DutyRecord): Promise<Answered<DutyView>> => {
      const [view] = await shownDuties(store, [kept], caller, now)
      return view ? accepted(view) : refused('notFound')
    }
    const known = await readDuty(store, duty.id)
    if (known)
      return sameAs(known, duty) ? { ...(await shown(known)), repeated: true } : refused('idConflict')
    if (body.limitDay < dayOf(now)) return refusedField('limitDay', 'past')
    const topic = await topicOf(deps, sessionId, body.topicId)
    if (!topic.ok) return topic
    const agreed = topic.value
    const step = { what: 'agreed', at: now, by: actorOf(caller) } as const
    const committed = await store.commit([
      ...dutyWrites(undefined, duty, step, await rules()),
      factWrite(dutyAgreed(duty.id), now),
      ...(agreed
        ? [
            agreedTopic(agreed, duty.id),
            factWrite(topicSettled({ topicId: agreed.id, version: agreed.version + 1, at: now }), now),
          ]
        : []),
    ])
    return committed.ok ? shown(duty) : refused('changedMeanwhile')
  })
