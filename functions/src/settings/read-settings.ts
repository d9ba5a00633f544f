import { accepted, dayOf, type Instant } from '@yizhan/shared/kernel'
import { getSettings, type SettingsTable, type SettingsView, warningsOf } from '@yizhan/shared/settings'
import { implement } from '../platform/operation'
import type { Store } from '../platform/store'
import { readStored, type Stored } from './documents'

export const viewOf = (
  table: SettingsTable,
  { document, version = 0 }: Stored,
  now: Instant,
): SettingsView => ({
  table,
  version,
  document,
  warnings: warningsOf(table, document, dayOf(now)).map(({ path, reason }) => ({ path, reason })),
})

export const readSettingsBy = (store: Store) =>
  implement(getSettings, async ({ params: { table }, now }) => {
    const stored = (await readStored(store, [table])).get(table)
    if (!stored) throw new Error(`settings document "${table}" is missing`)
    return accepted(viewOf(table, stored, now))
  })
