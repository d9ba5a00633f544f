import { afterTimeout } from '@yizhan/shared/cases'
import type { Instant } from '@yizhan/shared/kernel'
import { everyItem } from '../../platform/every-item'
import type { Store } from '../../platform/store'
import { makeModerationRecords } from './records'
import { DUE, MODERATION } from './table'

/** Gives to a person what no machine answered in time. Reads what is due; one that fails keeps none of the others. */
export const makeTimeOut = (store: Store) => {
  const records = makeModerationRecords(store)
  return async (now: Instant): Promise<void> => {
    const faults: unknown[] = []
    for (const hash of DUE) {
      const due = await everyItem<{ id: string }>(store, { table: MODERATION, index: 'due', hash, to: now })
      for (const { id } of due)
        await records.change(id, afterTimeout).catch((fault: unknown) => faults.push(fault))
    }
    if (faults.length > 0) throw new AggregateError(faults, faults.map(String).join('; '))
  }
}
