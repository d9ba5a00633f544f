import { gatewayKey, verifyAssertion } from './assertion'
import { type GatewayDeps, makeGateway } from './gateway'

const KEY = gatewayKey('k3Jq9ZtV0bXw7LmR2pYc8NfD5sHgA1uE')
const NOW = '2026-11-24T01:30:00.000Z'
const WHO = { openId: 'oAbcdefghijklmnopqrstuvwxyz1', appId: 'wx1234567890abcdef' }

const opened = (more: Partial<GatewayDeps> = {}, response = new Response('{}')) => {
  const sent: { url: string; init: RequestInit }[] = []
  const gateway = makeGateway({
    identity: () => WHO,
    apiUrl: 'https://api.yizhan.example',
    key: KEY,
    now: () => NOW,
    fetch: async (url, init = {}) => {
      sent.push({ url: String(url), init })
      return response
    },
    newRequestId: () => 'request',
    log: () => undefined,
    ...more,
  })
  return { gateway, sent }
}

const reasonOf = (answer: { body: string }) => JSON.parse(answer.body).reason

describe('the gateway', () => {
  it('signs in whom CloudBase names, whatever the call says', async () => {
    const { gateway, sent } = opened()
    await gateway({
      method: 'POST',
      path: '/api/sign-in/wechat',
      headers: { 'X-WX-OPENID': 'oSomebodyElse' },
      body: JSON.stringify({ code: 'cloudbase:forged', openId: 'oSomebodyElse', door: 'web' }),
      openId: 'oSomebodyElse',
      userInfo: { openId: 'oSomebodyElse' },
    })
    const { code, ...rest } = JSON.parse(String(sent[0]?.init.body))
    expect(rest).toEqual({ door: 'miniProgram' })
    expect(await verifyAssertion(code, WHO.appId, KEY, NOW)).toEqual({
      ok: true,
      value: { openId: WHO.openId },
    })
    expect(JSON.stringify(sent)).not.toContain('oSomebodyElse')
  })

  it('carries a call on with the headers that have a meaning, and brings the answer back', async () => {
    const told = { 'content-type': 'application/json', etag: '"a"', 'set-cookie': 'x=1', server: 's' }
    const { gateway, sent } = opened({}, new Response('{"items":[]}', { status: 206, headers: told }))
    const answer = await gateway({
      method: 'GET',
      path: '/api/cases?scope=mine',
      headers: { Authorization: 'Bearer t', 'X-Forwarded-For': '10.0.0.1', cookie: 'a=b' },
    })
    expect(sent[0]?.url).toBe('https://api.yizhan.example/api/cases?scope=mine')
    expect(sent[0]?.init.headers).toEqual({ authorization: 'Bearer t' })
    expect(answer).toEqual({
      status: 206,
      headers: { 'content-type': 'application/json', etag: '"a"' },
      body: '{"items":[]}',
    })
  })

  it('hands a redirect back instead of following it', async () => {
    const found = new Response(null, { status: 302, headers: { location: 'https://photos.example/a' } })
    const { gateway, sent } = opened({}, found)
    const answer = await gateway({ method: 'GET', path: '/api/photos/01' })
    expect(sent[0]?.init.redirect).toBe('manual')
    expect(answer).toMatchObject({ status: 302, headers: { location: 'https://photos.example/a' } })
  })

  it.each([
    '/api/../internal',
    '/api/..%2f..\\..\\..',
    '//evil.example/api/x',
    'https://evil.example/api/',
    '',
  ])('does not leave the API by the path %j', async (path) => {
    const { gateway, sent } = opened()
    await gateway({ method: 'GET', path })
    for (const { url } of sent) expect(url).toMatch(/^https:\/\/api\.yizhan\.example\/api\//)
  })

  it('refuses whoever no mini-program named', async () => {
    const { gateway, sent } = opened({ identity: () => ({ openId: '', appId: '' }) })
    const answer = await gateway({ method: 'GET', path: '/api/categories' })
    expect([answer.status, reasonOf(answer), sent.length]).toEqual([401, 'unauthenticated', 0])
  })

  it('refuses what is no call', async () => {
    const { gateway, sent } = opened()
    for (const event of [undefined, {}, { method: 'TRACE', path: '/api/a' }, { method: 'GET' }])
      expect((await gateway(event)).status).toBe(400)
    expect(sent).toEqual([])
  })

  it('says in the caller’s language that the API is away', async () => {
    const { gateway } = opened({ fetch: () => Promise.reject(new Error('connect ECONNREFUSED')) })
    const answer = await gateway({
      method: 'GET',
      path: '/api/me',
      headers: { 'Accept-Language': 'ko' },
    })
    expect([answer.status, reasonOf(answer)]).toEqual([503, 'unavailable'])
    expect(JSON.parse(answer.body).title).toMatch(/[가-힣]/)
  })
})
