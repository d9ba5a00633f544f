import * as z from 'zod/mini'
import { texts } from '../kernel/languages'
import { period } from './category'

/** Another competent body, the right door for what is not our duty. */
export const body = z.object({ id: z.string(), name: texts, phone: z.string() })
export type Body = z.infer<typeof body>

/**
 * One row of the duty table 职责清单: for these categories, answers, places and times a report is ours, another body's
 * or joint. `decidedBy` tells statute from the city's own designation; `basis` names the law or the document.
 */
export const dutyRow = z.object({
  id: z.string(),
  categories: z.array(z.string()).check(z.minLength(1)),
  when: z.optional(
    z.object({
      answers: z.optional(z.record(z.string(), z.array(z.string()))),
      /** Codes of streets and towns. */
      streets: z.optional(z.array(z.string())),
      period: z.optional(period),
    }),
  ),
  whose: z.enum(['ours', 'other', 'joint']),
  /** The id of a body; there where the duty is not ours alone. */
  body: z.optional(z.string()),
  basis: texts,
  decidedBy: z.enum(['statute', 'city']),
  /** F read in a source, K believed, P this project's proposal: a deployment confirms K and P. */
  mark: z.enum(['F', 'K', 'P']),
})
export type DutyRow = z.infer<typeof dutyRow>

export const dutyTable = z.array(dutyRow)
export type DutyTable = z.infer<typeof dutyTable>

/** Whose duty a case is, as the table said when it was reported. */
export const duty = z.object({
  row: z.string(),
  whose: dutyRow.shape.whose,
  body: z.optional(body),
  basis: texts,
  decidedBy: dutyRow.shape.decidedBy,
})
export type Duty = z.infer<typeof duty>
