import type { DemoPerson } from '@yizhan/functions/people/index'
import { languageOf } from '@yizhan/shared/kernel'
import { type Context, Hono } from 'hono'
import { contentSecurityPolicy, PAGE_HEADERS } from '../http/security-headers'
import { makeAccessTokens } from './access-tokens'
import { makeCodes } from './codes'
import { type ContentCheckDeps, makeContentCheck, type PictureAsked, type TextAsked } from './content-check'
import { errorBody, WechatRefusal } from './errors'
import { type AppKind, identityIn, type WechatApp } from './identities'
import { drawPageCode, type PageCodeAsked } from './page-codes'
import { refusalPage, signInPage } from './sign-in-page'
import { makeSubscriptions, type SubscribeMessage } from './subscriptions'

export type { WechatApp } from './identities'

export interface WechatStandInDeps {
  readonly apps: readonly WechatApp[]
  readonly people: readonly DemoPerson[]
  readonly templates: readonly string[]
  readonly secret: string
  readonly epochNow: () => number
  /** Where it looks at pictures, and tells what it saw. */
  readonly pictures: ContentCheckDeps
}

const requireApp = (apps: readonly WechatApp[], appId?: string, secret?: string): WechatApp => {
  if (!appId) throw new WechatRefusal('appIdMissing')
  if (!secret) throw new WechatRefusal('secretMissing')
  const app = apps.find((known) => known.appId === appId)
  if (!app) throw new WechatRefusal('invalidAppId')
  if (app.secret !== secret) throw new WechatRefusal('invalidSecret')
  return app
}

const jsonBody = async <T>(c: Context): Promise<Partial<T>> => {
  const body: unknown = await c.req.json().catch(() => undefined)
  if (typeof body !== 'object' || body === null) throw new WechatRefusal('invalidBody')
  return body as Partial<T>
}

/** Whether an address leads back to where this page was opened. */
const isOwn = (redirectUri: string, c: Context): boolean =>
  URL.canParse(redirectUri) &&
  /^https?:$/.test(new URL(redirectUri).protocol) &&
  new URL(redirectUri).host === (c.req.header('host') ?? '')

type Deps = WechatStandInDeps & {
  readonly codes: ReturnType<typeof makeCodes>
  readonly tokens: ReturnType<typeof makeAccessTokens>
  readonly subscriptions: ReturnType<typeof makeSubscriptions>
  readonly checks: ReturnType<typeof makeContentCheck>
}

/** What api.weixin.qq.com answers to this product. */
const addServer = (app: Hono, deps: Deps): void => {
  const { apps, codes, tokens, subscriptions, epochNow } = deps
  const redeem = (c: Context, code: string | undefined, kind: AppKind) => {
    const known = requireApp(apps, c.req.query('appid'), c.req.query('secret'))
    if (c.req.query('grant_type') !== 'authorization_code') throw new WechatRefusal('invalidGrantType')
    if (!code) throw new WechatRefusal('codeMissing')
    if (known.kind !== kind) throw new WechatRefusal('invalidAppId')
    return identityIn(known.appId, codes.redeem(kind, code))
  }
  app.get('/sns/jscode2session', (c) => {
    const { openId, unionId } = redeem(c, c.req.query('js_code'), 'miniProgram')
    return c.json({ session_key: Buffer.from(openId).toString('base64'), openid: openId, unionid: unionId })
  })
  app.get('/sns/oauth2/access_token', (c) => {
    const { openId, unionId } = redeem(c, c.req.query('code'), 'web')
    const lasting = { expires_in: 7200, scope: 'snsapi_login' }
    return c.json({
      access_token: openId,
      refresh_token: openId,
      ...lasting,
      openid: openId,
      unionid: unionId,
    })
  })
  app.post('/cgi-bin/stable_token', async (c) => {
    const asked = await jsonBody<{ grant_type: string; appid: string; secret: string }>(c)
    if (asked.grant_type !== 'client_credential') throw new WechatRefusal('invalidGrantType')
    return c.json(tokens.issue(requireApp(apps, asked.appid, asked.secret).appId))
  })
  app.post('/cgi-bin/message/subscribe/send', async (c) => {
    tokens.check(c.req.query('access_token'))
    const { touser = '', template_id = '', page, data = {} } = await jsonBody<SubscribeMessage>(c)
    const at = new Date(epochNow()).toISOString()
    const msgid = subscriptions.send({ touser, template_id, page, data }, at)
    return c.json({ errcode: 0, errmsg: 'ok', msgid })
  })
}

/** WeChat's codes that open a page; an error is told as JSON instead of a picture. */
const addPageCodes = (app: Hono, { tokens }: Deps): void => {
  app.post('/wxa/getwxacodeunlimit', async (c) => {
    tokens.check(c.req.query('access_token'))
    const { origin } = new URL(c.req.url)
    const picture = await drawPageCode(await jsonBody<PageCodeAsked>(c), origin)
    return c.body(picture, 200, { 'content-type': 'image/jpeg' })
  })
}

/** WeChat's checks of what people write and photograph. */
const addChecks = (app: Hono, { tokens, checks }: Deps): void => {
  app.post('/wxa/msg_sec_check', async (c) => {
    tokens.check(c.req.query('access_token'))
    return c.json({ errcode: 0, errmsg: 'ok', ...checks.text(await jsonBody<TextAsked>(c)) })
  })
  app.post('/wxa/media_check_async', async (c) => {
    const appId = tokens.check(c.req.query('access_token'))
    return c.json({ errcode: 0, errmsg: 'ok', ...checks.picture(appId, await jsonBody<PictureAsked>(c)) })
  })
}

/** WeChat's web authorisation, with a choice of demo people in place of the QR code. */
const addAuthorisation = (app: Hono, { apps, people, codes }: Deps): void => {
  const pageHeaders = {
    ...PAGE_HEADERS,
    'content-security-policy': contentSecurityPolicy(),
    'cache-control': 'no-store',
  }
  app.get('/connect/qrconnect', (c) => {
    const language = languageOf(c.req.query('lang') ?? c.req.header('accept-language'))
    const { appid, redirect_uri: redirectUri = '', state = '' } = c.req.query()
    const known = apps.some(({ kind, appId }) => kind === 'web' && appId === appid)
    if (!known || !isOwn(redirectUri, c)) return c.html(refusalPage(language), 400, pageHeaders)
    return c.html(signInPage(people, { redirectUri, state }, language), 200, pageHeaders)
  })
  app.post('/connect/confirm', async (c) => {
    const { redirect_uri, state, person } = await c.req
      .parseBody()
      .catch((): Record<string, undefined> => ({}))
    const redirectUri = String(redirect_uri)
    const chosen = people.find(({ id }) => id === person)
    if (!chosen || !isOwn(redirectUri, c))
      return c.html(refusalPage(languageOf(c.req.header('accept-language'))), 400, pageHeaders)
    const back = new URL(redirectUri)
    back.searchParams.set('code', codes.issue('web', chosen.id))
    back.searchParams.set('state', String(state ?? ''))
    return c.redirect(back.href, 303)
  })
}

/** What happens on a phone in WeChat itself, for tests and for people who want to look. */
const addPhone = (app: Hono, { apps, codes, subscriptions }: Deps): void => {
  app.post('/codes', async (c) => {
    const { personId = '', app: kind = 'miniProgram' } = await jsonBody<{ personId: string; app: AppKind }>(c)
    return c.json({ code: codes.issue(kind, personId) })
  })
  app.post('/subscriptions', async (c) => {
    const asked = await jsonBody<{ personId: string; templateIds: string[] }>(c)
    const appId = apps.find(({ kind }) => kind === 'miniProgram')?.appId ?? ''
    const { openId } = identityIn(appId, asked.personId ?? '')
    for (const templateId of asked.templateIds ?? []) subscriptions.allow(openId, templateId)
    return c.body(null, 204)
  })
  app.get('/messages', (c) => c.json({ items: subscriptions.messages() }))
}

/** A server that answers as WeChat's do, for one machine: nobody is asked who they are. */
export const makeWechatStandIn = (deps: WechatStandInDeps): Hono => {
  const app = new Hono()
  const all: Deps = {
    ...deps,
    codes: makeCodes(new Set(deps.people.map(({ id }) => id)), deps.epochNow),
    tokens: makeAccessTokens(deps.secret, deps.epochNow),
    subscriptions: makeSubscriptions(new Set(deps.templates)),
    checks: makeContentCheck(deps.pictures),
  }
  addServer(app, all)
  addPageCodes(app, all)
  addChecks(app, all)
  addAuthorisation(app, all)
  addPhone(app, all)
  app.onError((fault, c) => {
    if (fault instanceof WechatRefusal) return c.json(errorBody(fault))
    throw fault
  })
  return app
}
