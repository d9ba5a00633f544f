import {
  supportAmiss,
  supportTopic,
  type TopicRecord,
  type TopicView,
  topicsAmiss,
  topicViewOf,
  withdrawSupport,
} from '@yizhan/shared/activities'
import { accepted, type Instant, type Outcome, refused } from '@yizhan/shared/kernel'
import { implement } from '../../platform/operation'
import type { Write } from '../../platform/store'
import { readSession } from '../sessions'
import type { TalksDeps } from './deps'
import { readTopic } from './read-topics'
import { SUPPORTS, TOPICS } from './table'

interface Change {
  readonly supports: boolean
  readonly personId: string
  readonly now: Instant
}

const supportWrite = ({ id: topicId }: TopicRecord, { supports, personId, now }: Change): Write =>
  supports
    ? {
        kind: 'put',
        table: SUPPORTS,
        item: { topicId, personId, at: now },
        condition: { absent: ['topicId'] },
      }
    : {
        kind: 'delete',
        table: SUPPORTS,
        key: { topicId, personId },
        condition: { present: ['topicId'] },
      }

const countWrite = ({ id }: TopicRecord, { supports }: Change): Write => ({
  kind: 'update',
  table: TOPICS,
  key: { id },
  changes: { add: { supports: supports ? 1 : -1 } },
  condition: { equals: { state: 'open' } },
})

/** As often as a keeper can settle a topic while somebody supports it. */
const TRIES = 3

/** Once each: who supports already, or no more, is answered all the same and counted no second time. */
const change = async ({ store }: TalksDeps, id: string, by: Change): Promise<Outcome<TopicView>> => {
  for (let tried = 0; tried < TRIES; tried++) {
    const topic = await readTopic(store, id)
    const session = topic && (await readSession(store, topic.sessionId))
    if (!topic || !session) return refused('notFound')
    const amiss = supportAmiss(topic, by.personId) ?? topicsAmiss(session, by.now)
    if (amiss) return amiss
    const done = await store.commit([supportWrite(topic, by), countWrite(topic, by)])
    if (!done.ok && !done.failed.includes(0)) continue
    const after = (await readTopic(store, id)) ?? topic
    return accepted(topicViewOf(after, { personId: by.personId, staff: false }, by.supports))
  }
  return refused('unavailable')
}

export const makeSupportTopic = (deps: TalksDeps) => [
  implement(supportTopic, ({ params, caller: { personId }, now }) =>
    change(deps, params.id, { supports: true, personId, now }),
  ),
  implement(withdrawSupport, ({ params, caller: { personId }, now }) =>
    change(deps, params.id, { supports: false, personId, now }),
  ),
]
