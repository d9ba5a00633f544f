import type { DutyRecord, TopicRecord } from '@yizhan/shared/activities'
import type { Instant } from '@yizhan/shared/kernel'
import type { Item, TableDefinition } from '../../platform/store'

/** Topics of talks. `supports` is added to one by one; `version` counts what its keeper decided. */
export const TOPICS: TableDefinition = {
  name: 'talk-topics',
  hash: 'id',
  attributes: {
    id: 'text',
    sessionId: 'text',
    text: 'text',
    personId: 'text',
    state: 'text',
    supports: 'number',
    answer: 'text',
    dutyId: 'text',
    at: 'text',
    version: 'number',
  },
  indexes: [{ name: 'bySession', hash: 'sessionId', range: 'at' }],
}

/** Who supports a topic: changed in one transaction with its count. */
export const SUPPORTS: TableDefinition = {
  name: 'talk-supports',
  hash: 'topicId',
  range: 'personId',
  attributes: { topicId: 'text', personId: 'text', at: 'text' },
}

/** How many topics a person put before a talk. */
export const TOPIC_WRITERS: TableDefinition = {
  name: 'talk-writers',
  hash: 'sessionId',
  range: 'personId',
  attributes: { sessionId: 'text', personId: 'text', topics: 'number' },
}

/**
 * The duty list, each duty whole in `record`. `owing` is its station while it is not done, so that what is owed is read
 * without what was done.
 */
export const DUTIES: TableDefinition = {
  name: 'duties',
  hash: 'id',
  attributes: {
    id: 'text',
    version: 'number',
    record: 'json',
    sessionId: 'text',
    owing: 'text',
    ownerId: 'text',
    caseId: 'text',
    limitDay: 'text',
  },
  indexes: [
    { name: 'bySession', hash: 'sessionId', range: 'limitDay', keeps: ['record'] },
    { name: 'byOwing', hash: 'owing', range: 'limitDay', keeps: ['record', 'ownerId'] },
    { name: 'byCase', hash: 'caseId', keeps: [] },
  ],
}

/** Append-only: what was agreed, and every change of it. */
export const DUTY_EVENTS: TableDefinition = {
  name: 'duty-events',
  hash: 'dutyId',
  range: 'version',
  attributes: {
    dutyId: 'text',
    version: 'number',
    at: 'text',
    what: 'text',
    by: 'json',
    limitDay: 'text',
    caseNumber: 'text',
    result: 'text',
    reason: 'text',
  },
}

export const TALK_TABLES: readonly TableDefinition[] = [TOPICS, SUPPORTS, TOPIC_WRITERS, DUTIES, DUTY_EVENTS]

export interface SupportItem {
  readonly topicId: string
  readonly personId: string
  readonly at: Instant
}

export interface DutyItem {
  readonly record: DutyRecord
}

export const topicItem = (topic: TopicRecord): Item => ({ ...topic })

export const dutyItem = (duty: DutyRecord): Item => ({
  id: duty.id,
  version: duty.version,
  record: duty,
  sessionId: duty.sessionId,
  ...(duty.state === 'done' ? {} : { owing: duty.stationId }),
  ownerId: duty.owner.personId,
  ...(duty.caseId === undefined ? {} : { caseId: duty.caseId }),
  limitDay: duty.limitDay,
})
