import type { Counted, Seen } from '@yizhan/shared/cases'
import type { Instant } from '@yizhan/shared/kernel'
import type { Role } from '@yizhan/shared/people'
import type { TableDefinition } from '../../platform/store'

/**
 * Append-only: who looked at and who acted on which case. A look is one item for each person, case, kind and hour; a
 * step is one item. Only staff are found by person: `personId` is not there for a reporter and for the system.
 */
export const AUDIT: TableDefinition = {
  name: 'case-audit',
  hash: 'id',
  attributes: {
    id: 'text',
    caseId: 'text',
    number: 'text',
    personId: 'text',
    by: 'json',
    at: 'text',
    kind: 'text',
    seen: 'text',
    action: 'text',
    to: 'text',
    vanishesAt: 'number',
  },
  indexes: [
    { name: 'byCase', hash: 'caseId', range: 'at' },
    { name: 'byPerson', hash: 'personId', range: 'at' },
  ],
  expires: 'vanishesAt',
}

/** A look as it is kept. */
export interface LookRecord {
  readonly id: string
  readonly caseId: string
  readonly number: string
  readonly personId: string
  readonly by: { readonly party: 'staff'; readonly role: Role; readonly sign: string }
  readonly at: Instant
  readonly kind: 'look'
  readonly seen: Seen
}

/** How many cases of a month were settled how (721), of a station, a squad and the district. */
export const OUTCOME_SHARES: TableDefinition = {
  name: 'outcome-shares',
  hash: 'scope',
  range: 'month',
  attributes: {
    scope: 'text',
    month: 'text',
    service: 'number',
    management: 'number',
    enforcement: 'number',
  },
}

/** Where a case is counted now, so that it is counted once. */
export const COUNTED: TableDefinition = {
  name: 'outcome-counted',
  hash: 'caseId',
  attributes: { caseId: 'text', month: 'text', outcome: 'text', stationId: 'text', squadId: 'text' },
}

export type CountedRecord = Counted & { readonly caseId: string }

export const RECORD_TABLES: readonly TableDefinition[] = [AUDIT, OUTCOME_SHARES, COUNTED]
