import { useState } from 'react'
import { storage } from '@/platform/storage'
import type { Group } from './groups'
import type { DeskScope } from './scopes'

/** Which list, and what of it. */
export interface Where {
  readonly scope: DeskScope
  readonly group: Group
}

const KEY = 'desk.scope'

/** Where this person looked last, as far as they still may; else their own work. Each visit starts with every progress. */
export const useWhere = (scopes: readonly [DeskScope, ...DeskScope[]]) => {
  const [where, setWhere] = useState<Where>(() => {
    const last = storage.read<DeskScope>(KEY)
    return { scope: scopes.find((scope) => scope === last) ?? scopes[0], group: 'all' }
  })
  const look = (next: Where) => {
    storage.write(KEY, next.scope)
    setWhere(next)
  }
  return [where, look] as const
}
