import { createHash, timingSafeEqual } from 'node:crypto'
import { accepted, refused, toEpoch } from '@yizhan/shared/kernel'
import type { PushSignature, WechatPush } from '../../cases/moderation/ports'
import { machineAnswer } from './content-check'

/** Milliseconds for which a signature is good: it does not cover the message, so an old one must not be used again. */
const FRESH = 10 * 60_000

/** WeChat's signature over a moment and a word, with the token that only it and this deployment know. */
export const pushSignature = (token: string, timestamp: string, nonce: string): string =>
  createHash('sha1').update([token, timestamp, nonce].sort().join('')).digest('hex')

interface Message {
  readonly event: unknown
  readonly appId: unknown
  readonly traceId: unknown
  readonly errcode: unknown
  readonly suggest: unknown
  readonly label: unknown
}

/** The text of a tag, CDATA or plain; WeChat's messages have no attributes and no entities where we read. */
const tagIn = (xml: string, name: string): string | undefined =>
  new RegExp(`<${name}>(?:<!\\[CDATA\\[([^\\]]*)\\]\\]>|([^<]*))</${name}>`)
    .exec(xml)
    ?.slice(1)
    .find((text) => text !== undefined)

/** What stands between a tag and its end, and the message without it: `detail` repeats names of the outside. */
const apart = (xml: string, name: string): [string, string] => {
  const [from, to] = [xml.indexOf(`<${name}>`), xml.lastIndexOf(`</${name}>`)]
  return from < 0 || to < from ? ['', xml] : [xml.slice(from, to), xml.slice(0, from) + xml.slice(to)]
}

const fromXml = (xml: string): Message => {
  const [, short] = apart(xml, 'detail')
  const [result, outer] = apart(short, 'result')
  return {
    event: tagIn(outer, 'Event'),
    appId: tagIn(outer, 'appid'),
    traceId: tagIn(outer, 'trace_id'),
    errcode: tagIn(outer, 'errcode'),
    suggest: tagIn(result, 'suggest'),
    label: tagIn(result, 'label'),
  }
}

const fromJson = (text: string): Message | undefined => {
  try {
    const told = JSON.parse(text) as Record<string, unknown>
    const result = (told.result ?? {}) as Record<string, unknown>
    const { Event: event, appid: appId, trace_id: traceId, errcode } = told
    return { event, appId, traceId, errcode, suggest: result.suggest, label: result.label }
  } catch {
    return undefined
  }
}

const messageOf = (text: string): Message | undefined => {
  const trimmed = text.trim()
  return trimmed.startsWith('<') ? fromXml(trimmed) : fromJson(trimmed)
}

/** A picture that WeChat could not fetch or look at is a person's to see. */
const NOT_CHECKED = { state: 'review', reason: 'notChecked' } as const

const sameText = (a: string, b: string): boolean => {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}

/** Messages in WeChat's plain and compatible modes, as XML or as JSON. */
export const makeWechatPush = (token: string, appId: string): WechatPush => ({
  isSigned: ({ signature, timestamp, nonce }: PushSignature, now) => {
    const age = Math.abs(toEpoch(now) - Number(timestamp) * 1000)
    return age <= FRESH && sameText(signature, pushSignature(token, timestamp, nonce))
  },
  read: (text) => {
    const message = messageOf(text)
    if (!message) return refused('malformed')
    const { event, traceId, errcode, suggest, label } = message
    if (event !== 'wxa_media_check' || message.appId !== appId) return accepted(undefined)
    if (typeof traceId !== 'string' || traceId === '') return refused('malformed')
    const failed = Number(errcode ?? 0) !== 0
    const answer = failed ? undefined : machineAnswer(suggest, label)
    return accepted({ traceId, answer: answer ?? NOT_CHECKED })
  },
})
