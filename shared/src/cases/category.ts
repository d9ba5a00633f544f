import * as z from 'zod/mini'
import { texts } from '../kernel/languages'

/** A year of each: what is longer is a slip of the pen, and no clock could be counted to its end. */
const LONGEST = { minutes: 527_040, workingHours: 8784, workingDays: 366, calendarDays: 366 }

/** minutes and calendarDays run by the clock on the wall; workingHours and workingDays by the station's calendar. */
export const limit = z
  .object({
    value: z.number().check(z.positive()),
    unit: z.enum(['minutes', 'workingHours', 'workingDays', 'calendarDays']),
  })
  .check(z.refine(({ value, unit }) => value <= LONGEST[unit], { path: ['value'] }))
export type Limit = z.infer<typeof limit>

/** A time in which other rules hold: night 22:00–06:00, noon, exam weeks (噪声污染防治法 88; `rules.periods`). */
export const PERIODS = ['night', 'noon', 'exams'] as const
export const period = z.enum(PERIODS)
export type Period = z.infer<typeof period>

/**
 * A limit and when it holds: the first rule of a list whose conditions are met is taken. `coreZone`: the place lies in
 * a core zone, where five minutes each are given to answer, to arrive and to settle (5-5-5).
 */
export const limitRule = z.object({
  when: z.optional(
    z.object({
      answers: z.optional(z.record(z.string(), z.array(z.string()))),
      period: z.optional(period),
      coreZone: z.optional(z.literal(true)),
    }),
  ),
  limit,
})
export type LimitRule = z.infer<typeof limitRule>

export const question = z.object({
  id: z.string(),
  kind: z.enum(['choice', 'choices', 'text', 'number']),
  label: texts,
  options: z.optional(z.array(z.object({ id: z.string(), label: texts }))),
  max: z.optional(z.number()),
  showWhen: z.optional(z.object({ question: z.string(), is: z.array(z.string()) })),
})
export type Question = z.infer<typeof question>

export const emergencyDoor = z.enum(['110', '119', '120'])
export type EmergencyDoor = z.infer<typeof emergencyDoor>

export const category = z.object({
  /** Matter code of GB/T 47678.5-2026, without the area; suffixes -S -T -I are ours. */
  code: z.string(),
  /** Numbers of GB/T 30428.2-2013, kept so that old tables still match. */
  aliases: z.array(z.string()),
  group: z.enum(['illegalBuilding', 'fumes', 'noise', 'other']),
  icon: z.string(),
  label: texts,
  questions: z.array(question),
  /** Lists for `respond` and `resolve` end with a rule without conditions; without a matching one nobody has to arrive. */
  clocks: z.object({
    respond: z.array(limitRule),
    arrive: z.array(limitRule),
    resolve: z.array(limitRule),
    /** After closing: when somebody looks again 回头看 (S09). */
    recheck: z.optional(limit),
  }),
  afterPhoto: z.boolean(),
  /** Who verifies before closing: a second person's check 核查, or the reporter's rating alone. */
  verifiedBy: z.enum(['check', 'rating']),
  law: z.array(z.object({ title: texts, articles: z.string() })),
  /** Shown before anything else when this category is chosen. */
  emergency: z.optional(emergencyDoor),
  /** F read in a source, K believed, P this project's proposal: a deployment confirms K and P. */
  mark: z.enum(['F', 'K', 'P']),
})
export type Category = z.infer<typeof category>

export const answers = z.record(
  z.string().check(z.maxLength(40)),
  z.union([
    z.string().check(z.maxLength(200)),
    z.number(),
    z.array(z.string().check(z.maxLength(40))).check(z.maxLength(20)),
  ]),
)
export type Answers = z.infer<typeof answers>

const isShown = (q: Question, given: Answers): boolean => {
  if (!q.showWhen) return true
  const answer = given[q.showWhen.question]
  return typeof answer === 'string' && q.showWhen.is.includes(answer)
}

/** The questions to ask now, given what has been answered. */
export const shownQuestions = (c: Category, given: Answers): Question[] =>
  c.questions.filter((q) => isShown(q, given))

const fits = (q: Question, answer: Answers[string]): string | undefined => {
  const known = (option: string) => q.options?.some((o) => o.id === option) ?? false
  switch (q.kind) {
    case 'choice':
      return typeof answer === 'string' && known(answer) ? undefined : 'unknownOption'
    case 'choices':
      return Array.isArray(answer) && answer.every(known) ? undefined : 'unknownOption'
    case 'text':
      if (typeof answer !== 'string') return 'notText'
      return answer.length <= (q.max ?? 200) ? undefined : 'tooLong'
    case 'number':
      if (typeof answer !== 'number' || !Number.isFinite(answer) || answer < 0) return 'notNumber'
      return answer <= (q.max ?? Number.MAX_SAFE_INTEGER) ? undefined : 'tooLarge'
  }
}

/** What is wrong with the answers to a category's questions, by path; an empty list when nothing is. */
export const answersAmiss = (c: Category, given: Answers): { path: string; reason: string }[] =>
  Object.entries(given).flatMap(([key, answer]) => {
    const asked = c.questions.find((q) => q.id === key)
    const reason = asked ? fits(asked, answer) : 'unknownQuestion'
    return reason ? [{ path: `answers.${key}`, reason }] : []
  })
