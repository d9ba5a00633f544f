import type { NoticeKind } from '@yizhan/shared/people'

/** What a subscription message says. WeChat allows each 20 characters. */
export interface MessageWords {
  readonly status: Record<NoticeKind, string>
  readonly advice: { readonly progress: string; readonly result: string }
}
