import { createHash } from 'node:crypto'
import { SETTINGS } from '@yizhan/functions/platform/settings'
import type { Store, Write } from '@yizhan/functions/platform/store'
import type { Huancui } from '../../data'
import { type OpenIds, peopleWrites, stationWrites, volunteerWrites } from './district-writes'
import { planSeed } from './kept-by-hand'

/** DynamoDB takes at most 100 writes in a transaction; one transaction costs the store one wait for the disk. */
const PER_COMMIT = 100

const chunks = <T>(items: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(items.length / PER_COMMIT) }, (_, i) =>
    items.slice(i * PER_COMMIT, (i + 1) * PER_COMMIT),
  )

/** Commits what holds; writes whose condition does not hold are already there, and are left out at the second try. */
const commitMissing = async (store: Store, writes: readonly Write[]): Promise<void> => {
  if (writes.length === 0) return
  const committed = await store.commit(writes)
  if (committed.ok) return
  const there = new Set(committed.failed)
  await commitMissing(
    store,
    writes.filter((_, place) => !there.has(place)),
  )
}

export const versionOf = (huancui: Huancui): string =>
  createHash('sha256').update(JSON.stringify(huancui)).digest('hex')

/** The settings document that says which data is loaded. */
const LOADED = 'loaded'

/**
 * Brings the district’s data into the store, once for each version of it. `loading` is called before anything is
 * written. A start that is killed half-way is repeated whole by the next: the version is written last. Answers the
 * documents and rosters that a new version left as they are, because somebody has changed them by hand.
 */
export const loadDistrict = async (
  store: Store,
  huancui: Huancui,
  openIds: OpenIds,
  loading: () => void,
): Promise<readonly string[]> => {
  const version = versionOf(huancui)
  const item = await store.get<{ document: { version: string } }>(SETTINGS, { name: LOADED })
  if (item?.document.version === version) return []
  loading()
  const { writes, left } = await planSeed(store, huancui)
  for (const chunk of chunks([
    ...writes,
    ...stationWrites(huancui),
    ...peopleWrites(huancui, openIds),
    ...volunteerWrites(huancui),
  ]))
    await commitMissing(store, chunk)
  await store.put(SETTINGS, { name: LOADED, document: { version } })
  return left
}
