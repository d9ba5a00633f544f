/** How an attribute is kept: `json` is any value, stored whole as one text; keys, indexes and conditions use the others. */
export type AttributeKind = 'text' | 'number' | 'json'

export interface IndexDefinition {
  readonly name: string
  readonly hash: string
  readonly range?: string
  /** What it holds of an item besides the keys; everything when not said, nothing when it is empty. A store may hold more. */
  readonly keeps?: readonly string[]
}

/** A table as data: the local store and the cloud's description are both made from it. */
export interface TableDefinition {
  readonly name: string
  readonly hash: string
  readonly range?: string
  readonly attributes: Readonly<Record<string, AttributeKind>>
  /** Sparse where an item lacks the hash attribute. */
  readonly indexes?: readonly IndexDefinition[]
  /** The attribute that holds the second (Unix time) after which an item may vanish. */
  readonly expires?: string
  /** Its changes wake the change consumer. */
  readonly stream?: boolean
}

export type Item = Readonly<Record<string, unknown>>
export type Key = Readonly<Record<string, string | number>>

/** Everything must hold. `absent` / `equals` / `below` / `above` speak of the item as it is before the write. */
export interface Condition {
  readonly absent?: readonly string[]
  readonly present?: readonly string[]
  readonly equals?: Readonly<Record<string, string | number>>
  readonly below?: Readonly<Record<string, string | number>>
  readonly above?: Readonly<Record<string, string | number>>
}

export interface Changes {
  readonly set?: Item
  readonly add?: Readonly<Record<string, number>>
  readonly remove?: readonly string[]
}

export type Write =
  | {
      readonly kind: 'put'
      readonly table: TableDefinition
      readonly item: Item
      readonly condition?: Condition
    }
  | {
      readonly kind: 'update'
      readonly table: TableDefinition
      readonly key: Key
      readonly changes: Changes
      readonly condition?: Condition
    }
  | {
      readonly kind: 'delete'
      readonly table: TableDefinition
      readonly key: Key
      readonly condition?: Condition
    }
  | {
      readonly kind: 'check'
      readonly table: TableDefinition
      readonly key: Key
      readonly condition: Condition
    }

/** Either all of it, or nothing, with the places (in the list of writes) of the conditions that did not hold. */
export type Committed = { readonly ok: true } | { readonly ok: false; readonly failed: readonly number[] }

export interface QueryPlan {
  readonly table: TableDefinition
  readonly index?: string
  readonly hash: string | number
  /** On the range key; both ends inclusive. */
  readonly from?: string | number
  readonly to?: string | number
  readonly newestFirst?: boolean
  readonly limit?: number
  /** As the last write left it; of a table, not of an index. */
  readonly consistent?: boolean
  /** Equality on other attributes, applied by the store after the range. */
  readonly where?: Readonly<Record<string, string | number>>
  /** The only attributes that are wanted: what is not sent need not be read. */
  readonly only?: readonly string[]
  /** The key after which to go on, as an earlier answer gave it. */
  readonly after?: Key
}

export interface QueryAnswer<T> {
  readonly items: T[]
  readonly after?: Key
}

/**
 * The tables. Everything here is in the subset that DynamoDB, ScyllaDB Alternator and the embedded store share.
 * Faults (the store is away, throttled beyond retries) are exceptions; conditions that do not hold are values.
 */
export interface Store {
  get<T = Item>(table: TableDefinition, key: Key, options?: { consistent?: boolean }): Promise<T | undefined>
  /** At most 100 keys; missing items are left out, the order is not kept. */
  getMany<T = Item>(table: TableDefinition, keys: readonly Key[]): Promise<T[]>
  query<T = Item>(plan: QueryPlan): Promise<QueryAnswer<T>>
  /** How many items a query finds, all pages of it; they are read there, and not sent. */
  count(plan: Omit<QueryPlan, 'limit' | 'after' | 'only'>): Promise<number>
  /** False when the condition did not hold. */
  put(table: TableDefinition, item: Item, condition?: Condition): Promise<boolean>
  /** The item after the change; undefined when the condition did not hold. */
  update<T = Item>(
    table: TableDefinition,
    key: Key,
    changes: Changes,
    condition?: Condition,
  ): Promise<T | undefined>
  delete(table: TableDefinition, key: Key): Promise<void>
  commit(writes: readonly Write[]): Promise<Committed>
}
