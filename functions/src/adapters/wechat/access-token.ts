import type { Call } from './call'

export interface App {
  readonly appId: string
  readonly secret: string
}

/** Milliseconds before its end at which a token is no longer used; WeChat honours an old one for five minutes. */
const EARLY = 5 * 60_000

export interface AccessToken {
  get(): Promise<string>
  /** Forgets a token that WeChat did not take, unless a newer one has come meanwhile. */
  forget(token: string): void
}

/** The stable access token of the mini-program, kept per process; asked for once however many wait for it. */
export const makeAccessToken = (call: Call, app: App, epochNow: () => number): AccessToken => {
  let kept: { token: string; until: number } | undefined
  let asking: Promise<string> | undefined

  const ask = async () => {
    const answer = await call({
      name: 'stable_token',
      path: '/cgi-bin/stable_token',
      body: { grant_type: 'client_credential', appid: app.appId, secret: app.secret },
    })
    const token = String(answer.access_token)
    kept = { token, until: epochNow() + Number(answer.expires_in) * 1000 - EARLY }
    return token
  }

  return {
    get: () => {
      if (kept && kept.until > epochNow()) return Promise.resolve(kept.token)
      asking ??= ask().finally(() => {
        asking = undefined
      })
      return asking
    },
    forget: (token) => {
      if (kept?.token === token) kept = undefined
    },
  }
}
