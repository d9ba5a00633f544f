import { dayOf } from '@yizhan/shared/kernel'
import { KINDS_OF_NOTICE, type Notice, type NoticeKind } from '@yizhan/shared/people'

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

/** What a day's summary says: notices of one's own cases, of activities, and of each kind around one's places. */
export const summaryOf = ({ counts = {} }: Pick<Notice, 'counts'>) => {
  const { areaOpened: opened = 0, areaSolved: solved = 0 } = counts
  const told = Object.entries(counts) as [NoticeKind, number][]
  const sum = (some: typeof told) => some.reduce((total, [, n]) => total + n, 0)
  const activities = sum(told.filter(([kind]) => KINDS_OF_NOTICE[kind].moment === 'activity'))
  return { cases: sum(told) - activities - opened - solved, activities, opened, solved }
}
