import type { MachineAnswer, ModerationReason } from '@yizhan/shared/cases'
import type { ContentCheck } from '../../cases/moderation/ports'
import type { Answer, Request } from './call'
import { WechatFault } from './fault'

/** What WeChat's labels name. */
const REASONS: Readonly<Record<number, ModerationReason>> = {
  10001: 'advertising',
  20001: 'politics',
  20002: 'pornography',
  20003: 'abuse',
  20006: 'crime',
  20008: 'fraud',
  20012: 'vulgar',
  20013: 'copyright',
}

const STATES: Readonly<Record<string, MachineAnswer['state']>> = {
  pass: 'passed',
  review: 'review',
  risky: 'rejected',
}

/** WeChat's suggestion and label in our words; undefined when they are none of WeChat's. */
export const machineAnswer = (suggest: unknown, label: unknown): MachineAnswer | undefined => {
  const state = STATES[String(suggest)]
  if (!state) return undefined
  return state === 'passed' ? { state } : { state, reason: REASONS[Number(label)] ?? 'other' }
}

/** No such person in the mini-program, or none that was there within two hours. */
const NOT_CHECKABLE: readonly number[] = [40003, 61010]

/** WeChat's words for what public complaints are most like: 3, a forum. */
const FORUM = 3
const VERSION = 2
const PICTURE = 2
/** Characters that WeChat takes at once. */
const MOST = 2_500

const orNotCheckable = async <T>(ask: () => Promise<T>): Promise<T | undefined> => {
  try {
    return await ask()
  } catch (fault) {
    const known = fault instanceof WechatFault && fault.code !== undefined
    if (known && NOT_CHECKABLE.includes(fault.code)) return undefined
    throw fault
  }
}

const RANK: Readonly<Record<MachineAnswer['state'], number>> = { passed: 0, review: 1, rejected: 2 }

const piecesOf = (text: string): string[] =>
  Array.from({ length: Math.max(1, Math.ceil(text.length / MOST)) }, (_, n) =>
    text.slice(n * MOST, (n + 1) * MOST),
  )

/** `call` adds the access token. A picture that WeChat could not fetch is not sent: a person looks at it. */
export const makeContentCheck = (
  call: (request: Request) => Promise<Answer>,
  pictureOrigin: string | undefined,
): ContentCheck => {
  const checkPiece = async (content: string, openid: string): Promise<MachineAnswer> => {
    const name = 'msg_sec_check'
    const body = { openid, scene: FORUM, version: VERSION, content }
    const { result } = await call({ name, path: '/wxa/msg_sec_check', body })
    const { suggest, label } = (result ?? {}) as Record<string, unknown>
    const answer = machineAnswer(suggest, label)
    if (!answer) throw new WechatFault(name, undefined, 'no suggestion in the answer')
    return answer
  }
  return {
    checkText: (text, openId) =>
      orNotCheckable(async () => {
        let worst: MachineAnswer = { state: 'passed' }
        for (const piece of piecesOf(text)) {
          const answer = await checkPiece(piece, openId)
          if (RANK[answer.state] > RANK[worst.state]) worst = answer
        }
        return worst
      }),
    submitPicture: (url, openId) =>
      orNotCheckable(async () => {
        if (!URL.canParse(url, pictureOrigin)) return undefined
        const name = 'media_check_async'
        const { href } = new URL(url, pictureOrigin)
        const body = { openid: openId, scene: FORUM, version: VERSION, media_type: PICTURE, media_url: href }
        const { trace_id: traceId } = await call({ name, path: '/wxa/media_check_async', body })
        if (typeof traceId !== 'string') throw new WechatFault(name, undefined, 'no trace_id in the answer')
        return traceId
      }),
  }
}
