import type { Role } from '@yizhan/shared/people'
import sharp from 'sharp'
import { readPixels } from '../../../functions/test/read-code'
import { makeWechatStandIn } from '.'
import { identityIn } from './identities'

const MINI = { kind: 'miniProgram', appId: 'wx1', secret: 's1' } as const
const WEB = { kind: 'web', appId: 'wx2', secret: 's2' } as const
const TEMPLATE = 'progress'
const demo = (id: string, role: Role) => ({ id, role, sign: `sign of ${id}` })

describe('WeChat’s stand-in', () => {
  let clock: number
  let app: ReturnType<typeof makeWechatStandIn>
  beforeEach(() => {
    clock = Date.parse('2026-11-23T01:00:00.000Z')
    app = makeWechatStandIn({
      apps: [MINI, WEB],
      people: [demo('officer-1', 'officer'), demo('resident-1', 'resident')],
      templates: [TEMPLATE],
      secret: 'secret',
      epochNow: () => clock,
      pictures: {
        pushToken: 'unused',
        epochNow: () => clock,
        fetchPicture: async () => new Response(),
        deliver: () => new Response('success'),
      },
    })
  })

  const get = async (path: string, query: Record<string, string>) =>
    (await app.request(`${path}?${new URLSearchParams(query)}`)).json()
  const post = async (path: string, body: unknown) =>
    app.request(path, { method: 'POST', body: JSON.stringify(body), headers: { host: 'here' } })
  const session = (js_code: string, more = {}) =>
    get('/sns/jscode2session', {
      appid: MINI.appId,
      secret: MINI.secret,
      js_code,
      grant_type: 'authorization_code',
      ...more,
    })
  const webToken = (code: string) =>
    get('/sns/oauth2/access_token', {
      appid: WEB.appId,
      secret: WEB.secret,
      code,
      grant_type: 'authorization_code',
    })
  const codeFor = async (personId: string, kind = 'miniProgram') =>
    ((await (await post('/codes', { personId, app: kind })).json()) as { code: string }).code

  it.each(['/codes', '/subscriptions', '/cgi-bin/stable_token'])(
    'refuses a body for %s that is none',
    async (path) => {
      expect(await (await post(path, null)).json()).toMatchObject({ errcode: 47001 })
    },
  )

  describe('the code of a page', () => {
    const STATION = { page: 'resident/station/index', scene: 's=station-371002003006', width: 430 }
    const ask = async (body: object, token?: string) => {
      const { access_token } = (await (
        await post('/cgi-bin/stable_token', {
          grant_type: 'client_credential',
          appid: MINI.appId,
          secret: MINI.secret,
        })
      ).json()) as { access_token: string }
      return post(`/wxa/getwxacodeunlimit?access_token=${token ?? access_token}`, body)
    }

    it('is a picture that opens the page with its scene', async () => {
      const answer = await ask(STATION)
      expect(answer.headers.get('content-type')).toBe('image/jpeg')
      const { data, info } = await sharp(await answer.arrayBuffer())
        .ensureAlpha()
        .raw()
        .toBuffer({ resolveWithObject: true })
      const said = readPixels({ width: info.width, height: info.height, data: new Uint8Array(data) })
      expect(said).toMatch(/\/#\/resident\/station\/index\?scene=s%3Dstation-371002003006$/)
    })

    it.each([
      [40129, { ...STATION, scene: 'x'.repeat(33) }],
      [40129, { ...STATION, scene: 's=50%' }],
      [40129, { page: STATION.page }],
      [41030, { ...STATION, page: '/resident/station/index' }],
      [41030, { ...STATION, page: 'resident/station/index?id=1' }],
      [40097, { ...STATION, width: 100 }],
    ])('is refused as %i', async (errcode, body) => {
      expect(await (await ask(body)).json()).toMatchObject({ errcode })
    })

    it('needs a token', async () => {
      expect(await (await ask(STATION, 'forged')).json()).toMatchObject({ errcode: 40001 })
    })
  })

  it('refuses a form that cannot be read', async () => {
    const headers = { 'content-type': 'multipart/form-data' }
    expect((await app.request('/connect/confirm', { method: 'POST', body: 'x', headers })).status).toBe(400)
  })

  describe('signing in', () => {
    it('takes a code once: then 40163, and 40029 for one it never gave', async () => {
      const code = await codeFor('resident-1')
      expect(await session(code)).toMatchObject({
        openid: identityIn(MINI.appId, 'resident-1').openId,
        session_key: expect.any(String),
      })
      expect(await session(code)).toMatchObject({ errcode: 40163 })
      expect(await session('nonsense')).toMatchObject({ errcode: 40029 })
    })

    it('takes a code for five minutes, at its own door only', async () => {
      const late = await codeFor('resident-1')
      expect(await webToken(late)).toMatchObject({ errcode: 40029 })
      clock += 5 * 60_000 + 1
      expect(await session(late)).toMatchObject({ errcode: 40029 })
    })

    it('takes demo:<person> any number of times, for demo people only', async () => {
      for (let i = 0; i < 2; i++) expect(await session('demo:officer-1')).toHaveProperty('openid')
      expect(await session('demo:mayor-1')).toMatchObject({ errcode: 40029 })
    })

    it('knows a person by another openId at each door, joined by one unionId', async () => {
      const mini = await session('demo:officer-1')
      const web = await webToken('demo:officer-1')
      expect(mini.openid).not.toBe(web.openid)
      expect(mini.unionid).toBe(web.unionid)
    })

    it.each([
      [{ appid: 'wx9' }, 40013],
      [{ secret: 'wrong' }, 40125],
      [{ grant_type: 'password' }, 40002],
      [{ js_code: '' }, 41008],
      [{ appid: WEB.appId, secret: WEB.secret }, 40013],
    ])('refuses %j with %i', async (wrong, errcode) => {
      expect(await session('demo:officer-1', wrong)).toMatchObject({ errcode })
    })
  })

  describe('subscription messages', () => {
    const { openId } = identityIn(MINI.appId, 'resident-1')
    const token = async () => {
      const asked = { grant_type: 'client_credential', appid: MINI.appId, secret: MINI.secret }
      return ((await (await post('/cgi-bin/stable_token', asked)).json()) as { access_token: string })
        .access_token
    }
    const send = async (more = {}, accessToken?: string) =>
      (
        await post(`/cgi-bin/message/subscribe/send?access_token=${accessToken ?? (await token())}`, {
          touser: openId,
          template_id: TEMPLATE,
          page: 'pages/home/index',
          data: { thing1: { value: '环翠-20261123-0042' } },
          ...more,
        })
      ).json()
    const allow = () => post('/subscriptions', { personId: 'resident-1', templateIds: [TEMPLATE] })

    it('reach a person once for each permission, then 43101', async () => {
      expect(await send()).toMatchObject({ errcode: 43101 })
      await allow()
      expect(await send()).toMatchObject({ errcode: 0 })
      expect(await send()).toMatchObject({ errcode: 43101 })
      const { items } = await get('/messages', {})
      expect(items).toMatchObject([{ touser: openId, template_id: TEMPLATE, at: '2026-11-23T01:00:00.000Z' }])
    })

    it.each([
      [{ touser: 'nobody' }, 40003],
      [{ template_id: 'other' }, 40037],
      [{ data: { thing1: { value: '字'.repeat(21) } } }, 47003],
      [{ data: { unheardOf: { value: '1' } } }, 47003],
    ])('are refused for %j with %i', async (wrong, errcode) => {
      await allow()
      expect(await send(wrong)).toMatchObject({ errcode })
    })

    it('need a token of this app that is not over', async () => {
      await allow()
      const old = await token()
      expect(await send({}, 'forged.9999999999.x')).toMatchObject({ errcode: 40001 })
      clock += 3 * 7_200_000
      expect(await send({}, old)).toMatchObject({ errcode: 42001 })
    })
  })

  describe('the web authorisation page', () => {
    const page = (query: Record<string, string>) =>
      app.request(`/connect/qrconnect?${new URLSearchParams({ appid: WEB.appId, ...query })}`, {
        headers: { host: 'here', 'accept-language': 'en' },
      })
    const confirm = (fields: Record<string, string>) =>
      app.request('/connect/confirm', {
        method: 'POST',
        body: new URLSearchParams(fields),
        headers: { host: 'here' },
      })

    it('offers the demo people by role and keeps what it was asked', async () => {
      const html = await (await page({ redirect_uri: 'http://here/?a=1#/me', state: '"><b>' })).text()
      expect(html).toContain('sign of officer-1')
      expect(html).toContain('Station staff')
      expect(html).not.toContain('"><b>')
    })

    it('sends the chosen person back with a code that is good once, and the state', async () => {
      const back = await confirm({ redirect_uri: 'http://here/?a=1#/me', state: 'xyz', person: 'officer-1' })
      const url = new URL(back.headers.get('location') ?? '')
      expect([url.searchParams.get('a'), url.searchParams.get('state'), url.hash]).toEqual([
        '1',
        'xyz',
        '#/me',
      ])
      const code = url.searchParams.get('code') ?? ''
      expect(await webToken(code)).toMatchObject({ openid: identityIn(WEB.appId, 'officer-1').openId })
      expect(await webToken(code)).toMatchObject({ errcode: 40163 })
    })

    it.each(['https://elsewhere/', 'javascript:alert(1)', '//elsewhere', ''])(
      'does not lead to %j',
      async (uri) => {
        expect((await page({ redirect_uri: uri })).status).toBe(400)
        const back = await confirm({ redirect_uri: uri, person: 'officer-1' })
        expect(back.status).toBe(400)
        expect(back.headers.get('location')).toBeNull()
      },
    )
  })
})
