import type { Language } from '@yizhan/shared/kernel'

interface Asking {
  readonly authorizeUrl: string
  readonly appId: string
  readonly redirectUri: string
  readonly state: string
  readonly language: Language
}

/** WeChat's web authorisation page as it wants to be asked: parameters in this order, closed by its fragment. */
export const authoriseAddress = ({ authorizeUrl, appId, redirectUri, state, language }: Asking): string => {
  const query = new Map([
    ['appid', appId],
    ['redirect_uri', redirectUri],
    ['response_type', 'code'],
    ['scope', 'snsapi_login'],
    ['state', state],
    ['lang', language === 'zh' ? 'cn' : language],
  ])
  const text = [...query].map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&')
  return `${authorizeUrl}?${text}#wechat_redirect`
}
