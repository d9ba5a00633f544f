import * as z from 'zod/mini'
import { id, ids } from '../kernel/ids'
import { place } from '../kernel/places'
import { instant } from '../kernel/times'
import { phone } from '../people'
import { answers } from './category'

export const MAX_PHOTOS = 9
/** Of one case in all, with what was added later. */
export const MAX_PHOTOS_OF_CASE = 36
export const MAX_TEXT = 2000

/** What a resident sends. Only the category and the place are asked for: a report can be sent in three taps. */
export const report = z.object({
  id,
  category: z.string().check(z.maxLength(20)),
  place,
  placeNote: z.optional(z.string().check(z.maxLength(200))),
  answers,
  text: z.string().check(z.maxLength(MAX_TEXT)),
  photos: ids(MAX_PHOTOS),
  anonymous: z.boolean(),
  callbackPhone: z.optional(phone),
  happenedAt: z.optional(instant),
  door: z.enum(['miniProgram', 'web']),
})
export type Report = z.infer<typeof report>
