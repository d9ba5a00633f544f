import { useSyncExternalStore } from 'react'
import { drafts } from '../reporting'
import type { Draft } from './draft'

export const useDrafts = (): readonly Draft[] =>
  useSyncExternalStore(drafts.subscribe, drafts.all, drafts.all)

export const useDraft = (id: string): Draft | undefined => {
  const read = () => drafts.get(id)
  return useSyncExternalStore(drafts.subscribe, read, read)
}
