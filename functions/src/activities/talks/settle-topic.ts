import { settleTopic, settleTopicTo } from '@yizhan/shared/activities'
import { accepted, refused } from '@yizhan/shared/kernel'
import { implement } from '../../platform/operation'
import { factWrite } from '../../platform/outbox'
import { readSession } from '../sessions'
import type { TalksDeps } from './deps'
import { topicSettled } from './facts'
import { managesTalk, readerOf, readTopic, shownTopics } from './read-topics'
import { TOPICS } from './table'

/** A person decides what others read of a topic, and writes down what the talk came to. */
export const makeSettleTopic = ({ store }: TalksDeps) =>
  implement(settleTopic, async ({ params, body, caller, now }) => {
    const topic = await readTopic(store, params.id)
    const session = topic && (await readSession(store, topic.sessionId))
    if (!topic || !session || !managesTalk(caller, session)) return refused('notFound')
    const { expectedVersion, ...settled } = body
    if (topic.version !== expectedVersion)
      return refused('changedMeanwhile', { about: { version: topic.version, state: topic.state } })
    const after = settleTopicTo(topic, settled)
    if (!after.ok) return after
    const { state, answer, version } = after.value
    const told = factWrite(topicSettled({ topicId: topic.id, version, at: now }), now)
    const committed = await store.commit([
      {
        kind: 'update',
        table: TOPICS,
        key: { id: topic.id },
        changes: {
          set: { state, version, ...(answer === undefined ? {} : { answer }) },
          ...(answer === undefined ? { remove: ['answer'] } : {}),
        },
        condition: { equals: { version: expectedVersion } },
      },
      ...(state === 'open' ? [] : [told]),
    ])
    if (!committed.ok) return refused('changedMeanwhile', { about: { version: topic.version + 1 } })
    const kept = (await readTopic(store, topic.id)) ?? after.value
    const [shown] = await shownTopics(store, [kept], readerOf(caller, session))
    return shown ? accepted(shown) : refused('notFound')
  })
