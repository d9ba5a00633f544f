import type { Schema } from '@yizhan/shared/kernel'
import { kept } from './kept'
import type { Store, TableDefinition } from './store'

/** One document per name: categories, bodies, calendar, rules, emergencies, moderation, district, squads, command. */
export const SETTINGS: TableDefinition = {
  name: 'settings',
  hash: 'name',
  attributes: { name: 'text', document: 'json' },
}

export interface Settings {
  read<T>(name: string, schema: Schema<T>): Promise<T>
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
  }
}
