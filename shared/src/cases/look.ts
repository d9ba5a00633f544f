import * as z from 'zod/mini'
import { instant } from '../kernel/times'
import { role } from '../people'
import { eventView } from './views'

/** What was looked at: the case as it is, the contact of its reporter, the case as it stood before, its file. */
export const SEEN = ['case', 'contact', 'replay', 'file'] as const
export const seen = z.enum(SEEN)
export type Seen = z.infer<typeof seen>

/** Somebody of the staff looked at a case, once or more often within the hour that began with this look. */
export const look = z.object({ id: z.string(), at: instant, sign: z.string(), role, seen })
export type Look = z.infer<typeof look>

const { by, action, to } = eventView.shape

const entry = {
  id: z.string(),
  at: instant,
  caseId: z.string(),
  number: z.string(),
  by,
  /** Whose other looks and steps can be asked for; none for a reporter and for the system. */
  personId: z.optional(z.string()),
}

/** What the auditor reads: a look at a case, or a step of it. */
export const auditEntry = z.union([
  z.object({ ...entry, kind: z.literal('look'), seen }),
  z.object({ ...entry, kind: z.literal('step'), action, to }),
])
export type AuditEntry = z.infer<typeof auditEntry>

/** 网络安全法 23: logs are kept for at least six months. Days. */
const LEAST_DAYS = 184

/** How long the record of who looked and acted is kept, in days; the events of a case stay with it. */
export const recordRules = z.object({
  keepDays: z.number().check(z.int(), z.minimum(LEAST_DAYS)),
})
export type RecordRules = z.infer<typeof recordRules>
