import * as z from 'zod/mini'
import { id } from '../kernel/ids'
import { place } from '../kernel/places'

/** A place that a person wants to hear of: 家, 单位. */
export const keptPlaceBody = z.object({
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(12)),
  place,
})

export const keptPlace = z.object({ id, ...keptPlaceBody.shape })
export type KeptPlace = z.infer<typeof keptPlace>
