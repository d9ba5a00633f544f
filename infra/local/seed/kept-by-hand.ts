import { createHash } from 'node:crypto'
import { SETTINGS, type SettingsItem } from '@yizhan/functions/platform/settings'
import type { Condition, Item, Store, TableDefinition, Write } from '@yizhan/functions/platform/store'
import { ROSTERS } from '@yizhan/functions/stations/index'
import type { Huancui } from '../../data'

/** The hash of what was loaded, kept beside it: as long as it is there, nobody has changed the item by hand. */
export const seedOf = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('base64url')

type Stored = Pick<SettingsItem, 'version' | 'seed'>

interface Seeded {
  readonly table: TableDefinition
  readonly name: string
  readonly key: Readonly<Record<string, string>>
  readonly item: Item
  readonly seed: string
}

const seededDocuments = ({ settings }: Huancui): Seeded[] =>
  Object.entries(settings).map(([name, document]) => ({
    table: SETTINGS,
    name,
    key: { name },
    item: { name, document },
    seed: seedOf(document),
  }))

const seededRosters = ({ rosters }: Huancui): Seeded[] =>
  rosters.map((roster) => ({
    table: ROSTERS,
    name: roster.stationId,
    key: { stationId: roster.stationId },
    item: { ...roster },
    seed: seedOf(roster),
  }))

/** Keys that one reading of the store takes. */
const MOST_KEYS = 100

const readAll = async (store: Store, all: readonly Seeded[]): Promise<ReadonlyMap<string, Stored>> => {
  const found = new Map<string, Stored>()
  for (let at = 0; at < all.length; at += MOST_KEYS) {
    const asked = all.slice(at, at + MOST_KEYS)
    const [first] = asked
    if (!first) break
    const items = await store.getMany<Stored & Readonly<Record<string, string>>>(
      first.table,
      asked.map(({ key }) => key),
    )
    for (const item of items) found.set(item[first.table.hash] as string, item)
  }
  return found
}

/** What came with an older version of the data has neither; it could not be changed by hand then. */
const isChangedByHand = ({ version, seed }: Stored) => version !== undefined && seed === undefined

const unchanged = (stored: Stored | undefined, hash: string): Condition =>
  stored?.version === undefined
    ? { absent: stored ? ['version'] : [hash] }
    : { equals: { version: stored.version } }

export interface SeedPlan {
  readonly writes: readonly Write[]
  /** Documents and rosters that somebody has changed by hand, and that are left as they are. */
  readonly left: readonly string[]
}

/** The documents and rosters that a new version of the data brings: those that are still the seed’s own. */
export const planSeed = async (store: Store, huancui: Huancui): Promise<SeedPlan> => {
  const writes: Write[] = []
  const left: string[] = []
  for (const all of [seededDocuments(huancui), seededRosters(huancui)]) {
    const stored = await readAll(store, all)
    for (const { table, name, item, seed } of all) {
      const there = stored.get(name)
      if (there?.seed === seed) continue
      if (there && isChangedByHand(there)) left.push(name)
      else
        writes.push({
          kind: 'put',
          table,
          item: { ...item, seed, version: (there?.version ?? 0) + 1 },
          condition: unchanged(there, table.hash),
        })
    }
  }
  return { writes, left }
}
