import * as z from 'zod/mini'
import { seriesPlan } from './series'
import { sessionContent } from './session'

/** A series of a year plan: without a year, and at the place of each of its stations. */
export const yearPlanRow = z.extend(z.omit(seriesPlan, { content: true, firstDay: true }), {
  name: z.string(),
  /** The row of the register of sources. */
  source: z.string(),
  /** Codes of the communities whose stations have it. */
  stations: z.array(z.string()),
  content: z.omit(sessionContent, { venue: true }),
})
