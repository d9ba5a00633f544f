import { dayOf } from '@yizhan/shared/kernel'
import type { Notice } from '@yizhan/shared/people'

export interface NoticesOfDay {
  readonly day: string
  readonly notices: readonly Notice[]
}

/** Notices, newest first, by the day in Weihai. */
export const byDay = (notices: readonly Notice[]): NoticesOfDay[] => {
  const days = new Map<string, Notice[]>()
  for (const notice of notices) {
    const day = dayOf(notice.at)
    days.set(day, [...(days.get(day) ?? []), notice])
  }
  return [...days].map(([day, of]) => ({ day, notices: of }))
}

/** What a day's summary says: notices of one's own cases, and of each kind around one's places. */
export const summaryOf = ({ counts = {} }: Pick<Notice, 'counts'>) => {
  const { areaOpened: opened = 0, areaSolved: solved = 0 } = counts
  const all = Object.values(counts).reduce((sum, n) => sum + n, 0)
  return { cases: all - opened - solved, opened, solved }
}
