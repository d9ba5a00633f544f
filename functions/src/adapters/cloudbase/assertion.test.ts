import { toEpoch, toInstant } from '@yizhan/shared/kernel'
import { SignJWT } from 'jose'
import { makeSessions } from '../../platform/session'
import { gatewayKey, isAssertion, signAssertion, verifyAssertion } from './assertion'

const SECRET = 'k3Jq9ZtV0bXw7LmR2pYc8NfD5sHgA1uE'
const KEY = gatewayKey(SECRET)
const NOW = '2026-11-24T01:30:00.000Z'
const WHO = { openId: 'oAbcdefghijklmnopqrstuvwxyz1', appId: 'wx1234567890abcdef' }
const after = (seconds: number) => toInstant(toEpoch(NOW) + seconds * 1000)
const verify = (code: string, now = NOW, key = KEY) => verifyAssertion(code, WHO.appId, key, now)

/** An assertion with one thing changed, signed with the gateway's own key. */
const signed = (claims: Record<string, unknown>) =>
  new SignJWT({
    iss: 'yizhan-gateway',
    aud: 'yizhan-api',
    sub: WHO.openId,
    appId: WHO.appId,
    iat: toEpoch(NOW) / 1000,
    exp: toEpoch(NOW) / 1000 + 60,
    ...claims,
  })
    .setProtectedHeader({ alg: 'HS256' })
    .sign(Buffer.from(KEY))
    .then((jws) => `cloudbase:${jws}`)

describe('an assertion of the gateway', () => {
  it('names the person it was signed for, within a minute', async () => {
    const code = await signAssertion(WHO, KEY, NOW)
    expect(isAssertion(code)).toBe(true)
    expect(code.length).toBeLessThanOrEqual(500)
    expect(await verify(code)).toEqual({ ok: true, value: { openId: WHO.openId } })
    expect(await verify(code, after(59))).toMatchObject({ ok: true })
  })

  it('is over after a minute, and not yet good before it was signed', async () => {
    const code = await signAssertion(WHO, KEY, NOW)
    expect(await verify(code, after(70))).toEqual({ ok: false, reason: 'codeInvalid' })
    expect(await verify(code, after(-70))).toEqual({ ok: false, reason: 'codeInvalid' })
  })

  it('does not live longer because it says so', async () => {
    const exp = toEpoch(NOW) / 1000 + 86_400
    expect(await verify(await signed({ exp }), after(3600))).toEqual({ ok: false, reason: 'codeInvalid' })
  })

  it('is refused when another key signed it, the product’s own secret included', async () => {
    for (const key of [SECRET, gatewayKey('another secret'), ''])
      expect(await verify(await signAssertion(WHO, key || 'x', NOW))).toMatchObject({ ok: false })
  })

  it.each([
    ['another mini-program', { appId: 'wxffffffffffffffff' }],
    ['another issuer', { iss: 'yizhan' }],
    ['another audience', { aud: 'elsewhere' }],
    ['nobody', { sub: undefined }],
    ['an empty name', { sub: '' }],
    ['no end', { exp: undefined }],
  ])('is refused when it speaks of %s', async (_, claims) => {
    expect(await verify(await signed(claims))).toEqual({ ok: false, reason: 'codeInvalid' })
  })

  it('is refused when changed, unsigned, or no token at all', async () => {
    const code = await signAssertion(WHO, KEY, NOW)
    const [head = '', , signature = ''] = code.split('.')
    const body = Buffer.from(JSON.stringify({ sub: 'oSomebodyElse' })).toString('base64url')
    const unsigned = Buffer.from(JSON.stringify({ alg: 'none' })).toString('base64url')
    for (const forged of [
      `${head}.${body}.${signature}`,
      `cloudbase:${unsigned}.${body}.`,
      'cloudbase:',
      'cloudbase:a.b.c',
    ])
      expect(await verify(forged)).toEqual({ ok: false, reason: 'codeInvalid' })
  })

  it('is not a session, and a session is not one', async () => {
    const sessions = makeSessions(KEY)
    const code = await signAssertion(WHO, KEY, NOW)
    expect(await sessions.verify(code.replace('cloudbase:', ''), NOW)).toMatchObject({ ok: false })
    const { token } = await sessions.issue({ personId: WHO.openId, role: 'resident', sign: '' }, NOW)
    expect(await verify(`cloudbase:${token}`)).toMatchObject({ ok: false })
  })
})
