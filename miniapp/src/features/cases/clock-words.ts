import { type Clock, dueClock, type State } from '@yizhan/shared/cases'
import { dayOf, type Instant, type Language, toEpoch } from '@yizhan/shared/kernel'
import type { Tone } from '@/components'
import { exactText, momentText, timeLeftText, translate } from '@/i18n'
import { clockTexts, dueTexts } from '@/i18n/cases'
import { shareUsed, toneOf } from './due-words'
import { limitWords } from './limit-words'

export interface ClockWords {
  /** What runs: 办理时限. */
  readonly label: string
  /** 还剩 2 天 4 小时, 已超时 1 天, 已暂停, 按时完成. */
  readonly words: string
  /** 周五 17:30 前. */
  readonly note: string
  /** Exactly when it started and ends, and the limit. */
  readonly exact: string
  /** The limit runs into a year whose calendar is not entered yet: 截止时间为暂定. */
  readonly provisional?: string
  /** Share of the time that is used; more than 1 when overdue. */
  readonly used: number
  readonly tone: Tone
}

/** Until when something may be done, or happens by itself: nobody is late when it has passed. */
const WINDOWS: readonly Clock['stage'][] = ['hotlineReturn', 'followUp']

const windowOver = ({ stage }: Clock, language: Language) => {
  const t = translate(clockTexts, language)
  const asked = stage === 'followUp'
  return {
    words: t(asked ? 'asked' : 'windowOver'),
    note: asked ? t('askedWhy') : '',
    used: 1,
    tone: 'neutral' as const,
  }
}

const running = (c: Pick<Clock, 'startedAt' | 'dueAt'>, now: Instant, language: Language) => {
  const used = shareUsed(c.startedAt, c.dueAt, now)
  return {
    words: timeLeftText(c.dueAt, now, language),
    note: translate(clockTexts, language)('due', { moment: momentText(c.dueAt, now, language) }),
    used,
    tone: toneOf(used),
  }
}

const paused = (c: Clock, pausedAt: Instant, language: Language) => {
  const t = translate(clockTexts, language)
  return {
    words: c.suspended === undefined ? translate(dueTexts, language)('paused') : t('suspended'),
    note: c.suspended === undefined ? t('pausedWhy') : t('suspendedWhy', { basis: c.suspended }),
    used: shareUsed(c.startedAt, c.dueAt, pausedAt),
    tone: 'waiting' as const,
  }
}

const stopped = (c: Clock, stoppedAt: Instant, now: Instant, language: Language) => {
  const t = translate(clockTexts, language)
  const late = toEpoch(stoppedAt) > toEpoch(c.dueAt)
  return {
    words: t(late ? 'late' : 'inTime'),
    note: t('stoppedAt', { moment: momentText(stoppedAt, now, language) }),
    used: shareUsed(c.startedAt, c.dueAt, stoppedAt),
    tone: late ? ('overdue' as const) : ('done' as const),
  }
}

const exactly = (c: Clock, language: Language): string => {
  const t = translate(clockTexts, language)
  const start = exactText(c.startedAt, language)
  return t('exact', { start, due: exactText(c.dueAt, language), limit: limitWords(c.limit, language) })
}

const standing = (c: Clock, now: Instant, language: Language) => {
  if (c.stoppedAt) return stopped(c, c.stoppedAt, now, language)
  if (c.pausedAt) return paused(c, c.pausedAt, language)
  if (WINDOWS.includes(c.stage) && toEpoch(now) > toEpoch(c.dueAt)) return windowOver(c, language)
  return running(c, now, language)
}

/** A clock as people say it. */
export const clockWords = (c: Clock, now: Instant, language: Language): ClockWords => {
  const t = translate(clockTexts, language)
  const provisional = c.provisional && !c.stoppedAt
  return {
    label: t(c.stage),
    exact: exactly(c, language),
    ...(provisional ? { provisional: t('provisional', { year: dayOf(c.dueAt).slice(0, 4) }) } : {}),
    ...standing(c, now, language),
  }
}

/** States in which nobody settled anything, so that no clock was kept or missed. */
const UNSETTLED: readonly State[] = ['declined', 'merged', 'withdrawn']

/**
 * The clock that a case page shows: the running one that ends first, else the one that stands still, else the one by
 * which the case was settled.
 */
export const leadingClock = ({
  state,
  clocks,
}: {
  readonly state: State
  readonly clocks: readonly Clock[]
}): Clock | undefined =>
  dueClock(clocks) ??
  clocks.find((c) => c.pausedAt !== undefined && c.stoppedAt === undefined) ??
  clocks.find((c) => c.stage === 'resolve' && c.stoppedAt !== undefined && !UNSETTLED.includes(state))
