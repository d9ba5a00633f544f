import { type Moderated, shelfOf, type ToCheck } from '@yizhan/shared/cases'
import type { Instant } from '@yizhan/shared/kernel'
import type { Item, TableDefinition } from '../../platform/store'
import { DISTRICT } from '../table'

/**
 * A text or photo that is checked before the public sees it, whole in `record`. The lists of a station, a squad and the
 * district hold it by its shelf; `due` is there only while a machine's answer is waited for, so that the sweep reads
 * what is due and nothing else.
 */
export const MODERATION: TableDefinition = {
  name: 'moderation',
  hash: 'id',
  attributes: {
    id: 'text',
    version: 'number',
    record: 'json',
    stationShelf: 'text',
    squadShelf: 'text',
    districtShelf: 'text',
    createdAt: 'text',
    traceId: 'text',
    due: 'text',
    dueAt: 'text',
  },
  indexes: [
    { name: 'byStation', hash: 'stationShelf', range: 'createdAt' },
    { name: 'bySquad', hash: 'squadShelf', range: 'createdAt' },
    { name: 'byDistrict', hash: 'districtShelf', range: 'createdAt' },
    { name: 'byTrace', hash: 'traceId' },
    { name: 'due', hash: 'due', range: 'dueAt' },
  ],
}

export interface ModerationRecord extends Moderated, Omit<ToCheck, 'version'> {
  /** Counts the changes of this record. */
  readonly version: number
  readonly caseId: string
  /** The step of the case that brought it. */
  readonly step: number
  readonly number: string
  readonly category: string
  readonly stationId: string
  readonly squadId: string
  readonly authorId: string
  readonly createdAt: Instant
  /** Until when a machine may answer. */
  readonly dueAt: Instant
  /** WeChat's name for the check of a picture; its answer comes under it. */
  readonly traceId?: string
}

const DUE_SHARDS = 4
const dueShard = (shard: number) => `pending#${shard}`
const dueOf = ({ caseId }: ModerationRecord) => dueShard(caseId.charCodeAt(caseId.length - 1) % DUE_SHARDS)
export const DUE = Array.from({ length: DUE_SHARDS }, (_, shard) => dueShard(shard))

export const shelfKey = (whose: string, shelf: string) => `${whose}#${shelf}`

export const moderationItem = (record: ModerationRecord): Item => {
  const { id, version, createdAt, traceId, dueAt } = record
  const shelf = shelfOf(record)
  return {
    id,
    version,
    record,
    stationShelf: shelfKey(record.stationId, shelf),
    squadShelf: shelfKey(record.squadId, shelf),
    districtShelf: shelfKey(DISTRICT, shelf),
    createdAt,
    ...(traceId === undefined ? {} : { traceId }),
    ...(record.state === 'pending' ? { due: dueOf(record), dueAt } : {}),
  }
}
