import type { IconName } from '../icon'

/** What a colour means. It never says it alone: each tone has its icon, and stands beside a word. */
export type Tone = 'done' | 'waiting' | 'overdue' | 'danger' | 'neutral'

export const TONE_ICONS: Readonly<Record<Tone, IconName>> = {
  done: 'circle-check',
  waiting: 'clock',
  overdue: 'clock-alert',
  danger: 'triangle-alert',
  neutral: 'circle-dot',
}
