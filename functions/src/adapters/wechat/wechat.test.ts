import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { makeWechat } from './index'

interface Asked {
  readonly path: string
  readonly query: URLSearchParams
  readonly body: Record<string, unknown>
}

type Reply = {
  readonly status?: number
  readonly json?: unknown
  readonly text?: string
  readonly picture?: Uint8Array
  readonly never?: true
}

/** A server that answers as WeChat does, by path; what it was asked is kept. */
const startDouble = async (replies: Record<string, (asked: Asked, times: number) => Reply>) => {
  const asked: Asked[] = []
  const server: Server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '', 'http://double')
    let text = ''
    for await (const chunk of request) text += chunk
    const one = { path: url.pathname, query: url.searchParams, body: text ? JSON.parse(text) : {} }
    asked.push(one)
    const times = asked.filter(({ path }) => path === one.path).length
    const reply = replies[one.path]?.(one, times) ?? { status: 404 }
    if (reply.never) return
    response.writeHead(reply.status ?? 200, reply.picture ? { 'content-type': 'image/jpeg' } : {})
    response.end(reply.picture ?? reply.text ?? JSON.stringify(reply.json ?? {}))
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return {
    asked,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () => {
      server.closeAllConnections()
      return new Promise((done) => server.close(done))
    },
  }
}

let double: Awaited<ReturnType<typeof startDouble>>
afterEach(() => double.stop())

let clock = 0
const wechatOn = async (replies: Parameters<typeof startDouble>[0], timeout = 300) => {
  double = await startDouble(replies)
  return makeWechat({
    apiUrl: double.url,
    miniApp: { appId: 'wx-mini', secret: 'mini-secret' },
    webApp: { appId: 'wx-web', secret: 'web-secret' },
    epochNow: () => clock,
    timeout,
  })
}

const message = {
  openId: 'o1',
  templateId: 't1',
  page: 'resident/case/index?id=1',
  data: { thing1: '环翠-1' },
}
const token = (name: string) => ({ json: { access_token: name, expires_in: 7200 } })
const SESSION = '/sns/jscode2session'
const TOKEN = '/cgi-bin/stable_token'
const SEND = '/cgi-bin/message/subscribe/send'

describe('who somebody is', () => {
  it('is asked with the mini-program’s own id and secret, and the session key stays out', async () => {
    const wechat = await wechatOn({
      [SESSION]: () => ({ json: { openid: 'o1', session_key: 'never', unionid: 'u1' } }),
    })
    expect(await wechat.identityOfMiniProgram('c1')).toEqual({
      ok: true,
      value: { openId: 'o1', unionId: 'u1' },
    })
    expect(Object.fromEntries(double.asked[0]!.query)).toEqual({
      appid: 'wx-mini',
      secret: 'mini-secret',
      js_code: 'c1',
      grant_type: 'authorization_code',
    })
  })

  it('is asked of the web authorisation with the web’s', async () => {
    const wechat = await wechatOn({ '/sns/oauth2/access_token': () => ({ json: { openid: 'w1' } }) })
    expect(await wechat.identityOfWeb('c2')).toEqual({ ok: true, value: { openId: 'w1' } })
    expect(double.asked[0]!.query.get('appid')).toBe('wx-web')
  })

  it.each([
    [40029, 'codeInvalid'],
    [40163, 'codeInvalid'],
    [45011, 'tooMany'],
    [40226, 'forbidden'],
  ])('is refused for %i as %s', async (errcode, reason) => {
    const wechat = await wechatOn({ [SESSION]: () => ({ json: { errcode, errmsg: 'no' } }) })
    expect(await wechat.identityOfMiniProgram('c')).toEqual({ ok: false, reason })
    expect(double.asked).toHaveLength(1)
  })

  it('is a fault for a wrong secret, and the fault tells no secret', async () => {
    const wechat = await wechatOn({ [SESSION]: () => ({ json: { errcode: 40125, errmsg: 'invalid' } }) })
    const fault = await wechat.identityOfMiniProgram('c').catch((caught: Error) => caught)
    expect(String(fault)).toBe('WechatFault: jscode2session: 40125 invalid')
    expect(JSON.stringify(fault)).not.toContain('mini-secret')
  })

  it('is asked again when WeChat is busy', async () => {
    const wechat = await wechatOn({
      [SESSION]: (_, times) => ({ json: times < 3 ? { errcode: -1, errmsg: 'busy' } : { openid: 'o1' } }),
    })
    expect(await wechat.identityOfMiniProgram('c')).toEqual({ ok: true, value: { openId: 'o1' } })
    expect(double.asked).toHaveLength(3)
  })

  it('is unavailable when WeChat stays away, answers nonsense, or does not answer', async () => {
    for (const reply of [{ status: 502 }, { text: '<html>' }, { never: true as const }]) {
      const wechat = await wechatOn({ [SESSION]: () => reply }, 50)
      expect(await wechat.identityOfMiniProgram('c')).toEqual({ ok: false, reason: 'unavailable' })
      await double.stop()
    }
    double = await startDouble({})
  })
})

describe('a subscription message', () => {
  it('goes out with a token that is fetched once, until five minutes before its end', async () => {
    clock = 0
    const wechat = await wechatOn({ [TOKEN]: (_, times) => token(`T${times}`), [SEND]: () => ({}) })
    await Promise.all([wechat.sendSubscribeMessage(message), wechat.sendSubscribeMessage(message)])
    clock = (7200 - 300) * 1000 - 1
    expect(await wechat.sendSubscribeMessage(message)).toBe(true)
    expect(double.asked.filter(({ path }) => path === TOKEN)).toHaveLength(1)
    clock += 1
    await wechat.sendSubscribeMessage(message)
    expect(double.asked.at(-1)!.query.get('access_token')).toBe('T2')
    expect(double.asked.at(-1)!.body).toEqual({
      touser: 'o1',
      template_id: 't1',
      page: 'resident/case/index?id=1',
      data: { thing1: { value: '环翠-1' } },
    })
  })

  it('is sent with a new token when WeChat does not take the old one', async () => {
    const wechat = await wechatOn({
      [TOKEN]: (_, times) => token(`T${times}`),
      [SEND]: ({ query }) => ({ json: { errcode: query.get('access_token') === 'T1' ? 40001 : 0 } }),
    })
    expect(await wechat.sendSubscribeMessage(message)).toBe(true)
    expect(double.asked.filter(({ path }) => path === TOKEN)).toHaveLength(2)
  })

  it('is no fault when the person has not subscribed', async () => {
    const wechat = await wechatOn({ [TOKEN]: () => token('T'), [SEND]: () => ({ json: { errcode: 43101 } }) })
    expect(await wechat.sendSubscribeMessage(message)).toBe(false)
  })

  it('is a fault when WeChat refuses the template', async () => {
    const wechat = await wechatOn({ [TOKEN]: () => token('T'), [SEND]: () => ({ json: { errcode: 40037 } }) })
    await expect(wechat.sendSubscribeMessage(message)).rejects.toThrow('message/subscribe/send: 40037')
  })
})

describe('a check of content', () => {
  const TEXT = '/wxa/msg_sec_check'
  const PICTURE = '/wxa/media_check_async'
  const result = (suggest: string, label: number) => ({ json: { errcode: 0, result: { suggest, label } } })

  it('of a text asks with version 2 and tells what WeChat found', async () => {
    const answers = [result('pass', 100), result('review', 20001), result('risky', 12345)]
    const wechat = await wechatOn({ [TOKEN]: () => token('T'), [TEXT]: (_, times) => answers[times - 1]! })
    expect(await wechat.checkText('油烟', 'o1')).toEqual({ state: 'passed' })
    expect(await wechat.checkText('油烟', 'o1')).toEqual({ state: 'review', reason: 'politics' })
    expect(await wechat.checkText('油烟', 'o1')).toEqual({ state: 'rejected', reason: 'other' })
    expect(double.asked.at(-1)!.query.get('access_token')).toBe('T')
    expect(double.asked.at(-1)!.body).toEqual({ openid: 'o1', scene: 3, version: 2, content: '油烟' })
  })

  it('of a long text is one of its pieces, and the worst of them counts', async () => {
    const wechat = await wechatOn({
      [TOKEN]: () => token('T'),
      [TEXT]: ({ body }) =>
        String(body.content).includes('赌') ? result('risky', 20006) : result('pass', 100),
    })
    const long = `${'赌'.repeat(2_500)}${'好'.repeat(10)}`
    expect(await wechat.checkText(long, 'o1')).toEqual({ state: 'rejected', reason: 'crime' })
    expect(
      double.asked.filter(({ path }) => path === TEXT).map(({ body }) => String(body.content).length),
    ).toEqual([2_500, 10])
  })

  it('of a picture gives its address and answers with the name of the check', async () => {
    const wechat = await wechatOn({
      [TOKEN]: () => token('T'),
      [PICTURE]: () => ({ json: { errcode: 0, trace_id: 'trace-1' } }),
    })
    expect(await wechat.submitPicture('https://photos.example/1.jpg', 'o1')).toBe('trace-1')
    expect(double.asked.at(-1)!.body).toEqual({
      openid: 'o1',
      scene: 3,
      version: 2,
      media_type: 2,
      media_url: 'https://photos.example/1.jpg',
    })
  })

  it('is not made of a picture that has no address in the world', async () => {
    const wechat = await wechatOn({})
    expect(await wechat.submitPicture('/photo-store/photos/1.jpg', 'o1')).toBeUndefined()
    expect(double.asked).toEqual([])
  })

  it.each([40003, 61010])('is not made for somebody whom WeChat refuses with %i', async (errcode) => {
    const wechat = await wechatOn({
      [TOKEN]: () => token('T'),
      [TEXT]: () => ({ json: { errcode, errmsg: 'no' } }),
    })
    expect(await wechat.checkText('油烟', 'o1')).toBeUndefined()
  })

  it('is a fault when WeChat is away, over its limit, or answers nonsense: it is asked again later', async () => {
    for (const reply of [{ status: 502 }, { json: { errcode: 45009 } }, { json: { errcode: 0 } }]) {
      const wechat = await wechatOn({
        [TOKEN]: () => token('T'),
        [TEXT]: () => reply,
        [PICTURE]: () => reply,
      })
      await expect(wechat.checkText('油烟', 'o1')).rejects.toThrow('msg_sec_check')
      await expect(wechat.submitPicture('https://a/1.jpg', 'o1')).rejects.toThrow('media_check_async')
      await double.stop()
    }
    double = await startDouble({})
  })
})

describe('the code of a page', () => {
  const CODE = '/wxa/getwxacodeunlimit'
  const codeFrom = async (reply: Reply) => {
    const wechat = await wechatOn({ [TOKEN]: () => token('T'), [CODE]: () => reply })
    return wechat.codeOfPage('resident/station/index', 's=station-371002003006')
  }

  it('is the picture that WeChat answers', async () => {
    const picture = new Uint8Array([0xff, 0xd8, 0xff])
    expect(await codeFrom({ picture })).toEqual({ ok: true, value: picture })
    const asked = double.asked.find(({ path }) => path === CODE)!
    expect(asked.query.get('access_token')).toBe('T')
    expect(asked.body).toMatchObject({ page: 'resident/station/index', scene: 's=station-371002003006' })
  })

  it('is none before the page is released', async () => {
    expect(await codeFrom({ json: { errcode: 41030, errmsg: 'invalid page' } })).toEqual({ ok: true })
  })

  it('is for later when WeChat is busy or away', async () => {
    for (const reply of [{ json: { errcode: -1, errmsg: 'system error' } }, { status: 502 }, { json: {} }]) {
      expect(await codeFrom(reply)).toEqual({ ok: false, reason: 'unavailable' })
      await double.stop()
    }
    double = await startDouble({})
  })

  it('is a fault when it was asked for in a wrong way', async () => {
    await expect(codeFrom({ json: { errcode: 40129, errmsg: 'invalid scene' } })).rejects.toThrow('40129')
  })
})
