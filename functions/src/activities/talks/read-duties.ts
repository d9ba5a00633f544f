import { type DutyRecord, type DutyView, dutyViewOf, type TopicRecord } from '@yizhan/shared/activities'
import type { Instant } from '@yizhan/shared/kernel'
import { reaches, scopeOf } from '@yizhan/shared/people'
import type { Caller } from '../../platform/caller'
import type { Store } from '../../platform/store'
import { DUTIES, type DutyItem, TOPICS } from './table'

/** As the base table has it now. */
export const readDuty = async (store: Store, id: string): Promise<DutyRecord | undefined> =>
  (await store.get<DutyItem>(DUTIES, { id }, { consistent: true }))?.record

/** Its owner, or whoever answers for the station. */
export const mayChangeDuty = (caller: Caller | undefined, { stationId, squadId, owner }: DutyRecord) =>
  caller !== undefined &&
  reaches(scopeOf(caller.role, 'doDuties'), caller, { stationId, squadId, people: [owner.personId] })

/** Keys that one reading of the store takes. */
const AT_ONCE = 100

const supportsOf = async (store: Store, duties: readonly DutyRecord[]): Promise<Map<string, number>> => {
  const ids = [...new Set(duties.flatMap(({ topicId }) => topicId ?? []))]
  const found = new Map<string, number>()
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const keys = ids.slice(from, from + AT_ONCE).map((id) => ({ id }))
    for (const { id, supports } of await store.getMany<TopicRecord>(TOPICS, keys)) found.set(id, supports)
  }
  return found
}

/** Duties as this caller reads them. */
export const shownDuties = async (
  store: Store,
  duties: readonly DutyRecord[],
  caller: Caller | undefined,
  now: Instant,
): Promise<DutyView[]> => {
  const supports = await supportsOf(store, duties)
  return duties.map((duty) => {
    const mayChange = mayChangeDuty(caller, duty)
    return dutyViewOf(duty, { mayChange, supports: supports.get(duty.topicId ?? '') ?? 0 }, now)
  })
}
