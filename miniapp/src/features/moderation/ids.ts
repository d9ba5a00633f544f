import type { ModerationState } from '@yizhan/shared/cases'

/** The ids of the controls; tests and the drivers of both builds find them by these. */
export const IDS = {
  shelf: (state: ModerationState) => `moderation-shelf-${state}`,
  item: (n: number) => `moderation-${n}`,
  photo: (n: number) => `moderation-${n}-photo`,
  pass: (n: number) => `moderation-${n}-pass`,
  reject: (n: number) => `moderation-${n}-reject`,
  openCase: (n: number) => `moderation-${n}-case`,
  sheet: 'moderation-why',
  because: 'moderation-because',
  words: 'moderation-words',
  send: 'moderation-send',
  more: 'moderation-more',
} as const
