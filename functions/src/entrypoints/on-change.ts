import { toInstant } from '@yizhan/shared/kernel'
import { makeChangeBatch } from './change-batch'
import { cloudLog, cloudProduct } from './cloud-product'

const { outbox } = cloudProduct(process.env)

/** Called by the stream of the outbox table. */
export const handler = makeChangeBatch({ outbox, now: () => toInstant(Date.now()), log: cloudLog })
