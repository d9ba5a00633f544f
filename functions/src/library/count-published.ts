import type { Instant } from '@yizhan/shared/kernel'
import { everyItem } from '../platform/every-item'
import type { LibraryDeps } from './deps'
import { TYPICAL_CASES } from './table'

export type PublishedIn = (stationId: string, from: Instant, to: Instant) => Promise<number>

/** A station publishes a few dozen a year: they are counted as they stand in its index. */
export const publishedInBy =
  ({ store }: LibraryDeps): PublishedIn =>
  async (stationId, from, to) =>
    (await everyItem(store, { table: TYPICAL_CASES, index: 'byStation', hash: stationId, from, to })).length
