import {
  type CaseEvent,
  type CaseRecord,
  type Decision,
  type Desk,
  isOpen,
  openTasks,
} from '@yizhan/shared/cases'
import type { Instant } from '@yizhan/shared/kernel'
import { everyItem } from '../platform/every-item'
import { factWrite } from '../platform/outbox'
import type { Condition, Store, Write } from '../platform/store'
import { clockWrites } from './clock-table'
import { caseStepped } from './facts'
import {
  CASES,
  type CaseItem,
  caseItem,
  EVENTS,
  eventItem,
  FOLLOWINGS,
  LOADS,
  TASKS,
  taskOrder,
} from './table'

export interface CaseStore {
  find(id: string): Promise<CaseItem | undefined>
  findByNumber(number: string): Promise<CaseRecord | undefined>
  /** All steps of a case, oldest first. */
  events(caseId: string): Promise<CaseEvent[]>
  event(caseId: string, version: number): Promise<CaseEvent | undefined>
  /**
   * `exists`: a case of this id was there; `photo`: the photo at this place of the report could not be claimed;
   * `busy`: the first responder was given another case meanwhile, so that `fair` did not hold.
   */
  open(opening: Opening): Promise<'written' | 'exists' | 'busy' | { readonly photo: number }>
  /** `stale`: somebody acted in between; `again`: something else that the step rests on (the case to merge into) moved, decide again. */
  append(step: Step): Promise<'written' | 'stale' | 'again' | { readonly photo: number }>
  followers(caseId: string): Promise<string[]>
  /** Which of these cases, at most 100, a person follows. */
  followed(caseIds: readonly string[], personId: string): Promise<ReadonlySet<string>>
}

export interface Opening {
  readonly record: CaseRecord
  readonly event: CaseEvent
  readonly bodyHash: string
  readonly desk: Desk
  readonly photoClaims: readonly Write[]
  /** What must hold of the first responder’s load. */
  readonly fair?: Condition | undefined
}

export interface Step {
  readonly before: CaseItem
  readonly decision: Decision
  readonly desk: Desk
  readonly photoClaims: readonly Write[]
  /** What else the action brings: a follower, when merging. */
  readonly besides: readonly Write[]
}

const eventWrite = (event: CaseEvent): Write => ({
  kind: 'put',
  table: EVENTS,
  item: eventItem(event),
  condition: { absent: ['version'] },
})

const loadWrite = (personId: string, change: number, lastAt?: Instant, condition?: Condition): Write => ({
  kind: 'update',
  table: LOADS,
  key: { personId },
  changes: { add: { openCases: change }, ...(lastAt ? { set: { lastAt } } : {}) },
  ...(condition ? { condition } : {}),
})

/** A first responder’s load follows whether their case still owes its reporter an answer. */
const loadChange = (before: CaseRecord, after: CaseRecord, now: Instant): Write[] => {
  const [was, is] = [before.firstResponder.personId, after.firstResponder.personId]
  const [wasOpen, opened] = [Number(isOpen(before.state)), Number(isOpen(after.state))]
  if (was !== is) return [loadWrite(was, -wasOpen), loadWrite(is, opened, now)]
  return opened === wasOpen ? [] : [loadWrite(is, opened - wasOpen, opened > wasOpen ? now : undefined)]
}

/** Those who have a task, each with where it stands among theirs. */
const holders = (c: CaseRecord) =>
  new Map(openTasks(c).map(({ to }) => [to.personId, taskOrder(c, to.personId)]))

/** Whoever has a task finds the case by it. */
const taskWrites = (before: CaseRecord, after: CaseRecord): Write[] => {
  const [had, has] = [holders(before), holders(after)]
  const key = (personId: string) => ({ personId, caseId: after.id })
  const changed = [...has].filter(([personId, order]) => had.get(personId) !== order)
  const gone = [...had.keys()].filter((personId) => !has.has(personId))
  return [
    ...changed.map(
      ([personId, order]): Write => ({ kind: 'put', table: TASKS, item: { ...key(personId), order } }),
    ),
    ...gone.map((personId): Write => ({ kind: 'delete', table: TASKS, key: key(personId) })),
  ]
}

/** A failed condition among these writes, as the place of its photo, when it is a photo’s. */
const failedPhoto = (failed: readonly number[], firstPhoto: number, photos: number): number | undefined => {
  const at = failed.find((i) => i >= firstPhoto && i < firstPhoto + photos)
  return at === undefined ? undefined : at - firstPhoto
}

/** Cases and their events, clocks, loads and facts, each step in one transaction. */
export const makeCaseStore = (store: Store): CaseStore => ({
  find: (id) => store.get<CaseItem>(CASES, { id }),

  findByNumber: async (number) => {
    const { items } = await store.query<{ id: string }>({
      table: CASES,
      index: 'byNumber',
      hash: number,
      limit: 1,
    })
    const found = items[0] && (await store.get<CaseItem>(CASES, { id: items[0].id }))
    return found?.record
  },

  events: async (caseId) =>
    (await everyItem<{ event: CaseEvent }>(store, { table: EVENTS, hash: caseId })).map(({ event }) => event),

  event: async (caseId, version) =>
    (await store.get<{ event: CaseEvent }>(EVENTS, { caseId, version }))?.event,

  open: async ({ record, event, bodyHash, desk, photoClaims, fair }) => {
    const load = loadWrite(record.firstResponder.personId, 1, desk.now, fair)
    const writes: Write[] = [
      { kind: 'put', table: CASES, item: caseItem(record, bodyHash), condition: { absent: ['id'] } },
      ...photoClaims,
      eventWrite(event),
      ...clockWrites(undefined, record, desk),
      load,
      factWrite(caseStepped(record.id, 1), desk.now),
    ]
    const committed = await store.commit(writes)
    if (committed.ok) return 'written'
    if (committed.failed.includes(0)) return 'exists'
    const photo = failedPhoto(committed.failed, 1, photoClaims.length)
    if (photo !== undefined) return { photo }
    return committed.failed.includes(writes.indexOf(load)) ? 'busy' : 'exists'
  },

  append: async ({ before, decision: { record, events }, desk, photoClaims, besides }) => {
    const committed = await store.commit([
      {
        kind: 'put',
        table: CASES,
        item: caseItem(record, before.bodyHash),
        condition: { equals: { version: before.record.version } },
      },
      ...photoClaims,
      ...events.map(eventWrite),
      ...clockWrites(before.record, record, desk),
      ...taskWrites(before.record, record),
      ...loadChange(before.record, record, desk.now),
      ...besides,
      ...events.map((e) => factWrite(caseStepped(record.id, e.version), desk.now)),
    ])
    if (committed.ok) return 'written'
    if (committed.failed.includes(0)) return 'stale'
    const photo = failedPhoto(committed.failed, 1, photoClaims.length)
    return photo === undefined ? 'again' : { photo }
  },

  followers: async (caseId) =>
    (await everyItem<{ personId: string }>(store, { table: FOLLOWINGS, hash: caseId })).map(
      ({ personId }) => personId,
    ),

  followed: async (caseIds, personId) => {
    const keys = caseIds.map((caseId) => ({ caseId, personId }))
    const found = await store.getMany<{ caseId: string }>(FOLLOWINGS, keys)
    return new Set(found.map(({ caseId }) => caseId))
  },
})
