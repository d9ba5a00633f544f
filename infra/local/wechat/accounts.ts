import type { ClientSettings } from '@yizhan/functions/people/index'
import type { WechatApp } from './identities'

/** WeChat's side of a deployment: its own accounts, or the stand-in's. */
export interface WechatAccounts {
  readonly standIn: boolean
  readonly apiUrl: string
  readonly authorizeUrl: string
  readonly miniApp: WechatApp
  readonly webApp: WechatApp
  readonly templates: ClientSettings['templates']
}

export const STAND_IN_PATH = '/stand-in/wechat'

const standInAccounts = (origin: string): WechatAccounts => ({
  standIn: true,
  apiUrl: `${origin}${STAND_IN_PATH}`,
  authorizeUrl: `${STAND_IN_PATH}/connect/qrconnect`,
  miniApp: { kind: 'miniProgram', appId: 'wx0000000000000001', secret: 'stand-in' },
  webApp: { kind: 'web', appId: 'wx0000000000000002', secret: 'stand-in' },
  templates: { progress: 'stand-in-progress', result: 'stand-in-result' },
})

/** The accounts that the environment names; without all four ids and secrets, the stand-in at this server's own origin. */
export const readWechatAccounts = (env: NodeJS.ProcessEnv, origin: string): WechatAccounts => {
  const { WECHAT_MINI_APP_ID, WECHAT_MINI_APP_SECRET, WECHAT_WEB_APP_ID, WECHAT_WEB_APP_SECRET } = env
  if (!WECHAT_MINI_APP_ID || !WECHAT_MINI_APP_SECRET || !WECHAT_WEB_APP_ID || !WECHAT_WEB_APP_SECRET)
    return standInAccounts(origin)
  const { WECHAT_TEMPLATE_PROGRESS: progress, WECHAT_TEMPLATE_RESULT: result } = env
  return {
    standIn: false,
    apiUrl: 'https://api.weixin.qq.com',
    authorizeUrl: 'https://open.weixin.qq.com/connect/qrconnect',
    miniApp: { kind: 'miniProgram', appId: WECHAT_MINI_APP_ID, secret: WECHAT_MINI_APP_SECRET },
    webApp: { kind: 'web', appId: WECHAT_WEB_APP_ID, secret: WECHAT_WEB_APP_SECRET },
    templates: { ...(progress ? { progress } : {}), ...(result ? { result } : {}) },
  }
}
