import { makeWechatPush, pushSignature } from '@yizhan/functions/adapters/wechat/push'
import type { ContentCheck } from '@yizhan/functions/cases/index'
import type { MachineAnswer } from '@yizhan/shared/cases'

const APP_ID = 'wx-mini'
const TOKEN = 'TokenOfTheTests0'

/** WeChat's push as this door takes it. */
export const push = makeWechatPush(TOKEN, APP_ID)

/** The query under which WeChat would send at this moment. */
export const signedQuery = (now: string, token = TOKEN): string => {
  const [timestamp, nonce] = [String(Math.floor(Date.parse(now) / 1000)), '1048021142']
  return `signature=${pushSignature(token, timestamp, nonce)}&timestamp=${timestamp}&nonce=${nonce}`
}

/** What WeChat sends when it has looked at a picture. */
export const pictureMessage = (traceId: string, suggest: string, label = 100) => ({
  ToUserName: 'gh_0000000000000',
  FromUserName: 'oPlatform',
  CreateTime: 1659967849,
  MsgType: 'event',
  Event: 'wxa_media_check',
  appid: APP_ID,
  trace_id: traceId,
  version: 2,
  detail: [{ strategy: 'content_model', errcode: 0, suggest: 'risky', label: 20002, prob: 90 }],
  errcode: 0,
  errmsg: 'ok',
  result: { suggest, label },
})

export interface WatchedChecks extends ContentCheck {
  /** The names of the checks that pictures were sent under, in order. */
  readonly traces: string[]
  /** The texts that were sent, in order. */
  readonly texts: string[]
  away: boolean
}

const ANSWERS: readonly (readonly [string, MachineAnswer])[] = [
  ['赌博', { state: 'rejected', reason: 'crime' }],
  ['上访', { state: 'review', reason: 'politics' }],
]

/** WeChat's checks: two words stand out, pictures are taken and not answered. */
export const contentChecks = (): WatchedChecks => {
  const checks: WatchedChecks = {
    traces: [],
    texts: [],
    away: false,
    checkText: async (text) => {
      if (checks.away) throw new Error('WeChat is away')
      checks.texts.push(text)
      return ANSWERS.find(([word]) => text.includes(word))?.[1] ?? { state: 'passed' }
    },
    submitPicture: async (url) => {
      if (checks.away) throw new Error('WeChat is away')
      const traceId = `trace-${checks.traces.length}-${url.slice(-12)}`
      checks.traces.push(traceId)
      return traceId
    },
  }
  return checks
}
