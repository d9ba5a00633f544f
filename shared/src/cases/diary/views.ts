import * as z from 'zod/mini'
import { id } from '../../kernel/ids'
import { instant } from '../../kernel/times'
import { solved } from '../case'
import { category } from '../category'
import { visitWindow } from './visit-window'

export const diaryTap = z.object({ id, at: instant })
export type DiaryTap = z.infer<typeof diaryTap>

/** `people` is told to staff only: among few neighbours, it would say who. */
const weekHour = z.object({
  weekday: z.number(),
  hour: z.number(),
  taps: z.number(),
  people: z.optional(z.number()),
})
const bestTime = z.object({
  weekday: z.number(),
  from: z.number(),
  to: z.number(),
  taps: z.number(),
  people: z.optional(z.number()),
})

const stoppedQuestion = z.object({
  until: instant,
  /** Whether this viewer is among those asked. */
  asked: z.boolean(),
  mine: z.optional(z.object({ solved, text: z.optional(z.string()), at: instant })),
  /** What everybody answered, for staff. */
  tally: z.optional(z.object({ asked: z.number(), solved: z.number(), partly: z.number(), no: z.number() })),
  /** Their words, the latest first, without who wrote them; for staff. */
  words: z.optional(z.array(z.object({ solved, text: z.string(), at: instant }))),
})

export const diaryView = z.object({
  /** Null when cases of this kind have no diary. */
  group: z.nullable(category.shape.group),
  /** There when this viewer may say that it is happening: from when on again, within how many metres. */
  tapping: z.optional(z.object({ nextAt: z.optional(instant), metres: z.number() })),
  /** One’s own taps: how many, and the last ones, newest first. */
  own: z.optional(z.object({ taps: z.number(), last: z.array(diaryTap) })),
  picture: z.object({ taps: z.number(), people: z.number(), hours: z.array(weekHour) }),
  best: z.array(bestTime),
  /** When the officer will be there, for staff and the reporter. A follower may be whom the visit is about. */
  visit: z.optional(
    z.object({
      window: visitWindow,
      next: z.optional(z.object({ from: instant, to: instant })),
      by: z.string(),
      at: instant,
    }),
  ),
  mayAgreeVisit: z.boolean(),
  /** There when the case is closed and this viewer was asked, or is staff. */
  question: z.optional(stoppedQuestion),
})
export type DiaryView = z.infer<typeof diaryView>
