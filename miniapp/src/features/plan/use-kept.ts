import { useState } from 'react'
import { storage } from '@/platform/storage'

const keyOf = (name: string) => `plan-draft-${name}`

export interface Kept<T> {
  readonly value: T
  /** Something was written that is not sent yet. */
  readonly changed: boolean
  /** It was found again from an earlier time. */
  readonly restored: boolean
  change(next: T): void
  /** Back to what it began with; what was written is gone. */
  forget(): void
}

/** What is written here, kept on the device until it is sent or given up. */
export const useKept = <T>(name: string, begin: T): Kept<T> => {
  const [found] = useState(() => storage.read<T>(keyOf(name)))
  const [written, setWritten] = useState(found)
  const [restored, setRestored] = useState(found !== undefined)
  return {
    value: written ?? begin,
    changed: written !== undefined,
    restored,
    change: (next) => {
      setWritten(next)
      setRestored(false)
      storage.write(keyOf(name), next)
    },
    forget: () => {
      setWritten(undefined)
      setRestored(false)
      storage.remove(keyOf(name))
    },
  }
}
