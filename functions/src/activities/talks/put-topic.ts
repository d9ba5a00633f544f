import {
  putTopic,
  type SessionRecord,
  type TopicRecord,
  type TopicView,
  topicsAmiss,
  topicViewOf,
} from '@yizhan/shared/activities'
import { accepted, type Outcome, refused, refusedField } from '@yizhan/shared/kernel'
import { type Answered, implement } from '../../platform/operation'
import { factWrite } from '../../platform/outbox'
import type { Store, Write } from '../../platform/store'
import { readSession, SESSIONS } from '../sessions'
import type { TalksDeps } from './deps'
import { topicPut } from './facts'
import { readTopic, shownTopics } from './read-topics'
import { TOPIC_WRITERS, TOPICS, topicItem } from './table'

/** As often as devices of one person can get in each other's way. */
const TRIES = 4

/** The talk is still to come as it was read. */
const stillToCome = ({ id, startsAt }: SessionRecord): Write => ({
  kind: 'check',
  table: SESSIONS,
  key: { id },
  condition: { equals: { state: 'published', startsAt } },
})

/** One more topic of this person, who has put so many before. */
const oneMore = ({ sessionId, personId }: TopicRecord, before: number): Write => ({
  kind: 'update',
  table: TOPIC_WRITERS,
  key: { sessionId, personId },
  changes: { add: { topics: 1 } },
  condition: before === 0 ? { absent: ['topics'] } : { equals: { topics: before } },
})

const countOf = async (store: Store, { sessionId, personId }: TopicRecord): Promise<number> =>
  (await store.get<{ topics: number }>(TOPIC_WRITERS, { sessionId, personId }, { consistent: true }))
    ?.topics ?? 0

/** One try: the topic as it is kept, why not, or nothing when the talk or the person's count moved in between. */
const attempt = async (
  { store, rules }: TalksDeps,
  topic: TopicRecord,
): Promise<Outcome<TopicRecord> | undefined> => {
  const session = await readSession(store, topic.sessionId)
  const amiss = session ? topicsAmiss(session, topic.at) : refused('notFound')
  if (amiss || !session) return amiss
  const before = await countOf(store, topic)
  const { topicsEach } = (await rules()).talks
  if (before >= topicsEach) return refusedField('text', 'tooMany', topicsEach)
  const committed = await store.commit([
    { kind: 'put', table: TOPICS, item: topicItem(topic), condition: { absent: ['id'] } },
    oneMore(topic, before),
    stillToCome(session),
    factWrite(topicPut(topic.id), topic.at),
  ])
  if (committed.ok) return accepted(topic)
  return committed.failed.includes(0) ? refused('idConflict') : undefined
}

const sameAs = (known: TopicRecord, { sessionId, personId, text }: TopicRecord): boolean =>
  known.sessionId === sessionId && known.personId === personId && known.text === text

/** A topic waits until it was looked at. The same topic again is answered as the first time. */
export const makePutTopic = (deps: TalksDeps) =>
  implement(putTopic, async ({ params, body, caller, now }): Promise<Answered<TopicView>> => {
    const { store } = deps
    const { personId } = caller
    const reader = { personId, staff: false }
    const topic: TopicRecord = {
      ...body,
      sessionId: params.id,
      personId,
      state: 'waiting',
      supports: 0,
      at: now,
      version: 1,
    }
    for (let tried = 0; tried < TRIES; tried++) {
      const known = await readTopic(store, topic.id)
      if (known && !sameAs(known, topic)) return refused('idConflict')
      const [again] = known ? await shownTopics(store, [known], reader) : []
      if (again) return { ...accepted(again), repeated: true }
      const put = await attempt(deps, topic)
      if (put?.ok) return accepted(topicViewOf(put.value, reader, false))
      if (put && put.reason !== 'idConflict') return put
    }
    return refused('unavailable')
  })
