import type {
  Changes,
  Committed,
  Condition,
  Item,
  Key,
  QueryPlan,
  Store,
  TableDefinition,
  Write,
} from '../src/platform/store'

type Kept = Record<string, string | number>

const toKept = (table: TableDefinition, item: Item): Kept =>
  Object.fromEntries(
    Object.entries(item).flatMap(([name, value]) => {
      const kind = table.attributes[name]
      if (!kind) throw new TypeError(`table ${table.name} has no attribute ${name}`)
      return value === undefined ? [] : [[name, kind === 'json' ? JSON.stringify(value) : value]]
    }),
  ) as Kept

const fromKept = <T>(table: TableDefinition, kept: Kept): T =>
  Object.fromEntries(
    Object.entries(kept).map(([name, value]) => [
      name,
      table.attributes[name] === 'json' ? JSON.parse(String(value)) : value,
    ]),
  ) as T

const holds = (kept: Kept | undefined, condition: Condition = {}): boolean => {
  const { absent = [], present = [], equals = {}, below = {}, above = {} } = condition
  const every = (of: object, is: (kept: string | number, than: string | number) => boolean) =>
    Object.entries(of).every(([name, value]) => kept?.[name] !== undefined && is(kept[name], value))
  return (
    absent.every((name) => kept?.[name] === undefined) &&
    present.every((name) => kept?.[name] !== undefined) &&
    every(equals, (a, b) => a === b) &&
    every(below, (a, b) => a < b) &&
    every(above, (a, b) => a > b)
  )
}

const after = (table: TableDefinition, key: Key, kept: Kept | undefined, changes: Changes): Kept => {
  const next: Kept = { ...kept, ...key, ...toKept(table, changes.set ?? {}) }
  for (const [name, n] of Object.entries(changes.add ?? {})) next[name] = Number(next[name] ?? 0) + n
  for (const name of changes.remove ?? []) delete next[name]
  return next
}

const orderOf = (a: Kept, b: Kept, names: readonly string[]): number => {
  for (const name of names) {
    const [x, y] = [a[name] ?? '', b[name] ?? '']
    if (x !== y) return x < y ? -1 : 1
  }
  return 0
}

export interface Watched {
  /** Waits before each call, so that calls of several can be interleaved. */
  readonly turn?: () => Promise<void>
  /** What was written at once, and held. */
  readonly wrote?: (writes: readonly Write[]) => void
}

/** A store in memory, with the semantics of the real one: each call happens at one moment. */
export const makeMemoryStore = ({
  turn = async () => undefined,
  wrote = () => undefined,
}: Watched = {}): Store => {
  const tables = new Map<string, Map<string, Kept>>()
  const itemsOf = ({ name }: TableDefinition): Map<string, Kept> => {
    const known = tables.get(name) ?? new Map<string, Kept>()
    tables.set(name, known)
    return known
  }
  const keyNames = ({ hash, range }: TableDefinition) => (range === undefined ? [hash] : [hash, range])
  const nameOf = (table: TableDefinition, item: Item) =>
    JSON.stringify(keyNames(table).map((name) => item[name]))

  const keyOf = (write: Write): Item => (write.kind === 'put' ? write.item : write.key)
  const commitNow = (writes: readonly Write[]): Committed => {
    const names = writes.map((write) => `${write.table.name} ${nameOf(write.table, keyOf(write))}`)
    const twice = names.find((name, n) => names.indexOf(name) !== n)
    if (twice) throw new Error(`one transaction writes ${twice} twice`)
    const failed = writes.flatMap((write, n) =>
      holds(itemsOf(write.table).get(nameOf(write.table, keyOf(write))), write.condition) ? [] : [n],
    )
    if (failed.length > 0) return { ok: false, failed }
    for (const write of writes) {
      const items = itemsOf(write.table)
      const name = nameOf(write.table, keyOf(write))
      if (write.kind === 'put') items.set(name, toKept(write.table, write.item))
      if (write.kind === 'update')
        items.set(name, after(write.table, write.key, items.get(name), write.changes))
      if (write.kind === 'delete') items.delete(name)
    }
    wrote(writes)
    return { ok: true }
  }

  const queryNow = ({ table, index, hash, from, to, newestFirst, limit, where, after: last }: QueryPlan) => {
    const keys = table.indexes?.find(({ name }) => name === index) ?? table
    const range = keys.range
    const order = [...(range === undefined ? [] : [range]), ...keyNames(table)]
    const found = [...itemsOf(table).values()]
      .filter((item) => item[keys.hash] === hash)
      .filter((item) => range === undefined || item[range] !== undefined)
      .filter((item) => range === undefined || from === undefined || (item[range] ?? '') >= from)
      .filter((item) => range === undefined || to === undefined || (item[range] ?? '') <= to)
      .filter((item) => Object.entries(where ?? {}).every(([name, value]) => item[name] === value))
      .sort((a, b) => (newestFirst ? -1 : 1) * orderOf(a, b, order))
    const place = last ? found.findIndex((item) => nameOf(table, item) === nameOf(table, last)) + 1 : 0
    const page = found.slice(place, limit === undefined ? undefined : place + limit)
    return { page, more: place + page.length < found.length }
  }

  return {
    get: async <T>(table: TableDefinition, key: Key) => {
      await turn()
      const kept = itemsOf(table).get(nameOf(table, key))
      return kept && fromKept<T>(table, kept)
    },
    getMany: async <T>(table: TableDefinition, keys: readonly Key[]) => {
      await turn()
      return keys.flatMap((key) => {
        const kept = itemsOf(table).get(nameOf(table, key))
        return kept ? [fromKept<T>(table, kept)] : []
      })
    },
    query: async <T>(plan: QueryPlan) => {
      await turn()
      const { page, more } = queryNow(plan)
      const items = page.map((item) => fromKept<T>(plan.table, item))
      const last = page.at(-1)
      if (!more || !last) return { items }
      const names = keyNames(plan.table)
      return { items, after: Object.fromEntries(names.map((name) => [name, last[name] ?? ''])) }
    },
    count: async (plan) => {
      await turn()
      return queryNow(plan).page.length
    },
    put: async (table, item, condition) => {
      await turn()
      return commitNow([{ kind: 'put', table, item, ...(condition ? { condition } : {}) }]).ok
    },
    update: async <T>(table: TableDefinition, key: Key, changes: Changes, condition?: Condition) => {
      await turn()
      const write: Write = { kind: 'update', table, key, changes, ...(condition ? { condition } : {}) }
      if (!commitNow([write]).ok) return undefined
      return fromKept<T>(table, itemsOf(table).get(nameOf(table, key)) ?? {})
    },
    delete: async (table, key) => {
      await turn()
      commitNow([{ kind: 'delete', table, key }])
    },
    commit: async (writes) => {
      await turn()
      return commitNow(writes)
    },
  }
}
