import { type CaseEvent, type CaseRecord, type ToCheck, toCheck } from '@yizhan/shared/cases'
import { type Instant, toEpoch, toInstant } from '@yizhan/shared/kernel'
import { factWrite } from '../../platform/outbox'
import type { Write } from '../../platform/store'
import type { AfterStep } from '../facts'
import type { ModerationDeps } from './deps'
import { checkAsked } from './facts'
import { makeModerationRecords } from './records'
import { MODERATION, type ModerationRecord, moderationItem } from './table'

const MINUTE = 60_000

const pendingRecord = (
  c: CaseRecord,
  event: CaseEvent,
  { version: step, ...item }: ToCheck,
  dueAt: Instant,
): ModerationRecord => ({
  ...item,
  version: 1,
  state: 'pending',
  cleared: false,
  decisions: [],
  caseId: c.id,
  step,
  number: c.number,
  category: c.category,
  stationId: c.stationId,
  squadId: c.squadId,
  authorId: event.by.personId,
  createdAt: event.at,
  dueAt,
})

const opening = (record: ModerationRecord, now: Instant): Write[] => [
  { kind: 'put', table: MODERATION, item: moderationItem(record), condition: { absent: ['id'] } },
  factWrite(checkAsked(record.id), now),
]

/**
 * What a step of a case brought is kept as pending, and each check asked for, in one transaction: a step that is told
 * twice asks once. What a case brought goes along when the case goes to another station.
 */
export const makeAskChecks = ({ store, cases, rules }: ModerationDeps): AfterStep => {
  const records = makeModerationRecords(store)

  const ask = async (c: CaseRecord, event: CaseEvent, now: Instant) => {
    const items = toCheck(event)
    if (items.length === 0) return
    const { timeoutMinutes } = await rules()
    const dueAt = toInstant(toEpoch(now) + timeoutMinutes * MINUTE)
    await store.commit(items.flatMap((item) => opening(pendingRecord(c, event, item, dueAt), now)))
  }

  const moveAlong = async ({ id, stationId, squadId }: CaseRecord) => {
    const items = (await cases.events(id)).flatMap(toCheck)
    for (const item of items)
      await records.change(item.id, (r) =>
        r.stationId === stationId && r.squadId === squadId ? undefined : { stationId, squadId },
      )
  }

  return async ({ event, record }, now) => {
    await ask(record, event, now)
    if (event.version > 1 && event.set.stationId !== undefined) await moveAlong(record)
  }
}
