import { type Instant, toInstant } from '@yizhan/shared/kernel'
import type { Wechat } from '../../people/ports'
import { gatewayKey, isAssertion, verifyAssertion } from './assertion'

export interface Trust {
  readonly appId: string
  /** The product's secret; the gateway holds only the key derived from it. */
  readonly secret: string
  readonly epochNow: () => number
}

/** WeChat with a second kind of sign-in code: one that our own gateway signed for whom CloudBase named. */
export const acceptAssertions = <W extends Wechat>(wechat: W, { appId, secret, epochNow }: Trust): W => {
  const key = gatewayKey(secret)
  const now = (): Instant => toInstant(epochNow())
  return {
    ...wechat,
    identityOfMiniProgram: (code) =>
      isAssertion(code) ? verifyAssertion(code, appId, key, now()) : wechat.identityOfMiniProgram(code),
  }
}
