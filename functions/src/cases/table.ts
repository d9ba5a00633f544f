import {
  type CaseEvent,
  type CaseRecord,
  type CaseSummary,
  caseSummaryOf,
  coversOf,
  dueClock,
  dueFor,
  isOpen,
  type PublicRow,
  publicCell,
  publicRowOf,
  publicSince,
  recheckDue,
} from '@yizhan/shared/cases'
import { cellOf, type Place, toEpoch } from '@yizhan/shared/kernel'
import type { Item, TableDefinition } from '../platform/store'

/** Every case of the district is in one list; a year brings about a hundred thousand. */
export const DISTRICT = '371002'

/** What the index of a list holds: the rows, and what lists are narrowed by. */
const LISTED = ['summary', 'state', 'category'] as const

/**
 * A case, whole in `record`, beside the attributes that keys, indexes and conditions use. `order` sorts a queue: those
 * to which the bureau leader owes an instruction; open cases, and closed ones whose recheck has come, by what is due
 * first; those that wait for the reporter; those resolved; those that are over, the newest first.
 */
export const CASES: TableDefinition = {
  name: 'cases',
  hash: 'id',
  attributes: {
    id: 'text',
    version: 'number',
    record: 'json',
    summary: 'json',
    spot: 'json',
    bodyHash: 'text',
    number: 'text',
    state: 'text',
    category: 'text',
    reporterId: 'text',
    handlerId: 'text',
    stationId: 'text',
    squadId: 'text',
    districtId: 'text',
    cell: 'text',
    order: 'text',
    createdAt: 'text',
    publicCell: 'text',
    publicAt: 'text',
    publicRow: 'json',
  },
  indexes: [
    { name: 'byReporter', hash: 'reporterId', range: 'createdAt', keeps: LISTED },
    { name: 'byHandler', hash: 'handlerId', range: 'order', keeps: LISTED },
    { name: 'byStation', hash: 'stationId', range: 'order', keeps: LISTED },
    { name: 'bySquad', hash: 'squadId', range: 'order', keeps: LISTED },
    { name: 'byDistrict', hash: 'districtId', range: 'order', keeps: LISTED },
    { name: 'byCell', hash: 'cell', range: 'createdAt', keeps: ['spot', 'state', 'reporterId'] },
    { name: 'byNumber', hash: 'number', keeps: [] },
    { name: 'byPublicCell', hash: 'publicCell', range: 'publicAt', keeps: ['publicRow', 'category'] },
  ],
}

/** Append-only: one item for each step of each case. */
export const EVENTS: TableDefinition = {
  name: 'case-events',
  hash: 'caseId',
  range: 'version',
  attributes: { caseId: 'text', version: 'number', event: 'json' },
}

export const FOLLOWINGS: TableDefinition = {
  name: 'case-followings',
  hash: 'caseId',
  range: 'personId',
  attributes: { caseId: 'text', personId: 'text', followedAt: 'text' },
  indexes: [{ name: 'byPerson', hash: 'personId', range: 'followedAt' }],
}

/** The cases in which somebody has an open task; `order` puts first what they have to do first. */
export const TASKS: TableDefinition = {
  name: 'case-tasks',
  hash: 'personId',
  range: 'caseId',
  attributes: { personId: 'text', caseId: 'text', order: 'text' },
  indexes: [{ name: 'byOrder', hash: 'personId', range: 'order' }],
}

/** How many open cases a person answers for, and when they were last given one. */
export const LOADS: TableDefinition = {
  name: 'case-loads',
  hash: 'personId',
  attributes: { personId: 'text', openCases: 'number', lastAt: 'text' },
}

/** The day's last case number. */
export const NUMBERS: TableDefinition = {
  name: 'case-numbers',
  hash: 'day',
  attributes: { day: 'text', last: 'number' },
}

/** Sorts before what is older. */
const newestFirst = (at: string) => String(9_999_999_999_999 - toEpoch(at)).padStart(13, '0')

export const queueOrder = (c: CaseRecord): string => {
  const due = dueClock(c.clocks) ?? recheckDue(c)
  if (c.owesInstruction) return `0${due?.dueAt ?? c.updatedAt}`
  if (c.state === 'awaitingReporter') return `w${c.updatedAt}`
  if (isOpen(c.state)) return due ? due.dueAt : `v${c.updatedAt}`
  if (c.state === 'resolved' || c.state === 'verified') return `x${c.updatedAt}`
  return due ? due.dueAt : `z${newestFirst(c.updatedAt)}`
}

/** By the limit of the task, or else of the case; what waits or has no limit comes last, the oldest first. */
export const taskOrder = (c: CaseRecord, personId: string): string =>
  dueFor(c, 'staff', personId)?.dueAt ?? `~${c.createdAt}`

/** The order up to which a queue holds every case that goes on, and those that were over no earlier than this. */
export const overSince = (at: string): string => `z${newestFirst(at)}`

/** The order before which a case still needs its handler. */
export const QUEUE_END = 'x'

/** Cases that are no report of their own: they stand in no cell of the map. */
export const NOT_COUNTED: readonly CaseRecord['state'][] = ['withdrawn', 'merged', 'declined']

export const cellKey = (category: string, cell: string) => `${category}@${cell}`

/** What the public's index holds of a case: already masked, so that no reading of it can tell more. */
export interface PublicItem {
  readonly publicRow: { readonly row: PublicRow; readonly covers: readonly string[] }
}

const publicAttributes = (c: CaseRecord): Item => {
  const row = publicRowOf(c)
  if (!row) return {}
  return {
    publicCell: publicCell(row.standing, c.place),
    publicAt: publicSince(c),
    publicRow: { row, covers: coversOf(c) } satisfies PublicItem['publicRow'],
  }
}

export const caseItem = (c: CaseRecord, bodyHash: string): Item => ({
  id: c.id,
  version: c.version,
  record: c,
  summary: caseSummaryOf(c),
  spot: c.place,
  bodyHash,
  number: c.number,
  state: c.state,
  category: c.category,
  reporterId: c.reporterId,
  handlerId: c.handler.personId,
  stationId: c.stationId,
  squadId: c.squadId,
  districtId: DISTRICT,
  ...(NOT_COUNTED.includes(c.state) ? {} : { cell: cellKey(c.category, cellOf(c.place)) }),
  order: queueOrder(c),
  createdAt: c.createdAt,
  ...publicAttributes(c),
})

export interface EventItem {
  readonly event: CaseEvent
}

export const eventItem = (event: CaseEvent): Item => ({ caseId: event.caseId, version: event.version, event })

/** A case in a list. */
export interface ListedItem {
  /** Absent on cases that were written before it was kept; they have their record in every index. */
  readonly summary?: CaseSummary
  readonly record: CaseRecord
}

/** A case among those of its category and cell. */
export interface CellItem {
  readonly id: string
  readonly state: CaseRecord['state']
  readonly reporterId: string
  /** Absent on cases that were written before it was kept. */
  readonly spot?: Place
}

export interface CaseItem {
  readonly record: CaseRecord
  readonly bodyHash: string
  readonly version: number
}
