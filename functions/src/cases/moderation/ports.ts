import type { MachineAnswer } from '@yizhan/shared/cases'
import type { Instant, Outcome } from '@yizhan/shared/kernel'

/** WeChat's checks of what people write and photograph. Faults when WeChat is away: ask again. */
export interface ContentCheck {
  /** Undefined when WeChat checks nothing of this person: unknown to it, or not seen there for two hours. */
  checkText(text: string, openId: string): Promise<MachineAnswer | undefined>
  /** Takes the picture at this address; the answer comes later, by push, under this name. Undefined as above. */
  submitPicture(url: string, openId: string): Promise<string | undefined>
}

export interface PushSignature {
  readonly signature: string
  readonly timestamp: string
  readonly nonce: string
}

/** What WeChat's push says of a picture. */
export interface PushedAnswer {
  readonly traceId: string
  readonly answer: MachineAnswer
}

/** Messages that come from WeChat by themselves. */
export interface WechatPush {
  /** Whether whoever signed this knows the token, and did so just now. */
  isSigned(signature: PushSignature, now: Instant): boolean
  /** Undefined for a message about something else; refused as `malformed` when it cannot be read. */
  read(message: string): Outcome<PushedAnswer | undefined>
}
