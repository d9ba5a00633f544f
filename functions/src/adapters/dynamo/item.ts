import type { AttributeValue } from '@aws-sdk/client-dynamodb'
import type { Changes, Item, TableDefinition } from '../../platform/store'

/** Keeps what is defined, `json` attributes as text. An attribute that the table does not define is a mistake in the code. */
export const stored = (table: TableDefinition, item: Item): Record<string, string | number> => {
  const kept: Record<string, string | number> = {}
  for (const [name, value] of Object.entries(item)) {
    if (value === undefined) continue
    const kind = table.attributes[name]
    if (!kind) throw new TypeError(`table ${table.name} has no attribute ${name}`)
    kept[name] = kind === 'json' ? JSON.stringify(value) : (value as string | number)
  }
  return kept
}

export const storedChanges = (table: TableDefinition, changes: Changes): Changes =>
  changes.set ? { ...changes, set: stored(table, changes.set) } : changes

export const restored = <T>(table: TableDefinition, item: Record<string, unknown>): T => {
  const read: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(item))
    read[name] = table.attributes[name] === 'json' ? JSON.parse(String(value)) : value
  return read as T
}

export const toAttribute = (value: unknown): AttributeValue =>
  typeof value === 'number' ? { N: String(value) } : { S: String(value) }

export const fromAttribute = (value: AttributeValue): string | number =>
  value.N === undefined ? String(value.S) : Number(value.N)

export const toAttributes = (item: Readonly<Record<string, unknown>>): Record<string, AttributeValue> =>
  Object.fromEntries(Object.entries(item).map(([name, value]) => [name, toAttribute(value)]))

export const fromAttributes = (item: Record<string, AttributeValue>): Record<string, string | number> =>
  Object.fromEntries(Object.entries(item).map(([name, value]) => [name, fromAttribute(value)]))
