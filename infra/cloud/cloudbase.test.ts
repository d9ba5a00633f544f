import { execFileSync } from 'node:child_process'
import path from 'node:path'
import { gatewayKey } from '@yizhan/functions/adapters/cloudbase/assertion'
import { readGatewayConfig } from '@yizhan/functions/adapters/cloudbase/gateway-config'
import description from './cloudbaserc.json'

const keyOf = (secret: string) =>
  execFileSync(process.execPath, [path.join(__dirname, 'gateway-key.mjs')], {
    input: secret,
    encoding: 'utf8',
    stdio: ['pipe', 'pipe', 'ignore'],
  }).trim()

describe('the gateway on CloudBase', () => {
  const [gateway] = description.functions

  it('gets every variable that it needs, from the environment of whoever deploys it', () => {
    const given = Object.keys(gateway?.envVariables ?? {})
    const env = { YIZHAN_API_URL: 'https://api.yizhan.example', YIZHAN_GATEWAY_KEY: 'a'.repeat(64) }
    expect(given).toEqual(Object.keys(env))
    expect(() => readGatewayConfig(env)).not.toThrow()
    for (const value of [description.envId, ...Object.values(gateway?.envVariables ?? {})])
      expect(value).toMatch(/^\{\{env\.\w+\}\}$/)
  })

  it('does not start without its key, and does not tell it', () => {
    const env = { YIZHAN_API_URL: 'https://api.yizhan.example/path', YIZHAN_GATEWAY_KEY: 'hunter2' }
    expect(() => readGatewayConfig(env)).toThrow(
      /^YIZHAN_API_URL must be an origin.*\nYIZHAN_GATEWAY_KEY must/,
    )
    expect(() => readGatewayConfig(env)).not.toThrow('hunter2')
  })

  it('has the key that the API derives from its secret', () => {
    expect(keyOf('a secret\n')).toBe(gatewayKey('a secret'))
    expect(() => keyOf('')).toThrow()
  })
})
