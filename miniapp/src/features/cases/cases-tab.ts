import { useSyncExternalStore } from 'react'
import { openTab } from '@/platform/navigation'

export type CasesTab = 'mine' | 'followed'

/** Which list the tab page shows; a tab's address carries no parameters. */
let shown: CasesTab = 'mine'
const listeners = new Set<() => void>()

const now = () => shown

export const showTab = (tab: CasesTab): void => {
  shown = tab
  for (const listener of [...listeners]) listener()
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const useCasesTab = (): CasesTab => useSyncExternalStore(subscribe, now, now)

/** Goes to the cases that this person follows. */
export const showFollowed = (): void => {
  showTab('followed')
  void openTab('resident/cases/index')
}
