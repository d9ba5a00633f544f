import { WechatRefusal } from './errors'
import { isOpenId } from './identities'

export interface SubscribeMessage {
  readonly touser: string
  readonly template_id: string
  readonly page?: string
  readonly data: Readonly<Record<string, { readonly value: string }>>
}

export interface KeptMessage extends SubscribeMessage {
  readonly at: string
}

export interface Subscriptions {
  /** What a person's tap on "allow" does: one message of this template may be sent. */
  allow(openId: string, templateId: string): void
  send(message: SubscribeMessage, at: string): number
  messages(): readonly KeptMessage[]
}

/** The latest messages are kept for a person to look at. */
const KEPT = 500

/** The longest value of a field, by the letters its name begins with. */
const LIMITS: Readonly<Record<string, RegExp>> = {
  thing: /^.{1,20}$/su,
  number: /^\d{1,32}$/,
  letter: /^[A-Za-z]{1,32}$/,
  symbol: /^.{1,5}$/su,
  character_string: /^[\x20-\x7e]{1,32}$/,
  time: /^.{1,32}$/su,
  date: /^.{1,32}$/su,
  phone_number: /^[\d+\- ]{1,17}$/,
  name: /^.{1,20}$/su,
  phrase: /^\p{Script=Han}{1,5}$/u,
}

const refuseWrongFields = (data: SubscribeMessage['data']): void => {
  for (const [field, { value }] of Object.entries(data)) {
    const limit = LIMITS[field.replace(/\d+$/, '')]
    if (!limit?.test(value)) throw new WechatRefusal('invalidArgument', `data.${field}.value invalid`)
  }
}

/** One-time subscriptions: each permission is good for one message. */
export const makeSubscriptions = (templates: ReadonlySet<string>): Subscriptions => {
  const allowed = new Map<string, number>()
  const kept: KeptMessage[] = []
  const keyOf = (openId: string, templateId: string) => `${openId} ${templateId}`
  return {
    allow: (openId, templateId) => {
      const key = keyOf(openId, templateId)
      allowed.set(key, (allowed.get(key) ?? 0) + 1)
    },
    send: (message, at) => {
      if (!isOpenId(message.touser)) throw new WechatRefusal('invalidOpenId')
      if (!templates.has(message.template_id)) throw new WechatRefusal('invalidTemplateId')
      refuseWrongFields(message.data)
      const key = keyOf(message.touser, message.template_id)
      const left = allowed.get(key) ?? 0
      if (left === 0) throw new WechatRefusal('notSubscribed')
      allowed.set(key, left - 1)
      kept.push({ ...message, at })
      if (kept.length > KEPT) kept.shift()
      return kept.length
    },
    messages: () => [...kept],
  }
}
