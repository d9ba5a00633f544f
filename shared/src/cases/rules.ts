import * as z from 'zod/mini'
import { stage } from './case'
import { type EmergencyDoor, emergencyDoor, limit } from './category'

/** Whom a rung of a ladder tells. `checkers` are the station keeper and collectors. */
export const RUNG_TELLS = [
  'reporter',
  'assignee',
  'handler',
  'firstResponder',
  'checkers',
  'stationKeeper',
  'squadLeader',
  'bureauLeader',
] as const

/** What happens when this share of a clock's limit has passed (1 is the limit itself). */
export const rung = z.object({
  share: z.number().check(z.positive()),
  tells: z.array(z.enum(RUNG_TELLS)),
  notice: z.enum([
    'clockReminder',
    'clockOverdue',
    'clockEscalated',
    'caseNeedsMore',
    'recheckDue',
    'caseFollowUp',
    'taskDue',
  ]),
})
export type Rung = z.infer<typeof rung>

/** Minutes since midnight in Asia/Shanghai; from > to runs over midnight. */
const daily = z.object({ from: z.number(), to: z.number() })

/** The numbers that a deployment may change; those it starts with are in infra/data/huancui/rules.json. */
export const rules = z.object({
  nearby: z.object({ metres: z.number(), days: z.number() }),
  /** From which report of one class within `nearby` on the bureau leader is told at once. */
  repeatTold: z.number(),
  reopen: z.object({ days: z.number(), keeperAfter: z.number() }),
  closing: limit,
  awaiting: limit,
  followUp: limit,
  /** 12345: the whole order, its return, each interim reply, and the most working days of its one extension. */
  hotline: z.object({ whole: limit, return: limit, interim: limit, extension: z.number() }),
  /** By stage, in order of share. The last rung of `awaiting` and `closing` is what closes the case. */
  ladders: z.record(stage, z.array(rung)),
  periods: z.object({
    night: daily,
    noon: daily,
    /** Days, both inclusive. */
    exams: z.array(z.object({ from: z.string(), to: z.string() })),
  }),
})
export type Rules = z.infer<typeof rules>

/** The State Council's days: a year is known only when its official table has been entered. */
export const calendar = z.record(
  z.string(),
  z.object({ holidays: z.array(z.string()), workdays: z.array(z.string()), source: z.string() }),
)
export type Calendar = z.infer<typeof calendar>

/** Words that mean danger now, with the door to show first. A word flags; it never blocks a report. */
export const emergencies = z.array(z.object({ door: emergencyDoor, words: z.array(z.string()) }))
export type Emergencies = z.infer<typeof emergencies>

/** The emergency doors that a text asks for. */
export const emergenciesIn = (text: string, known: Emergencies): EmergencyDoor[] => {
  const lower = text.toLowerCase()
  return known.filter(({ words }) => words.some((w) => lower.includes(w))).map(({ door }) => door)
}
