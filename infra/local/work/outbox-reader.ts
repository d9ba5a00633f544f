import { OUTBOX_SHARDS, type Outbox } from '@yizhan/functions/platform/outbox'
import { type Instant, toEpoch } from '@yizhan/shared/kernel'
import { type ReaderDeps, startShardReader } from './shard-reader'

export interface OutboxReader {
  nudge(shard: number): void
  stop(): Promise<void>
}

const SHARDS = Array.from({ length: OUTBOX_SHARDS }, (_, shard) => shard)

/** What `on-change` is called by in the cloud: here a reader per shard. */
export const startOutboxReader = (deps: ReaderDeps): OutboxReader => {
  const readers = SHARDS.map((shard) => startShardReader(shard, deps))
  return {
    nudge: (shard) => readers[shard]?.nudge(),
    stop: async () => {
      await Promise.all(readers.map((reader) => reader.stop()))
    },
  }
}

/** Seconds by which the oldest fact is late; 0 when none is waiting. */
export const outboxLag = async (outbox: Outbox, now: Instant): Promise<number> => {
  const oldest = await Promise.all(SHARDS.map((shard) => outbox.due(shard, now, 1)))
  const late = oldest.flat().map(({ position }) => toEpoch(now) - toEpoch(position.split('#')[0] ?? now))
  return Math.max(0, ...late) / 1000
}
