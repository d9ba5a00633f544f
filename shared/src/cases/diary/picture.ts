import * as z from 'zod/mini'
import { dayOf, type Instant, minuteOfDay, weekdayOf } from '../../kernel/times'
import type { DiaryRules } from './rules'

/** What one person has tapped, by hour of the week: `0` is Monday 00:00–01:00, `167` Sunday 23:00–24:00, in Shanghai. */
export const hoursTapped = z.record(z.string(), z.number())
export type HoursTapped = Readonly<Record<string, number>>

const DAY = 24
const WEEK = 7 * DAY

export const hourOfWeek = (at: Instant): number =>
  (weekdayOf(dayOf(at)) - 1) * DAY + Math.floor(minuteOfDay(at) / 60)

export const withTap = (hours: HoursTapped, at: Instant): HoursTapped => {
  const hour = hourOfWeek(at)
  return { ...hours, [hour]: (hours[hour] ?? 0) + 1 }
}

export interface WeekHour {
  /** 1 Monday … 7 Sunday */
  readonly weekday: number
  readonly hour: number
  readonly taps: number
  readonly people: number
}

export interface WeekPicture {
  readonly taps: number
  readonly people: number
  /** Hours in which somebody tapped, in order of the week. */
  readonly hours: WeekHour[]
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, n) => total + n, 0)
const tapsIn = (one: HoursTapped, hours: readonly number[]) => sum(hours.map((hour) => one[hour] ?? 0))

/** Taps within these hours of the week, and from how many people. */
const counted = (diaries: readonly HoursTapped[], hours: readonly number[]) => {
  const taps = diaries.map((one) => tapsIn(one, hours))
  return { taps: sum(taps), people: taps.filter((n) => n > 0).length }
}

const ALL = Array.from({ length: WEEK }, (_, hour) => hour)

/** The diaries of all people of a case as one week. */
export const pictureOf = (diaries: readonly HoursTapped[]): WeekPicture => ({
  ...counted(diaries, ALL),
  hours: ALL.map((at) => ({
    weekday: Math.floor(at / DAY) + 1,
    hour: at % DAY,
    ...counted(diaries, [at]),
  })).filter(({ taps }) => taps > 0),
})

/** Hours of a weekday; `to` runs past 24 into the next day. */
export interface BestTime {
  readonly weekday: number
  readonly from: number
  readonly to: number
  readonly taps: number
  readonly people: number
}

interface Span {
  readonly hours: readonly number[]
  readonly taps: number
  readonly people: number
}

/** Every span of the week, up to the longest, that begins and ends with an hour in which somebody tapped. */
const spansOf = (diaries: readonly HoursTapped[], longest: number): Span[] => {
  const busy = ALL.filter((hour) => counted(diaries, [hour]).taps > 0)
  return busy.flatMap((from) =>
    Array.from({ length: longest }, (_, more) => (from + more) % WEEK)
      .map((to, more) => ({ to, hours: ALL.slice(0, more + 1).map((n) => (from + n) % WEEK) }))
      .filter(({ to }) => busy.includes(to))
      .map(({ hours }) => ({ hours, ...counted(diaries, hours) })),
  )
}

/** More taps first, then more people, then the shorter span, then the earlier one in the week. */
const better = (a: Span, b: Span) =>
  b.taps - a.taps ||
  b.people - a.people ||
  a.hours.length - b.hours.length ||
  (a.hours[0] ?? 0) - (b.hours[0] ?? 0)

/** When it is worth going there: the spans with the most taps, none overlapping another, the best first. */
export const bestTimes = (
  diaries: readonly HoursTapped[],
  { spans, hours }: DiaryRules['best'],
): BestTime[] => {
  const chosen: Span[] = []
  for (const span of spansOf(diaries, hours).sort(better)) {
    if (chosen.length === spans) break
    if (!chosen.some((other) => other.hours.some((hour) => span.hours.includes(hour)))) chosen.push(span)
  }
  return chosen.map(({ hours: [first = 0, ...rest], taps, people }) => {
    const from = first % DAY
    return { weekday: Math.floor(first / DAY) + 1, from, to: from + rest.length + 1, taps, people }
  })
}
