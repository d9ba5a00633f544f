import type { Front } from '@yizhan/shared/activities'
import type { Instant } from '@yizhan/shared/kernel'
import type { TableDefinition } from '../../platform/store'

/** The sessions that a case gave rise to. `at`: when it was first published. */
export const CASE_SESSIONS: TableDefinition = {
  name: 'case-sessions',
  hash: 'caseId',
  range: 'sessionId',
  attributes: { caseId: 'text', sessionId: 'text', at: 'text' },
}

export interface CaseSession {
  readonly caseId: string
  readonly sessionId: string
  readonly at: Instant
}

/** What each front of a station did in a year, by `2026#law`: sessions held, who came, tenths of hours served. */
export const FRONT_COUNTS: TableDefinition = {
  name: 'front-counts',
  hash: 'stationId',
  range: 'front',
  attributes: { stationId: 'text', front: 'text', sessions: 'number', attended: 'number', tenths: 'number' },
}

export interface FrontCount {
  readonly front: string
  readonly sessions?: number
  readonly attended?: number
  readonly tenths?: number
}

/** Where a session, or a line of the hours’ ledger, is counted now, so that it is counted once. */
export const FRONT_COUNTED: TableDefinition = {
  name: 'front-counted',
  hash: 'what',
  attributes: { what: 'text', stationId: 'text', front: 'text', attended: 'number' },
}

export const frontKey = (year: string | number, front: Front | '' | '~'): string => `${year}#${front}`

export const LOOP_TABLES: readonly TableDefinition[] = [CASE_SESSIONS, FRONT_COUNTS, FRONT_COUNTED]
