import {
  type SessionRecord,
  type TopicReader,
  type TopicRecord,
  type TopicView,
  topicViewOf,
} from '@yizhan/shared/activities'
import { reaches, scopeOf } from '@yizhan/shared/people'
import type { Caller } from '../../platform/caller'
import type { Store } from '../../platform/store'
import { SUPPORTS, type SupportItem, TOPICS } from './table'

type Placed = Pick<SessionRecord, 'stationId' | 'squadId'>

/** Whether a caller settles topics and agrees duties of a talk there. */
export const managesTalk = (caller: Caller | undefined, { stationId, squadId }: Placed): boolean =>
  caller !== undefined &&
  reaches(scopeOf(caller.role, 'manageDuties'), caller, { stationId, squadId, people: [] })

export const readerOf = (caller: Caller | undefined, talk: Placed): TopicReader => ({
  personId: caller?.personId,
  staff: managesTalk(caller, talk),
})

/** As the base table has it now. */
export const readTopic = (store: Store, id: string): Promise<TopicRecord | undefined> =>
  store.get<TopicRecord>(TOPICS, { id }, { consistent: true })

/** Keys that one reading of the store takes. */
const AT_ONCE = 100

/** Which of these topics a person supports. */
const supportedBy = async (
  store: Store,
  topics: readonly TopicRecord[],
  personId: string | undefined,
): Promise<ReadonlySet<string>> => {
  const found = new Set<string>()
  if (personId === undefined) return found
  for (let from = 0; from < topics.length; from += AT_ONCE) {
    const keys = topics.slice(from, from + AT_ONCE).map(({ id }) => ({ topicId: id, personId }))
    for (const { topicId } of await store.getMany<SupportItem>(SUPPORTS, keys)) found.add(topicId)
  }
  return found
}

/** Topics as this reader sees them. */
export const shownTopics = async (
  store: Store,
  topics: readonly TopicRecord[],
  reader: TopicReader,
): Promise<TopicView[]> => {
  const supported = await supportedBy(store, topics, reader.personId)
  return topics.map((topic) => topicViewOf(topic, reader, supported.has(topic.id)))
}
