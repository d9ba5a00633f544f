import type { AttributeValue } from '@aws-sdk/client-dynamodb'
import { type Instant, toEpoch } from '@yizhan/shared/kernel'
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda'
import { fromAttributes, restored } from '../adapters/dynamo/item'
import { describeFault, type Log } from '../platform/log'
import { OUTBOX, type Outbox, type Waiting } from '../platform/outbox'

export interface ChangeDeps {
  readonly outbox: Pick<Outbox, 'handle'>
  readonly now: () => Instant
  readonly log: Log
}

/** Milliseconds by which the clocks of two functions may differ. */
const CLOCKS_DIFFER = 5_000

/** A fact may be filed for later, as a message is in quiet hours: then it is the tick's. */
const isForLater = ({ position }: Waiting, now: Instant): boolean =>
  toEpoch(position.split('#')[0] ?? '') > toEpoch(now) + CLOCKS_DIFFER

const waitingOf = ({ dynamodb }: DynamoDBRecord): Waiting => {
  const image = fromAttributes((dynamodb?.NewImage ?? {}) as Record<string, AttributeValue>)
  const waiting = restored<Partial<Waiting>>(OUTBOX, image)
  for (const name of ['shard', 'position', 'id', 'kind', 'about', 'attempts'] as const)
    if (waiting[name] === undefined) throw new TypeError(`an outbox record without ${name}`)
  return waiting as Waiting
}

/**
 * Acts on the facts that a batch of the outbox's changes brings. A fact whose handler fails is put back by the outbox
 * itself, for a later minute's tick; a record is reported as failed only when even that was not possible, or when it
 * cannot be read. Records may come again: what they ask for is done once.
 */
export const makeChangeBatch = ({ outbox, now, log }: ChangeDeps) => {
  const act = async (record: DynamoDBRecord): Promise<void> => {
    if (record.eventName !== 'INSERT') return
    const waiting = waitingOf(record)
    const at = now()
    if (waiting.attempts === 0 && !isForLater(waiting, at)) await outbox.handle(waiting, at)
  }

  return async ({ Records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
    const acted = await Promise.allSettled(Records.map(act))
    const batchItemFailures = acted.flatMap((result, place) => {
      if (result.status === 'fulfilled') return []
      const itemIdentifier = Records[place]?.dynamodb?.SequenceNumber ?? ''
      log('error', 'change failed', { itemIdentifier, ...describeFault(result.reason) })
      return [{ itemIdentifier }]
    })
    return { batchItemFailures }
  }
}
