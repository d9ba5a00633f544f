import { accepted, type Outcome, type RefusalReason, refused } from '@yizhan/shared/kernel'
import type { PageCodes } from '../../activities/papers/ports'
import type { ContentCheck } from '../../cases/moderation/ports'
import type { SubscribeMessage, Wechat, WechatIdentity } from '../../people/ports'
import { type App, makeAccessToken } from './access-token'
import { type Answer, makeCall, type Request } from './call'
import { makeContentCheck } from './content-check'
import { isPassing, WechatFault } from './fault'
import { makePageCodes } from './page-codes'

export interface WechatSettings {
  readonly apiUrl: string
  readonly miniApp: App
  readonly webApp: App
  readonly epochNow: () => number
  /** Where pictures are that have no address of their own in the world. */
  readonly pictureOrigin?: string | undefined
  /** Milliseconds for one call, where the usual five seconds do not fit. */
  readonly timeout?: number
}

/** What WeChat's codes mean to somebody who signs in. */
const SIGN_IN_REFUSALS: Readonly<Record<number, RefusalReason>> = {
  40029: 'codeInvalid',
  40163: 'codeInvalid',
  41008: 'codeInvalid',
  40226: 'forbidden',
  45011: 'tooMany',
}

/** Unknown, over or replaced access tokens. */
const TOKEN_NOT_TAKEN: readonly number[] = [40001, 40014, 42001]
const NOT_SUBSCRIBED = 43101

const identityOf = ({ openid, unionid }: Answer, call: string): WechatIdentity => {
  if (typeof openid !== 'string') throw new WechatFault(call, undefined, 'no openid in the answer')
  return { openId: openid, ...(typeof unionid === 'string' ? { unionId: unionid } : {}) }
}

const hasCode = (fault: unknown, codes: readonly number[]): boolean =>
  fault instanceof WechatFault && fault.code !== undefined && codes.includes(fault.code)

/** WeChat's server interface (mini-program and web), over a base URL that tests and one machine point elsewhere. */
export const makeWechat = (settings: WechatSettings): Wechat & ContentCheck & PageCodes => {
  const { apiUrl, miniApp, webApp, epochNow, timeout } = settings
  const call = makeCall(apiUrl, timeout)
  const accessToken = makeAccessToken(call, miniApp, epochNow)

  const identify = async (request: Request): Promise<Outcome<WechatIdentity>> => {
    try {
      return accepted(identityOf(await call(request), request.name))
    } catch (fault) {
      if (isPassing(fault)) return refused('unavailable')
      const reason = fault instanceof WechatFault && fault.code ? SIGN_IN_REFUSALS[fault.code] : undefined
      if (reason) return refused(reason)
      throw fault
    }
  }

  /** Once more with a new token, when WeChat does not take the one that was kept. */
  const callWithToken = async (request: Request): Promise<Answer> => {
    const withToken = (token: string) => call({ ...request, query: { access_token: token } })
    const token = await accessToken.get()
    try {
      return await withToken(token)
    } catch (fault) {
      if (!hasCode(fault, TOKEN_NOT_TAKEN)) throw fault
      accessToken.forget(token)
      return withToken(await accessToken.get())
    }
  }

  const send = ({ openId, templateId, page, data }: SubscribeMessage) =>
    callWithToken({
      name: 'message/subscribe/send',
      path: '/cgi-bin/message/subscribe/send',
      body: {
        touser: openId,
        template_id: templateId,
        page,
        data: Object.fromEntries(Object.entries(data).map(([name, value]) => [name, { value }])),
      },
    })

  return {
    ...makeContentCheck(callWithToken, settings.pictureOrigin),
    ...makePageCodes(callWithToken),
    identityOfMiniProgram: (code) =>
      identify({
        name: 'jscode2session',
        path: '/sns/jscode2session',
        query: {
          appid: miniApp.appId,
          secret: miniApp.secret,
          js_code: code,
          grant_type: 'authorization_code',
        },
      }),
    identityOfWeb: (code) =>
      identify({
        name: 'oauth2/access_token',
        path: '/sns/oauth2/access_token',
        query: { appid: webApp.appId, secret: webApp.secret, code, grant_type: 'authorization_code' },
      }),
    sendSubscribeMessage: async (message) => {
      try {
        await send(message)
        return true
      } catch (fault) {
        if (hasCode(fault, [NOT_SUBSCRIBED])) return false
        throw fault
      }
    },
  }
}
