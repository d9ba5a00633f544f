import { createHash, randomBytes } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { pushSignature } from '@yizhan/functions/adapters/wechat/push'
import words from './content-words.json'
import { WechatRefusal } from './errors'
import { isOpenId } from './identities'

export interface TextAsked {
  readonly openid: string
  readonly scene: number
  readonly version: number
  readonly content: string
}

export interface PictureAsked {
  readonly openid: string
  readonly scene: number
  readonly version: number
  readonly media_type: number
  readonly media_url: string
}

export interface ContentCheckDeps {
  /** With which it signs what it sends. */
  readonly pushToken: string
  readonly epochNow: () => number
  readonly fetchPicture: (url: string) => Promise<Response>
  /** Sends to the product. */
  readonly deliver: (path: string, init: RequestInit) => Response | Promise<Response>
  /** Milliseconds until it has looked at a picture, and between its tries to tell. */
  readonly wait?: number
}

export interface Verdict {
  readonly suggest: string
  readonly label: number
}

const PASS: Verdict = { suggest: 'pass', label: 100 }
const VERSION = 2
const PICTURE = 2
const SCENES = [1, 2, 3, 4]
const MOST_CHARACTERS = 2_500
const WAIT = 1_500
/** WeChat sends a message three times when it is not taken. */
const TRIES = 3
/** "The link cannot be downloaded." */
const NO_DOWNLOAD = -1008

/** Of 16 kinds of pictures, told apart by their bytes, one is never answered, one refused, one left to people. */
const VERDICTS: readonly (Verdict | 'never')[] = [
  'never',
  { suggest: 'risky', label: 20002 },
  { suggest: 'review', label: 21000 },
]
export const verdictOf = (picture: Uint8Array): Verdict | 'never' =>
  VERDICTS[(createHash('sha256').update(picture).digest()[0] ?? 0) % 16] ?? PASS

const traceId = () => `${randomBytes(4).toString('hex')}-${randomBytes(4).toString('hex')}-00000000`

const requireKnown = (asked: Partial<Pick<TextAsked, 'openid' | 'scene' | 'version'>>): void => {
  if (!isOpenId(asked.openid ?? '')) throw new WechatRefusal('invalidOpenId')
  if (!SCENES.includes(asked.scene ?? 0)) throw new WechatRefusal('invalidScene')
  if (asked.version !== VERSION) throw new WechatRefusal('invalidArgument', 'version')
}

const textVerdict = (content: string): Verdict => {
  const { suggest, label } = words.find(({ word }) => content.includes(word)) ?? PASS
  return { suggest, label }
}

/** WeChat's checks: words by a short list, pictures by their bytes, and these a moment later by a message. */
export const makeContentCheck = (deps: ContentCheckDeps) => {
  const { pushToken, epochNow, fetchPicture, deliver, wait = WAIT } = deps

  const look = async (url: string): Promise<Verdict | 'never' | 'noDownload'> => {
    const answer = await fetchPicture(url).catch(() => undefined)
    return answer?.ok ? verdictOf(new Uint8Array(await answer.arrayBuffer())) : 'noDownload'
  }

  const send = async (message: object): Promise<boolean> => {
    const [timestamp, nonce] = [String(Math.floor(epochNow() / 1000)), String(randomBytes(4).readUInt32BE())]
    const signature = pushSignature(pushToken, timestamp, nonce)
    const query = new URLSearchParams({ signature, timestamp, nonce })
    const sent = {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(message),
    }
    try {
      const answer = await deliver(`/api/wechat/push?${query}`, sent)
      return answer.ok && (await answer.text()) === 'success'
    } catch {
      return false
    }
  }

  const answerLater = async (appid: string, trace_id: string, url: string) => {
    await pause(wait, undefined, { ref: false })
    const seen = await look(url)
    if (seen === 'never') return
    const CreateTime = Math.floor(epochNow() / 1000)
    const told = { ToUserName: 'gh_stand_in', FromUserName: 'oStandIn', CreateTime, MsgType: 'event' }
    const found =
      seen === 'noDownload'
        ? { errcode: NO_DOWNLOAD, errmsg: 'download failed' }
        : { errcode: 0, result: seen }
    const message = { ...told, Event: 'wxa_media_check', appid, trace_id, version: VERSION, ...found }
    for (let tried = 0; tried < TRIES && !(await send(message)); tried++)
      await pause(wait, undefined, { ref: false })
  }

  return {
    text: (asked: Partial<TextAsked>) => {
      requireKnown(asked)
      const { content = '' } = asked
      if (content === '' || content.length > MOST_CHARACTERS)
        throw new WechatRefusal('invalidArgument', 'content')
      const result = textVerdict(content)
      return { result, detail: [{ strategy: 'keyword', errcode: 0, ...result }], trace_id: traceId() }
    },
    picture: (appId: string, asked: Partial<PictureAsked>) => {
      requireKnown(asked)
      const { media_type, media_url = '' } = asked
      if (media_type !== PICTURE || !/^https?:\/\//.test(media_url))
        throw new WechatRefusal('invalidArgument', 'media')
      const trace_id = traceId()
      void answerLater(appId, trace_id, media_url)
      return { trace_id }
    },
  }
}
