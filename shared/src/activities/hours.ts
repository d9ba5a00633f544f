import { dayOf, type Instant, minuteOfDay, toEpoch, weekdayOf } from '../kernel/times'
import type { Availability } from './volunteer'

/** Tenths of an hour: six minutes. */
const TENTH = 6 * 60_000

export interface Stay {
  readonly checkedInAt: Instant
  readonly checkedOutAt: Instant
}

interface Window {
  readonly startsAt: Instant
  readonly endsAt: Instant
}

/**
 * Tenths of an hour that somebody served: what of their stay lies within the session, to the nearest tenth, half a
 * tenth (three minutes) up. Coming early, staying on and the way there are not service; never more than the session.
 */
export const servedTenths = ({ checkedInAt, checkedOutAt }: Stay, { startsAt, endsAt }: Window): number => {
  const [begins, ends] = [toEpoch(startsAt), toEpoch(endsAt)]
  const from = Math.max(toEpoch(checkedInAt), begins)
  const to = Math.min(toEpoch(checkedOutAt), ends)
  const most = Math.max(0, Math.floor((ends - begins) / TENTH))
  return Math.min(most, Math.max(0, Math.floor((to - from) / TENTH + 0.5)))
}

/** The year on Weihai's calendar that service at this moment counts for. */
export const serviceYear = (at: Instant): number => Number(dayOf(at).slice(0, 4))

const NOON = 12 * 60
const EVENING = 18 * 60

/** Which weekday and part of the day a moment falls in: the afternoon begins at noon, the evening at six. */
export const partOf = (at: Instant): Availability => {
  const minute = minuteOfDay(at)
  const part = minute < NOON ? 'morning' : minute < EVENING ? 'afternoon' : 'evening'
  return { weekday: weekdayOf(dayOf(at)), part }
}

export const canCome = (times: readonly Availability[], at: Instant): boolean => {
  const { weekday, part } = partOf(at)
  return times.some((time) => time.weekday === weekday && time.part === part)
}
