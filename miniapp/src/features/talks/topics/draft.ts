import { newId } from '@yizhan/shared/kernel'
import { storage } from '@/platform/storage'

/** A topic that is being written. Under its id it is put once, however often it is sent. */
export interface TopicDraft {
  readonly id: string
  readonly text: string
}

const keyOf = (sessionId: string) => `topic.${sessionId}`

/** It outlives the page and the app. */
export const topicDrafts = {
  read: (sessionId: string): TopicDraft =>
    storage.read<TopicDraft>(keyOf(sessionId)) ?? { id: newId(), text: '' },
  keep: (sessionId: string, draft: TopicDraft): void => {
    if (draft.text === '') storage.remove(keyOf(sessionId))
    else storage.write(keyOf(sessionId), draft)
  },
  forget: (sessionId: string): void => storage.remove(keyOf(sessionId)),
}
