import { toInstant } from '@yizhan/shared/kernel'
import type { Context } from 'aws-lambda'
import { cloudLog, cloudProduct } from './cloud-product'
import { makeMinuteTick } from './minute-tick'

const tick = makeMinuteTick({ ...cloudProduct(process.env), now: () => toInstant(Date.now()) })

/** Called each minute. */
export const handler = async (_: unknown, context: Pick<Context, 'getRemainingTimeInMillis'>) => {
  const ticked = await tick(() => context.getRemainingTimeInMillis())
  cloudLog('info', 'ticked', { ...ticked })
}
