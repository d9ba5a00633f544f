import type { SignedIn } from '@yizhan/shared/people'
import { useSyncExternalStore } from 'react'
import { storage } from '@/platform/storage'

const KEY = 'session'

let known: SignedIn | undefined = storage.read<SignedIn>(KEY)
const listeners = new Set<() => void>()

const set = (next: SignedIn | undefined) => {
  known = next
  if (next) storage.write(KEY, next)
  else storage.remove(KEY)
  for (const listener of listeners) listener()
}

/** Who is signed in on this device, and with what. It outlives the app. */
export const session = {
  current: (): SignedIn | undefined => known,
  keep: (signedIn: SignedIn) => set(signedIn),
  end: () => set(undefined),
  subscribe: (listener: () => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
}

export const useSession = (): SignedIn | undefined =>
  useSyncExternalStore(session.subscribe, session.current, session.current)
