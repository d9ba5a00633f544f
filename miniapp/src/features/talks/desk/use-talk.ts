import { getSession, listDuties, listTopics, settleTopic, type TopicView } from '@yizhan/shared/activities'
import type { InputOf } from '@yizhan/shared/kernel'
import { call, useAnswer, useSending } from '@/server'
import { useReread } from './use-reread'

export type Settling = Omit<InputOf<typeof settleTopic>['body'], 'expectedVersion'>

/** A talk with its topics and duties, as those who manage it see them. */
export const useTalk = (id: string) => {
  const input = { params: { id } }
  const session = useAnswer(getSession, input)
  const topics = useAnswer(listTopics, input)
  const duties = useAnswer(listDuties, input)
  const all = [session, topics, duties]
  return {
    session: session.data,
    topics: topics.data?.items,
    duties: duties.data?.items,
    error: all.find(({ error, data }) => error !== null && data === undefined)?.error ?? null,
    refresh: () => Promise.all(all.map(({ refetch }) => refetch())),
  }
}

/** Settles one topic at a time. */
export const useSettling = () => {
  const reread = useReread()
  const sending = useSending()
  const settle = async (topic: TopicView, settling: Settling): Promise<boolean> => {
    const told = await sending.send(() =>
      call(settleTopic, { params: { id: topic.id }, body: { ...settling, expectedVersion: topic.version } }),
    )
    reread(told)
    return told.outcome === 'done'
  }
  return { ...sending, settle }
}
