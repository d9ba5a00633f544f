import { accepted, type FieldRefusal, type Outcome, refused } from '@yizhan/shared/kernel'
import {
  namedPath,
  SETTINGS_SCHEMAS,
  type SettingsDocuments,
  type SettingsTable,
} from '@yizhan/shared/settings'
import { parse } from '../platform/parse'
import { SETTINGS, type SettingsItem } from '../platform/settings'
import type { Store } from '../platform/store'

export interface Stored<T extends SettingsTable = SettingsTable> {
  readonly document: SettingsDocuments[T]
  readonly version: number | undefined
}

/** These documents as they are now, not as they are kept. A missing or broken one is a fault that names it. */
export const readStored = async (
  store: Store,
  tables: readonly SettingsTable[],
): Promise<ReadonlyMap<SettingsTable, Stored>> => {
  const items = await store.getMany<SettingsItem>(
    SETTINGS,
    tables.map((name) => ({ name })),
  )
  return new Map(
    tables.map((table): [SettingsTable, Stored] => {
      const item = items.find(({ name }) => name === table)
      if (!item) throw new Error(`settings document "${table}" is missing`)
      return [table, { document: SETTINGS_SCHEMAS[table].parse(item.document), version: item.version }]
    }),
  )
}

/** What was sent as a document, by its schema; refused with paths that name the row instead of its place. */
export const parseDocument = (
  table: SettingsTable,
  sent: unknown,
): Outcome<SettingsDocuments[SettingsTable]> => {
  const parsed = parse<SettingsDocuments[SettingsTable]>(SETTINGS_SCHEMAS[table] as never, sent)
  if (parsed.ok) return accepted(parsed.value)
  const errors = parsed.errors?.map((e): FieldRefusal => ({ ...e, path: namedPath(sent, e.path) }))
  return refused('fields', errors ? { errors } : {})
}
