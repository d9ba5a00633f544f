import type { TypicalCase } from '@yizhan/shared/library'
import type { Item, TableDefinition } from '../platform/store'

/**
 * Typical cases, whole in `record`. Lists are by state, the newest first; the public's by category holds published
 * ones only, as does that by station; `byCase` finds what was written of a case.
 */
export const TYPICAL_CASES: TableDefinition = {
  name: 'typical-cases',
  hash: 'id',
  attributes: {
    id: 'text',
    version: 'number',
    record: 'json',
    bodyHash: 'text',
    state: 'text',
    publicCategory: 'text',
    publicStation: 'text',
    stationId: 'text',
    squadId: 'text',
    caseId: 'text',
    at: 'text',
  },
  indexes: [
    { name: 'byState', hash: 'state', range: 'at' },
    { name: 'byCategory', hash: 'publicCategory', range: 'at' },
    { name: 'byCase', hash: 'caseId', range: 'at' },
    { name: 'byStation', hash: 'publicStation', range: 'at', keeps: [] },
  ],
}

export const LIBRARY_TABLES: readonly TableDefinition[] = [TYPICAL_CASES]

export interface TypicalItem {
  readonly record: TypicalCase
  readonly bodyHash: string
}

export const typicalItem = (record: TypicalCase, bodyHash: string): Item => ({
  id: record.id,
  version: record.version,
  record,
  bodyHash,
  state: record.state,
  ...(record.state === 'published'
    ? { publicCategory: record.category, publicStation: record.stationId }
    : {}),
  stationId: record.stationId,
  squadId: record.squadId,
  caseId: record.caseId,
  at: record.state === 'published' ? (record.publishedAt ?? record.changedAt) : record.changedAt,
})
