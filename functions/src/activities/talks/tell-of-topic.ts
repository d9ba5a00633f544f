import { masked } from '@yizhan/shared/kernel'
import type { FactHandlers } from '../../platform/outbox'
import type { TalksDeps } from './deps'
import type { TopicSettled } from './facts'
import { readDuty } from './read-duties'
import { readTopic } from './read-topics'
import type { Tell } from './tell'

/** What a talk came to is told to the writer of a topic and who supports it; why it is hidden, to its writer alone. */
export const makeTellOfTopic = ({ store }: TalksDeps, { tellThem, tellSupporters }: Tell): FactHandlers => ({
  topicSettled: async (fact, now) => {
    const { topicId, version, at } = (fact as TopicSettled).about
    const topic = await readTopic(store, topicId)
    if (topic?.version !== version) return
    const duty = topic.dutyId === undefined ? undefined : await readDuty(store, topic.dutyId)
    const words = masked(duty?.text ?? topic.answer ?? '')
    const news = { id: fact.id, at, kind: 'topicAnswered', words } as const
    await tellThem(news, topic.sessionId, [topic.personId], now)
    if (topic.state !== 'hidden') await tellSupporters(news, topic, now)
  },
})
