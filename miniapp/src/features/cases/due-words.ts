import type { CaseSummary } from '@yizhan/shared/cases'
import { type Instant, type Language, toEpoch } from '@yizhan/shared/kernel'
import type { Tone } from '@/components'
import { timeLeftText, translate } from '@/i18n'
import { dueTexts } from '@/i18n/cases'

/** Share of the limit after which the handler is reminded. */
const NEAR = 0.8

/** Time on the wall between start and end that has passed by `at`; a clock without length is used up. */
export const shareUsed = (startedAt: Instant, dueAt: Instant, at: Instant): number => {
  const [start, due] = [toEpoch(startedAt), toEpoch(dueAt)]
  return due > start ? Math.max(0, (toEpoch(at) - start) / (due - start)) : 1
}

export const toneOf = (used: number): Tone => (used > 1 ? 'overdue' : used >= NEAR ? 'waiting' : 'neutral')

/** 还剩 3 小时 of a row; undefined when nothing runs. */
export const dueWords = (
  { due, paused: standsStill }: Pick<CaseSummary, 'due' | 'paused'>,
  now: Instant,
  language: Language,
): { words: string; tone: Tone } | undefined => {
  if (due) {
    const used = shareUsed(due.startedAt, due.at, now)
    return { words: timeLeftText(due.at, now, language), tone: toneOf(used) }
  }
  return standsStill ? { words: translate(dueTexts, language)('paused'), tone: 'waiting' } : undefined
}
