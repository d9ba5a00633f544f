import type { FactHandlers } from '../../platform/outbox'
import type { TalksDeps } from './deps'
import type { TopicPut } from './facts'
import { readTopic } from './read-topics'
import { TOPICS } from './table'

/**
 * Has WeChat check a topic. What it passes is shown; whatever else it says, and what it does not know, waits for the
 * keeper. May be repeated: a person's decision stands.
 */
export const makeCheckTopic = ({ store, people, contentCheck }: TalksDeps): FactHandlers => ({
  topicPut: async (fact) => {
    const { topicId } = (fact as TopicPut).about
    const topic = await readTopic(store, topicId)
    if (topic?.state !== 'waiting') return
    const openId = await people.openIdOf(topic.personId)
    const answer = openId === undefined ? undefined : await contentCheck.checkText(topic.text, openId)
    if (answer?.state !== 'passed') return
    const { version } = topic
    const changes = { set: { state: 'open', version: version + 1 } }
    await store.update(TOPICS, { id: topicId }, changes, { equals: { version, state: 'waiting' } })
  },
})
