import type { Instant } from '@yizhan/shared/kernel'
import type { Actor } from '@yizhan/shared/people'
import type { SettingsChange } from '@yizhan/shared/settings'
import type { Cursors } from './cursor'
import { type PageQuery, readPage } from './page'
import type { Condition, Store, TableDefinition, Write } from './store'

/** Who changed which table or roster by hand, when, and what it was before and after. Append-only. */
export const CHANGES: TableDefinition = {
  name: 'settings-changes',
  hash: 'name',
  range: 'version',
  attributes: { name: 'text', version: 'number', at: 'text', by: 'json', before: 'json', after: 'json' },
}

export type ChangeRecord = SettingsChange & { readonly name: string }

export const changeWrite = (change: ChangeRecord): Write => ({
  kind: 'put',
  table: CHANGES,
  item: change,
  condition: { absent: ['version'] },
})

/** An item that still has this version; what was never changed and came with older data has none. */
export const atVersion = (version: number | undefined): Condition =>
  version === undefined ? { absent: ['version'] } : { equals: { version } }

/** Who made the last change by hand, for whoever comes too late. */
export const lastChange = async (
  store: Store,
  name: string,
): Promise<{ readonly at: Instant; readonly by: Actor } | undefined> =>
  (await store.query<ChangeRecord>({ table: CHANGES, hash: name, newestFirst: true, limit: 1 })).items[0]

export const pageOfChanges = (store: Store, cursors: Cursors, name: string, query: PageQuery) =>
  readPage(
    cursors,
    `changes:${name}`,
    query,
    (limit, after) =>
      store.query<ChangeRecord>({
        table: CHANGES,
        hash: name,
        newestFirst: true,
        limit,
        ...(after ? { after } : {}),
      }),
    ({ name: _, ...change }): SettingsChange => change,
  )
