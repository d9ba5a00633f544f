import { createHash } from 'node:crypto'

export type AppKind = 'miniProgram' | 'web'

export interface WechatApp {
  readonly kind: AppKind
  readonly appId: string
  readonly secret: string
}

export interface StandInIdentity {
  readonly openId: string
  readonly unionId: string
}

const OPEN_ID_LENGTH = 27
const digest = (text: string) =>
  createHash('sha256').update(text).digest('base64url').slice(0, OPEN_ID_LENGTH)

/** The same person always has the same openId in one app, another in another app, and one unionId over both. */
export const identityIn = (appId: string, personId: string): StandInIdentity => ({
  openId: `o${digest(`open:${appId}:${personId}`)}`,
  unionId: `u${digest(`union:${personId}`)}`,
})

export const isOpenId = (text: string): boolean => /^o[\w-]{27}$/.test(text)
