import type { Schema } from '@yizhan/shared/kernel'
import type { Store, TableDefinition } from './store'

/** One document per name: categories, bodies, calendar, rules, emergencies, district, squads, command. */
export const SETTINGS: TableDefinition = {
  name: 'settings',
  hash: 'name',
  attributes: { name: 'text', document: 'json' },
}

export interface Settings {
  read<T>(name: string, schema: Schema<T>): Promise<T>
}

/** How long a process may go on with a document after an administrator changed it. Milliseconds. */
const FRESH_FOR = 60_000

/** Reads settings documents, validated, and keeps each for a minute. A missing or broken one is a fault that names it. */
export const makeSettings = (store: Store, epochNow: () => number): Settings => {
  const kept = new Map<string, { until: number; document: Promise<unknown> }>()
  const load = async <T>(name: string, schema: Schema<T>): Promise<T> => {
    const item = await store.get<{ document: unknown }>(SETTINGS, { name })
    if (!item) throw new Error(`settings document "${name}" is missing`)
    return schema.parse(item.document)
  }
  return {
    read: <T>(name: string, schema: Schema<T>) => {
      const known = kept.get(name)
      if (known && known.until > epochNow()) return known.document as Promise<T>
      const document = load(name, schema)
      kept.set(name, { until: epochNow() + FRESH_FOR, document })
      document.catch(() => kept.delete(name))
      return document
    },
  }
}
