import * as z from 'zod/mini'

/** UTC, ISO 8601 with Z and milliseconds: `2026-11-23T01:12:00.000Z`. Sorts as text. */
export const instant = z.iso.datetime()
export type Instant = string

export const toInstant = (epochMilliseconds: number): Instant => new Date(epochMilliseconds).toISOString()
export const toEpoch = (at: Instant): number => Date.parse(at)

/** Weihai's clock is UTC+8 all year. */
const SHANGHAI_OFFSET = 8 * 3_600_000

/** The calendar day in Asia/Shanghai, `2026-11-23`. */
export const dayOf = (at: Instant): string =>
  new Date(toEpoch(at) + SHANGHAI_OFFSET).toISOString().slice(0, 10)

/** Minutes since midnight in Asia/Shanghai. */
export const minuteOfDay = (at: Instant): number =>
  Math.floor(((toEpoch(at) + SHANGHAI_OFFSET) % 86_400_000) / 60_000)

/** The instant of a Shanghai day and minute; `minute` may be broken, and run past 1440 into the next day. */
export const instantAt = (day: string, minute: number): Instant =>
  toInstant(Date.parse(`${day}T00:00:00.000Z`) - SHANGHAI_OFFSET + Math.round(minute * 60_000))

export const dayAfter = (day: string, days = 1): string =>
  new Date(Date.parse(`${day}T00:00:00.000Z`) + days * 86_400_000).toISOString().slice(0, 10)

/** 1 Monday … 7 Sunday. */
export const weekdayOf = (day: string): number => new Date(`${day}T00:00:00.000Z`).getUTCDay() || 7
