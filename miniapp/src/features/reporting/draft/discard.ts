import { drafts, sendQueue } from '../reporting'
import { draftPhotos } from '../sending/draft-photos'
import type { Draft } from './draft'

/** As long as the way back is shown. */
const UNDOABLE = 6000

/** Throws a draft away; the answer brings it back, photos and all, while that is offered. */
export const discard = (draft: Draft): (() => void) => {
  if (sendQueue.isSending(draft.id)) return () => undefined
  drafts.remove(draft.id)
  const timer = setTimeout(() => draftPhotos.forget(draft.id), UNDOABLE)
  return () => {
    clearTimeout(timer)
    drafts.put(draft)
  }
}
