import type { Instant, Outcome, Place } from '@yizhan/shared/kernel'
import type { ActivityNoticeKind, CaseNoticeKind, NoticeSession, Post } from '@yizhan/shared/people'
import type { Command, District, Roster, Squad } from '@yizhan/shared/stations'

/** Who WeChat says this is. `unionId` joins the mini-program's and the web's openId of one person where WeChat gives it. */
export interface WechatIdentity {
  readonly openId: string
  readonly unionId?: string
}

export interface SubscribeMessage {
  readonly openId: string
  readonly templateId: string
  readonly page: string
  readonly data: Readonly<Record<string, string>>
}

export interface Wechat {
  /**
   * A one-use code of wx.login. Refused as `codeInvalid` (errcode 40029, 40163), `tooMany` (45011), `unavailable` when
   * WeChat is busy or away; faults on anything else.
   */
  identityOfMiniProgram(code: string): Promise<Outcome<WechatIdentity>>
  /** A one-use code of WeChat's web authorisation; refused like the other. */
  identityOfWeb(code: string): Promise<Outcome<WechatIdentity>>
  /** False when the person has not subscribed (errcode 43101): no fault, nothing to repeat. */
  sendSubscribeMessage(message: SubscribeMessage): Promise<boolean>
}

/** What the people's side needs to know of stations. */
export interface StationBook {
  district(): Promise<District>
  roster(stationId: string): Promise<Roster>
  squads(): Promise<readonly Squad[]>
  command(): Promise<Command>
}

/** News of a case for one person. Telling the same `id` and `at` twice tells once. */
export interface News {
  readonly id: string
  /** When it happened, not when it is told: a second telling must not look like another thing. */
  readonly at: Instant
  readonly kind: CaseNoticeKind
  readonly personId: string
  readonly caseId: string
  readonly number: string
  readonly category: string
}

/** News of an activity for one person. Telling the same `id` and `at` twice tells once. */
export interface ActivityNews {
  readonly id: string
  /** When it happened, not when it is told. */
  readonly at: Instant
  readonly kind: ActivityNoticeKind
  readonly personId: string
  readonly session: NoticeSession
  /** The reader's own. */
  readonly bookingId?: string
  /** What the station or the system has to say of it, as its reader may read it. */
  readonly words?: string
}

/** What whoever keeps a place near a case is told of it: nothing but what is public. */
export interface Alert {
  readonly id: string
  readonly at: Instant
  readonly kind: 'areaOpened' | 'areaSolved'
  readonly caseId: string
  readonly category: string
  readonly community: string
  /** Exact; only a distance in steps of fifty metres is told. */
  readonly place: Place
  /** Whom the case concerns anyway, and who is therefore not told; asked only where somebody would be. */
  readonly concerns: () => Promise<(post: Post) => boolean>
}
