import { type Config, readConfig } from '@yizhan/functions/platform/config'
import type { WechatApp } from '../wechat/identities'
import { CannotStart } from './cannot-start'
import { derived, type Secrets } from './secrets'

export const STAND_IN_PATH = '/stand-in/wechat'

/** The product's own configuration, and whether WeChat is played by the stand-in. */
export interface LocalConfig extends Config {
  readonly standIn: boolean
  /** Where the stand-in finds pictures that are on this machine's disk; WeChat itself would not. */
  readonly pictureOrigin: string | undefined
  readonly apps: readonly [WechatApp, WechatApp]
}

export interface LocalPlace {
  readonly secrets: Secrets
  readonly photosFolder: string
  readonly port: number
}

const originOf = (port: number) => `http://127.0.0.1:${port}`

/** Where this machine has its own answer to what a deployment must be told. */
const ownAnswers = ({ secrets, photosFolder, port }: LocalPlace) => ({
  SESSION_SECRET: secrets.secret,
  AWS_REGION: 'cn-north-1',
  PHOTOS: 'disk',
  PHOTOS_FOLDER: photosFolder,
  WEB_ORIGIN: originOf(port),
})

/** Characters of WeChat's push token. */
const TOKEN_LENGTH = 32

const standInAnswers = ({ port, secrets }: LocalPlace) => ({
  WECHAT_API_URL: `${originOf(port)}${STAND_IN_PATH}`,
  WECHAT_AUTHORIZE_URL: `${STAND_IN_PATH}/connect/qrconnect`,
  WECHAT_MINI_APP_ID: 'wx0000000000000001',
  WECHAT_MINI_APP_SECRET: 'stand-in',
  WECHAT_WEB_APP_ID: 'wx0000000000000002',
  WECHAT_WEB_APP_SECRET: 'stand-in',
  WECHAT_PUSH_TOKEN: derived(secrets, 'wechat-push').slice(0, TOKEN_LENGTH),
  WECHAT_TEMPLATE_PROGRESS: 'stand-in-progress',
  WECHAT_TEMPLATE_RESULT: 'stand-in-result',
  WECHAT_TEMPLATE_AREA: 'stand-in-area',
  WECHAT_TEMPLATE_ACTIVITY: 'stand-in-activity',
  WECHAT_TEMPLATE_SUMMARY: 'stand-in-summary',
  DEMO: '1',
})

const given = (env: NodeJS.ProcessEnv) =>
  Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''))

/** What the environment says, and for the rest this machine's own; without a WeChat account, the stand-in's. */
export const readLocalConfig = (env: NodeJS.ProcessEnv, place: LocalPlace): LocalConfig => {
  const standIn = !env.WECHAT_MINI_APP_ID
  const read = readConfig({
    ...ownAnswers(place),
    ...given(env),
    ...(standIn ? standInAnswers(place) : {}),
  })
  if (!read.ok) throw new CannotStart('configuration', { lines: read.lines.join('; ') })
  const { miniApp, webApp } = read.config.wechat
  return {
    ...read.config,
    standIn,
    pictureOrigin: standIn ? originOf(place.port) : undefined,
    apps: [
      { kind: 'miniProgram', ...miniApp },
      { kind: 'web', ...webApp },
    ],
  }
}
