/** WeChat's error codes that this product can meet, with WeChat's own words. */
export const WECHAT_ERRORS = {
  invalidCredential: [40001, 'invalid credential, access_token is invalid or not latest'],
  invalidGrantType: [40002, 'invalid grant_type'],
  invalidOpenId: [40003, 'invalid openid'],
  invalidAppId: [40013, 'invalid appid'],
  invalidCode: [40029, 'invalid code'],
  invalidTemplateId: [40037, 'invalid template_id'],
  invalidSecret: [40125, 'invalid appsecret'],
  codeUsed: [40163, 'code been used'],
  appIdMissing: [41002, 'appid missing'],
  secretMissing: [41004, 'appsecret missing'],
  codeMissing: [41008, 'missing code'],
  invalidArguments: [40097, 'invalid args'],
  accessTokenMissing: [41001, 'access_token missing'],
  accessTokenExpired: [42001, 'access_token expired'],
  invalidScene: [40129, 'invalid scene'],
  invalidPage: [41030, 'invalid page'],
  notSubscribed: [43101, 'user refuse to accept the msg'],
  invalidBody: [47001, 'data format error'],
  invalidArgument: [47003, 'argument invalid!'],
} as const satisfies Record<string, readonly [number, string]>

export type WechatError = keyof typeof WECHAT_ERRORS

export class WechatRefusal extends Error {
  constructor(
    readonly error: WechatError,
    readonly about = '',
  ) {
    super(error)
  }
}

/** WeChat tells errors with status 200. */
export const errorBody = ({ error, about }: WechatRefusal) => {
  const [errcode, errmsg] = WECHAT_ERRORS[error]
  return { errcode, errmsg: about === '' ? errmsg : `${errmsg} ${about}` }
}
