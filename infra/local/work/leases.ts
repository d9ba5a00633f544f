import type { Store, TableDefinition } from '@yizhan/functions/platform/store'

/** Which server does which share of the work, so that several can run on one store. */
export const LEASES: TableDefinition = {
  name: 'leases',
  hash: 'name',
  attributes: { name: 'text', owner: 'text', until: 'number' },
}

export interface Leases {
  /** Takes, or takes again, a lease for so many milliseconds; false while another owner's runs. */
  take(name: string, milliseconds: number): Promise<boolean>
  /** Gives it back early; nothing happens when it is not ours. */
  release(name: string): Promise<void>
}

/** `owner` must be the same after a restart and differ between servers: a restarted server goes on at once. */
export const makeLeases = (store: Store, owner: string, epochNow: () => number): Leases => ({
  take: async (name, milliseconds) => {
    const now = epochNow()
    const changes = { set: { owner, until: now + milliseconds } }
    const lease = { name, ...changes.set }
    const renewed = await store.update(LEASES, { name }, changes, { equals: { owner } })
    if (renewed) return true
    if (await store.update(LEASES, { name }, changes, { present: ['owner'], below: { until: now } }))
      return true
    return store.put(LEASES, lease, { absent: ['name'] })
  },
  release: async (name) => {
    await store.commit([{ kind: 'delete', table: LEASES, key: { name }, condition: { equals: { owner } } }])
  },
})
