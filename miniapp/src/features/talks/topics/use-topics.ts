import { useQueryClient } from '@tanstack/react-query'
import {
  listDuties,
  listTopics,
  supportTopic,
  type TopicView,
  withdrawSupport,
} from '@yizhan/shared/activities'
import type { AnswerOf } from '@yizhan/shared/kernel'
import { useState } from 'react'
import { call, type Told, useAnswer } from '@/server'

type Topics = AnswerOf<typeof listTopics>

/** The topics and the duty list of a talk; one tap supports, another takes it back. */
export const useTopics = (sessionId: string) => {
  const queries = useQueryClient()
  const input = { params: { id: sessionId } }
  const topics = useAnswer(listTopics, input)
  const duties = useAnswer(listDuties, input)
  const [pressed, setPressed] = useState<string>()
  /** The list stays in its order until it is asked for again, so that nothing jumps from under the finger. */
  const replace = (topic: TopicView) =>
    queries.setQueryData<Topics>(
      [listTopics.id, input],
      (known) => known && { ...known, items: known.items.map((one) => (one.id === topic.id ? topic : one)) },
    )
  const toggle = async (topic: TopicView): Promise<Told<TopicView> | undefined> => {
    if (pressed !== undefined) return undefined
    setPressed(topic.id)
    const told = await call(topic.supported ? withdrawSupport : supportTopic, { params: { id: topic.id } })
    setPressed(undefined)
    if (told.outcome === 'done') replace(told.value)
    else if (told.outcome === 'refused') void topics.refetch()
    return told
  }
  return { topics, duties, toggle, pressed }
}
