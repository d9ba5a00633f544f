import * as z from 'zod/mini'
import { type Refusal, refusedField } from '../../kernel/refusals'
import { dayAfter, dayOf, type Instant, instant, instantAt, toEpoch, weekdayOf } from '../../kernel/times'
import type { DiaryRules } from './rules'

const minute = (least: number, most: number) => z.number().check(z.int(), z.minimum(least), z.maximum(most))

/**
 * When the officer will be there: each week at these minutes of a weekday in Shanghai (`to` may run past 1440 into the
 * next day), or once. `to` is exclusive.
 */
export const visitWindow = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('weekly'),
    weekday: minute(1, 7),
    from: minute(0, 1439),
    to: minute(1, 2880),
  }),
  z.object({ kind: z.literal('once'), from: instant, to: instant }),
])
export type VisitWindow = z.infer<typeof visitWindow>

export interface Occurrence {
  readonly from: Instant
  readonly to: Instant
}

const minutesOf = (w: VisitWindow): number =>
  w.kind === 'weekly' ? w.to - w.from : (toEpoch(w.to) - toEpoch(w.from)) / 60_000

/** What is wrong with a window that somebody wants to agree now. */
export const windowAmiss = (
  w: VisitWindow,
  { visitHours }: DiaryRules,
  now: Instant,
): Refusal | undefined => {
  const minutes = minutesOf(w)
  if (minutes <= 0) return refusedField('window.to', 'notAfterStart')
  if (minutes > visitHours * 60) return refusedField('window.to', 'lastsTooLong', visitHours)
  if (w.kind === 'once' && toEpoch(w.to) <= toEpoch(now)) return refusedField('window.to', 'past')
  return undefined
}

const ofDay = (w: VisitWindow & { kind: 'weekly' }, day: string): Occurrence[] =>
  weekdayOf(day) === w.weekday ? [{ from: instantAt(day, w.from), to: instantAt(day, w.to) }] : []

/** The occurrence that is going on, else the next one; none when a single window is over. */
export const nextOccurrence = (w: VisitWindow, now: Instant): Occurrence | undefined => {
  if (w.kind === 'once') return toEpoch(w.to) > toEpoch(now) ? { from: w.from, to: w.to } : undefined
  const today = dayOf(now)
  const days = Array.from({ length: 9 }, (_, n) => dayAfter(today, n - 1))
  return days.flatMap((day) => ofDay(w, day)).find(({ to }) => toEpoch(to) > toEpoch(now))
}

/** The occurrence within which this moment lies. */
export const occurrenceAt = (w: VisitWindow, at: Instant): Occurrence | undefined => {
  const next = nextOccurrence(w, at)
  return next && toEpoch(next.from) <= toEpoch(at) ? next : undefined
}
