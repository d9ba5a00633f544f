import * as z from 'zod/mini'
import { id } from '../kernel/ids'
import { instant, toEpoch } from '../kernel/times'
import { action, carried } from './actions'
import { actor, type CaseRecord, caseRecord, stage } from './case'
import { rung } from './rules'
import { state } from './states'

/**
 * One step in the life of a case, append-only (S22). `set` and `unset` are what it changed, so that a case is
 * exactly what its events say and can be replayed as of any moment. The opening event sets the whole record.
 */
export const caseEvent = z.object({
  caseId: id,
  version: z.number(),
  action: z.union([action, z.literal('report')]),
  at: instant,
  by: actor,
  from: z.optional(state),
  to: state,
  carried,
  /** Whom or which station an action turned the case to. */
  toward: z.optional(z.object({ person: z.optional(actor), station: z.optional(z.string()) })),
  /** The rung of a clock's ladder that was reached, when the ladder took this step. */
  rung: z.optional(
    z.object({
      stage,
      of: z.optional(z.string()),
      share: z.number(),
      tells: rung.shape.tells,
      notice: rung.shape.notice,
      dueAt: instant,
    }),
  ),
  set: z.partial(caseRecord),
  unset: z.array(z.string()),
})
export type CaseEvent = z.infer<typeof caseEvent>

const applied = (before: Partial<CaseRecord>, event: CaseEvent): Partial<CaseRecord> => {
  const after: Record<string, unknown> = {
    ...before,
    ...event.set,
    version: event.version,
    state: event.to,
    updatedAt: event.at,
  }
  for (const key of event.unset) delete after[key]
  return after
}

/** The case as its events leave it, in order of version; `until` stops the replay at that moment. */
export const replay = (events: readonly CaseEvent[], until?: string): CaseRecord | undefined => {
  const told = [...events]
    .sort((a, b) => a.version - b.version)
    .filter((e) => until === undefined || toEpoch(e.at) <= toEpoch(until))
  if (told.length === 0) return undefined
  return told.reduce(applied, {} as Partial<CaseRecord>) as CaseRecord
}

/** What changed between two records, as an event tells it. */
export const changesBetween = (
  before: CaseRecord | undefined,
  after: CaseRecord,
): { set: Partial<CaseRecord>; unset: string[] } => {
  if (!before) return { set: after, unset: [] }
  const keys = Object.keys({ ...before, ...after }) as (keyof CaseRecord)[]
  const set: Record<string, unknown> = {}
  const unset: string[] = []
  for (const key of keys) {
    if (key === 'version' || key === 'state' || key === 'updatedAt') continue
    if (after[key] === undefined) {
      if (before[key] !== undefined) unset.push(key)
    } else if (after[key] !== before[key] && JSON.stringify(after[key]) !== JSON.stringify(before[key])) {
      set[key] = after[key]
    }
  }
  return { set: set as Partial<CaseRecord>, unset }
}
