import type { DiaryView, VisitWindow } from '@yizhan/shared/cases'
import { dayAfter, dayOf, type Instant, instantAt, minuteOfDay } from '@yizhan/shared/kernel'

/** What the form of a visit holds: a weekday or a day, and two times as they were typed. */
export interface VisitValues {
  readonly kind: 'weekly' | 'once'
  readonly weekday: string
  readonly day: string
  readonly from: string
  readonly to: string
}

const DAY = 1440

/** 20:30, 2030, 8:05 and 830 as minutes since midnight. */
export const minuteIn = (typed: string): number | undefined => {
  const parts = /^\s*(\d{1,2})\s*[:：]?\s*(\d{2})\s*$/.exec(typed)
  if (!parts) return undefined
  const [hour, minute] = [Number(parts[1]), Number(parts[2])]
  return hour < 24 && minute < 60 ? hour * 60 + minute : undefined
}

const two = (n: number) => String(n).padStart(2, '0')
export const typedOf = (minute: number): string =>
  `${two(Math.floor((minute % DAY) / 60))}:${two(minute % 60)}`

/** The next seven days, today first: farther away, nobody agrees a visit. */
export const daysAhead = (now: Instant): string[] =>
  Array.from({ length: 7 }, (_, ahead) => dayAfter(dayOf(now), ahead))

/** What the form begins with: what is agreed, else the best time to go, else an evening. */
export const firstValues = ({ visit, best }: DiaryView, now: Instant): VisitValues => {
  const today = dayOf(now)
  const nothing: VisitValues = { kind: 'weekly', weekday: '5', day: today, from: '20:00', to: '22:00' }
  if (!visit) return best[0] ? withBest(nothing, best[0]) : nothing
  const { window } = visit
  if (window.kind === 'weekly')
    return {
      ...nothing,
      weekday: String(window.weekday),
      from: typedOf(window.from),
      to: typedOf(window.to),
    }
  const [from, to] = [minuteOfDay(window.from), minuteOfDay(window.to)]
  const day = daysAhead(now).find((one) => one === dayOf(window.from)) ?? today
  return { ...nothing, kind: 'once', day, from: typedOf(from), to: typedOf(to) }
}

export const withBest = (
  values: VisitValues,
  { weekday, from, to }: Pick<DiaryView['best'][number], 'weekday' | 'from' | 'to'>,
): VisitValues => ({
  ...values,
  kind: 'weekly',
  weekday: String(weekday),
  from: typedOf(from * 60),
  to: typedOf(to * 60),
})

/** The window that these values say; undefined while a time cannot be read. An end before the start is on the next day. */
export const windowOf = ({ kind, weekday, day, from, to }: VisitValues): VisitWindow | undefined => {
  const [begins, typedEnd] = [minuteIn(from), minuteIn(to)]
  if (begins === undefined || typedEnd === undefined) return undefined
  const ends = typedEnd < begins ? typedEnd + DAY : typedEnd
  return kind === 'weekly'
    ? { kind, weekday: Number(weekday), from: begins, to: Math.max(1, ends) }
    : { kind, from: instantAt(day, begins), to: instantAt(day, ends) }
}
