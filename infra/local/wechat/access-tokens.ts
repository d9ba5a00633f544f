import { createHmac } from 'node:crypto'
import { WechatRefusal } from './errors'

/** Seconds. */
const LIFE = 7_200

export interface AccessTokens {
  /** The app's token, the same until it is renewed. */
  issue(appId: string): { access_token: string; expires_in: number }
  /** The app that a token belongs to. */
  check(token: string | undefined): string
}

/** A token says its app and its end, and is signed: it outlives a restart as WeChat's outlives ours. */
export const makeAccessTokens = (secret: string, epochNow: () => number): AccessTokens => {
  const sign = (body: string) => createHmac('sha256', secret).update(body).digest('base64url')
  return {
    issue: (appId) => {
      const now = Math.floor(epochNow() / 1000)
      const until = (Math.floor(now / LIFE) + 2) * LIFE
      const body = `${appId}.${until}`
      return { access_token: `${body}.${sign(body)}`, expires_in: Math.min(until - now, LIFE) }
    },
    check: (token) => {
      if (!token) throw new WechatRefusal('accessTokenMissing')
      const [appId = '', until = '', signature] = token.split('.')
      if (signature !== sign(`${appId}.${until}`)) throw new WechatRefusal('invalidCredential')
      if (Number(until) * 1000 < epochNow()) throw new WechatRefusal('accessTokenExpired')
      return appId
    },
  }
}
