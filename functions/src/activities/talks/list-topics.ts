import { byImportance, listTopics, mayReadTopic, type TopicRecord } from '@yizhan/shared/activities'
import { accepted, refused } from '@yizhan/shared/kernel'
import { everyItem } from '../../platform/every-item'
import { implementPublic } from '../../platform/operation'
import { readSession } from '../sessions'
import type { TalksDeps } from './deps'
import { readerOf, shownTopics } from './read-topics'
import { TOPICS } from './table'

/** A talk is heard out in an evening: its topics are one short list. */
export const makeListTopics = ({ store, rules }: TalksDeps) =>
  implementPublic(listTopics, async ({ params, caller }) => {
    const session = await readSession(store, params.id)
    const reader = session && readerOf(caller, session)
    if (!reader || (session.state === 'draft' && !reader.staff)) return refused('notFound')
    const all = await everyItem<TopicRecord>(store, { table: TOPICS, index: 'bySession', hash: session.id })
    const topics = all.filter((topic) => mayReadTopic(topic, reader)).sort(byImportance)
    const { talks } = await rules()
    return accepted({ items: await shownTopics(store, topics, reader), most: talks.topicsEach })
  })
