import { createServer, type Server } from 'node:http'
import { gatewayKey, verifyAssertion } from '../adapters/cloudbase/assertion'
import type { GatewayAnswer } from '../adapters/cloudbase/gateway'

const KEY = gatewayKey('k3Jq9ZtV0bXw7LmR2pYc8NfD5sHgA1uE')
const APP = 'wx1234567890abcdef'
const SIGN_IN = { method: 'POST', path: '/api/sign-in/wechat', body: '{"code":"0a1b"}' }

let api: Server
let main: (event: unknown) => Promise<GatewayAnswer>
const before = process.env

beforeAll(async () => {
  api = createServer((request, response) => request.pipe(response))
  await new Promise<void>((resolve) => api.listen(0, '127.0.0.1', resolve))
  const address = api.address()
  const port = typeof address === 'object' && address ? address.port : 0
  process.env = {
    ...before,
    YIZHAN_API_URL: `http://127.0.0.1:${port}`,
    YIZHAN_GATEWAY_KEY: KEY,
    WX_CONTEXT_KEYS: 'WX_OPENID,WX_APPID',
  }
  main = (await import('./cloudbase-gateway')).main
})
afterAll(() => {
  process.env = before
  api.closeAllConnections()
  api.close()
})

/** CloudBase sets these for each call that a mini-program makes. */
const calledBy = (openId: string) => Object.assign(process.env, { WX_OPENID: openId, WX_APPID: APP })

describe('the CloudBase function', () => {
  it('asserts the person whom CloudBase’s own environment names, call by call', async () => {
    for (const openId of ['oFirst', 'oSecond']) {
      calledBy(openId)
      const { code } = JSON.parse((await main({ ...SIGN_IN, openId: 'oSomebodyElse' })).body)
      expect(await verifyAssertion(code, APP, KEY, new Date().toISOString())).toEqual({
        ok: true,
        value: { openId },
      })
    }
  })

  it('does nothing for a call that no mini-program made', async () => {
    calledBy('')
    expect(await main(SIGN_IN)).toMatchObject({ status: 401 })
  })
})
