import * as z from 'zod/mini'
import { documentEndpoint, endpoint } from '../kernel/endpoint'
import { id } from '../kernel/ids'
import { pageOf, pageQuery } from '../kernel/pages'
import { instant } from '../kernel/times'
import { auditEntry, look } from './look'
import { month, OUTCOME_SCOPES, outcomeCount } from './outcome-shares'

const caseParams = z.object({ id })
const personOrStation = z.string().check(z.minLength(1), z.maxLength(80))

export const listLooks = endpoint({
  id: 'listLooks',
  method: 'GET',
  path: '/api/cases/{id}/looks',
  audience: 'readLooks',
  summary: 'Who of the staff looked at a case, the latest first',
  success: 200,
  params: caseParams,
  query: z.object(pageQuery),
  answer: pageOf(look),
})

export const getCaseFile = documentEndpoint({
  id: 'getCaseFile',
  method: 'GET',
  path: '/api/cases/{id}/file',
  audience: 'readCases',
  summary:
    'The file of a case (卷宗) as a PDF, in Chinese; its reporter gets a copy without who looked at it',
  success: 200,
  media: 'application/pdf',
  params: caseParams,
})

export const listAudit = endpoint({
  id: 'listAudit',
  method: 'GET',
  path: '/api/audit',
  audience: 'audit',
  summary:
    'Looks and steps of one case or of one person, the latest first; either caseId or personId is asked for',
  success: 200,
  query: z.object({
    caseId: z.optional(id),
    personId: z.optional(personOrStation),
    from: z.optional(instant),
    to: z.optional(instant),
    ...pageQuery,
  }),
  answer: pageOf(auditEntry),
})

/** Months that one call answers. */
export const MOST_MONTHS = 36

export const listOutcomes = endpoint({
  id: 'listOutcomes',
  method: 'GET',
  path: '/api/outcomes',
  audience: 'readOutcomes',
  summary:
    'Cases settled by service, management and enforcement (721), month by month; id is a station or squad, one’s own unless given',
  success: 200,
  query: z.object({
    scope: z.enum(OUTCOME_SCOPES),
    id: z.optional(personOrStation),
    from: month,
    to: month,
  }),
  answer: z.object({ items: z.array(outcomeCount) }),
})
