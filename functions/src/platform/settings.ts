import type { Schema } from '@yizhan/shared/kernel'
import { kept } from './kept'
import type { Store, TableDefinition } from './store'

/**
 * One document per name: categories, duties, calendar, rules and so on. `version` counts its changes; `seed` is the hash
 * of the data that it was loaded from, and is gone once somebody has changed it by hand.
 */
export const SETTINGS: TableDefinition = {
  name: 'settings',
  hash: 'name',
  attributes: { name: 'text', document: 'json', version: 'number', seed: 'text' },
}

export interface SettingsItem {
  readonly name: string
  readonly document: unknown
  readonly version?: number
  readonly seed?: string
}

export interface Settings {
  read<T>(name: string, schema: Schema<T>): Promise<T>
  /** What this process has kept of a document that was changed. Others go on with theirs for at most a minute. */
  forget(name: string): void
}

/** Reads settings documents, validated, and keeps each for a minute. A missing or broken one is a fault that names it. */
export const makeSettings = (store: Store, epochNow: () => number): Settings => {
  const reads = new Map<string, () => Promise<unknown>>()
  const load = async <T>(name: string, schema: Schema<T>): Promise<T> => {
    const item = await store.get<{ document: unknown }>(SETTINGS, { name })
    if (!item) throw new Error(`settings document "${name}" is missing`)
    return schema.parse(item.document)
  }
  return {
    read: <T>(name: string, schema: Schema<T>) => {
      const read = reads.get(name) ?? kept(() => load(name, schema), epochNow)
      reads.set(name, read)
      return read() as Promise<T>
    },
    forget: (name) => {
      reads.delete(name)
    },
  }
}
