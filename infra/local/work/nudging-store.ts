import { OUTBOX } from '@yizhan/functions/platform/outbox'
import type { Store } from '@yizhan/functions/platform/store'

/** The same store; says in which shard of the outbox a transaction has just left a fact. */
export const nudgingStore = (store: Store, nudge: (shard: number) => void): Store => ({
  ...store,
  commit: async (writes) => {
    const committed = await store.commit(writes)
    if (committed.ok)
      for (const write of writes)
        if (write.kind === 'put' && write.table.name === OUTBOX.name) nudge(Number(write.item.shard))
    return committed
  },
})
