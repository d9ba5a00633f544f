import type { NoticeKind } from '@yizhan/shared/people'

/** What a subscription message says. WeChat allows each 20 characters. */
export interface MessageWords {
  readonly status: Record<NoticeKind, string>
  /** How many notices of what concerns the reader, and how many of cases around one’s places. */
  readonly summary: (own: number, area: number) => string
}
