import * as z from 'zod/mini'
import { limit } from './category'

/** The numbers that a deployment may change (`domain.md`’s defaults are in infra/data/huancui/rules.json). */
export const rules = z.object({
  nearby: z.object({ metres: z.number(), days: z.number() }),
  reopen: z.object({ days: z.number(), keeperAfter: z.number() }),
  closing: limit,
  awaiting: limit,
  /** What a clock does when this share of its limit has passed (1 is the limit itself). */
  ladder: z.array(
    z.object({
      share: z.number(),
      tells: z.enum(['handler', 'stationKeeper', 'squadLeader', 'bureauLeader']),
      notice: z.enum(['clockReminder', 'clockOverdue', 'clockEscalated']),
    }),
  ),
  /** Minutes since midnight; the night runs over midnight (噪声污染防治法 88: 22:00–06:00). */
  night: z.object({ from: z.number(), to: z.number() }),
})
export type Rules = z.infer<typeof rules>

/** The State Council's days: a year is known only when its official table has been entered. */
export const calendar = z.record(
  z.string(),
  z.object({ holidays: z.array(z.string()), workdays: z.array(z.string()), source: z.string() }),
)
export type Calendar = z.infer<typeof calendar>

/** Words that mean danger now, with the door to show first. A word flags; it never blocks a report. */
export const emergencies = z.array(
  z.object({ door: z.enum(['110', '119', '120']), words: z.array(z.string()) }),
)
export type Emergencies = z.infer<typeof emergencies>

/** The emergency doors that a text asks for. */
export const emergenciesIn = (text: string, known: Emergencies): ('110' | '119' | '120')[] => {
  const lower = text.toLowerCase()
  return known.filter(({ words }) => words.some((w) => lower.includes(w))).map(({ door }) => door)
}
