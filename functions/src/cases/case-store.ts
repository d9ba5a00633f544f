import { type CaseEvent, type CaseRecord, type Decision, type Desk, isOpen } from '@yizhan/shared/cases'
import type { Instant } from '@yizhan/shared/kernel'
import { everyItem } from '../platform/every-item'
import { factWrite } from '../platform/outbox'
import type { Store, Write } from '../platform/store'
import { CLOCKS, changedClocks, clockKey, clockWrite } from './clock-table'
import { caseStepped } from './facts'
import { CASES, type CaseItem, caseItem, EVENTS, eventItem, FOLLOWINGS, LOADS } from './table'

export interface CaseStore {
  find(id: string): Promise<CaseItem | undefined>
  findByNumber(number: string): Promise<CaseRecord | undefined>
  /** All steps of a case, oldest first. */
  events(caseId: string): Promise<CaseEvent[]>
  event(caseId: string, version: number): Promise<CaseEvent | undefined>
  /** `exists`: a case of this id was there; `photo`: the photo at this place of the report could not be claimed. */
  open(opening: Opening): Promise<'written' | 'exists' | { readonly photo: number }>
  /** `stale`: somebody acted in between; `again`: something else that the step rests on (a clock, the case to merge into) moved, decide again. */
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

const loadWrite = (personId: string, change: number, lastAt?: Instant): Write => ({
  kind: 'update',
  table: LOADS,
  key: { personId },
  changes: { add: { openCases: change }, ...(lastAt ? { set: { lastAt } } : {}) },
})

/** The first responder’s load follows whether the case still owes its reporter an answer. */
const loadChange = (before: CaseRecord, after: CaseRecord, now: Instant): Write[] => {
  const change = Number(isOpen(after.state)) - Number(isOpen(before.state))
  if (change === 0) return []
  return [loadWrite(after.firstResponder.personId, change, change > 0 ? now : undefined)]
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

  open: async ({ record, event, bodyHash, desk, photoClaims }) => {
    const writes: Write[] = [
      { kind: 'put', table: CASES, item: caseItem(record, bodyHash), condition: { absent: ['id'] } },
      ...photoClaims,
      eventWrite(event),
      ...changedClocks(undefined, record).map((c) => clockWrite(record.id, c, 0, desk)),
      loadWrite(record.firstResponder.personId, 1, desk.now),
      factWrite(caseStepped(record.id, 1), desk.now),
    ]
    const committed = await store.commit(writes)
    if (committed.ok) return 'written'
    if (committed.failed.includes(0)) return 'exists'
    const photo = failedPhoto(committed.failed, 1, photoClaims.length)
    return photo === undefined ? 'exists' : { photo }
  },

  append: async ({ before, decision: { record, events }, desk, photoClaims, besides }) => {
    const changed = changedClocks(before.record, record)
    const keys = changed.filter((c) => c.goesOn).map((c) => clockKey(record.id, c.clock.stage))
    const kept = await store.getMany<{ clockId: string; rung: number }>(CLOCKS, keys)
    const passed = (stage: string) => kept.find((k) => k.clockId === `${record.id}#${stage}`)?.rung ?? 0
    const committed = await store.commit([
      {
        kind: 'put',
        table: CASES,
        item: caseItem(record, before.bodyHash),
        condition: { equals: { version: before.record.version } },
      },
      ...photoClaims,
      ...events.map(eventWrite),
      ...changed.map((c) => clockWrite(record.id, c, passed(c.clock.stage), desk)),
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
