import * as z from 'zod/mini'
import { dayAfter, dayOf, type Instant, instantAt, minuteOfDay } from '../kernel/times'

/** Minutes since midnight in Asia/Shanghai. */
export const minute = z.int().check(z.minimum(0), z.maximum(1439))

/** `to` is exclusive; where it comes before `from`, the hours run over midnight. */
export const quietHours = z
  .object({ from: minute, to: minute })
  .check(z.refine(({ from, to }) => from !== to))
export type QuietHours = z.infer<typeof quietHours>

/** The end of the quiet hours in which a moment lies; undefined outside them. */
export const quietUntil = ({ from, to }: QuietHours, at: Instant): Instant | undefined => {
  const [day, now] = [dayOf(at), minuteOfDay(at)]
  if (from < to) return now >= from && now < to ? instantAt(day, to) : undefined
  if (now >= from) return instantAt(dayAfter(day), to)
  return now < to ? instantAt(day, to) : undefined
}
