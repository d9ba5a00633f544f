import type { Store } from '../../platform/store'
import { MODERATION, type ModerationRecord, moderationItem } from './table'

export type Changed = 'changed' | 'unchanged' | 'missing'

export interface ModerationRecords {
  find(id: string): Promise<ModerationRecord | undefined>
  /**
   * Changes a record as it is now; `undefined` leaves it as it is. Of two at once the second sees the first. `read` is
   * the record as it was found a moment ago: where it still is so, it is not read again.
   */
  change(
    id: string,
    change: (record: ModerationRecord) => Partial<ModerationRecord> | undefined,
    read?: ModerationRecord,
  ): Promise<Changed>
  /** Keeps the record as changed, if nobody has changed this version of it. */
  replace(before: ModerationRecord, changes: Partial<ModerationRecord>): Promise<ModerationRecord | undefined>
}

const TRIES = 5

export const makeModerationRecords = (store: Store): ModerationRecords => {
  const find = async (id: string) =>
    (await store.get<{ record: ModerationRecord }>(MODERATION, { id }, { consistent: true }))?.record

  const replace = async (before: ModerationRecord, changes: Partial<ModerationRecord>) => {
    const after = { ...before, ...changes, version: before.version + 1 }
    const kept = await store.put(MODERATION, moderationItem(after), { equals: { version: before.version } })
    return kept ? after : undefined
  }

  return {
    find,
    replace,
    change: async (id, change, read) => {
      for (let tried = 0; tried < TRIES; tried++) {
        const before = (tried === 0 ? read : undefined) ?? (await find(id))
        if (!before) return 'missing'
        const changes = change(before)
        if (!changes) return 'unchanged'
        if (await replace(before, changes)) return 'changed'
      }
      throw new Error(`moderation of ${id} is changed by too many at once`)
    },
  }
}
