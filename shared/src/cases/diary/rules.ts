import * as z from 'zod/mini'
import { category } from '../category'

const share = z.number().check(z.minimum(0), z.maximum(1))
/** Days. */
const A_YEAR = 366
const count = z.number().check(z.int(), z.minimum(1))

/** The numbers of the nuisance diary 扰民日记, which a deployment may change. */
export const diaryRules = z.object({
  /** Groups of categories whose open cases have a diary. */
  groups: z.array(category.shape.group),
  /** How near to the case somebody has to be to say that it is happening. */
  metres: z.number().check(z.positive(), z.maximum(2000)),
  /** Minutes between two taps of one person. */
  minutesApart: count,
  /** How many spans of the week are named as the best ones to go, and how many hours one lasts at most. */
  best: z.object({ spans: count, hours: z.number().check(z.int(), z.minimum(1), z.maximum(24)) }),
  /** Hours that an agreed visit window lasts at most. */
  visitHours: z.number().check(z.int(), z.minimum(1), z.maximum(24)),
  /** Days after closing on which people are asked whether it stopped, and until which they may answer. */
  ask: z.object({
    afterDays: z.number().check(z.minimum(0), z.maximum(A_YEAR)),
    answerDays: z.number().check(z.positive(), z.maximum(A_YEAR)),
  }),
  /**
   * It came back when so many say no; or when more than this share of the answers are no, once this share of those who
   * were asked have answered.
   */
  rebound: z.object({
    noes: count,
    share,
    answered: share,
    /** What the record of the case then says; `{no}` of `{answers}` are filled in. */
    words: z.string().check(z.minLength(1)),
  }),
})
export type DiaryRules = z.infer<typeof diaryRules>
