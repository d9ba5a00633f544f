import { accepted, refused } from '@yizhan/shared/kernel'
import type { Wechat } from '../../people/ports'
import { acceptAssertions } from './accept-assertions'
import { gatewayKey, signAssertion } from './assertion'

const SECRET = 'k3Jq9ZtV0bXw7LmR2pYc8NfD5sHgA1uE'
const NOW = '2026-11-24T01:30:00.000Z'
const APP = 'wx1234567890abcdef'

const wechat = (): Wechat & { readonly asked: string[] } => {
  const asked: string[] = []
  return {
    asked,
    identityOfMiniProgram: async (code) => {
      asked.push(code)
      return accepted({ openId: 'oFromWechat' })
    },
    identityOfWeb: async () => refused('codeInvalid'),
    sendSubscribeMessage: async () => true,
  }
}

describe('signing in with an assertion', () => {
  it('takes the gateway’s word in place of WeChat’s', async () => {
    const outer = wechat()
    const trusting = acceptAssertions(outer, { appId: APP, secret: SECRET, epochNow: () => Date.parse(NOW) })
    const code = await signAssertion({ openId: 'oNamed', appId: APP }, gatewayKey(SECRET), NOW)
    expect(await trusting.identityOfMiniProgram(code)).toEqual(accepted({ openId: 'oNamed' }))
    expect(outer.asked).toEqual([])
  })

  it('asks WeChat about every other code, and takes no assertion at the web’s door', async () => {
    const outer = wechat()
    const trusting = acceptAssertions(outer, { appId: APP, secret: SECRET, epochNow: () => Date.parse(NOW) })
    expect(await trusting.identityOfMiniProgram('0a1b')).toEqual(accepted({ openId: 'oFromWechat' }))
    const code = await signAssertion({ openId: 'oNamed', appId: APP }, gatewayKey(SECRET), NOW)
    expect(await trusting.identityOfWeb(code)).toEqual(refused('codeInvalid'))
    expect(outer.asked).toEqual(['0a1b'])
  })
})
