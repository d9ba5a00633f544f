import { createHmac } from 'node:crypto'
import { makeSessions } from '@yizhan/functions/platform/session'
import type { Instant } from '@yizhan/shared/kernel'

const SECRET = 'the secret of many residents, long enough to be one'

/** The environment of a product that knows the tokens below. */
export const knowsResidents = { SESSION_SECRET: SECRET }

/** The tokens of so many residents, as the product itself would issue them: more than the demo has. */
export const tokensOfResidents = async (count: number, now: Instant): Promise<string[]> => {
  const sessions = makeSessions(createHmac('sha256', SECRET).update('session').digest('hex'))
  return Promise.all(
    Array.from({ length: count }, async (_, n) => {
      const who = { personId: `resident-of-many-${n + 1}`, role: 'resident', sign: '居民' } as const
      return (await sessions.issue(who, now)).token
    }),
  )
}
