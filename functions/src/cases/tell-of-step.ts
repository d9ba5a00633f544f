import { type CaseEvent, type CaseRecord, type NewsRow, newsOf } from '@yizhan/shared/cases'
import { type Audience, type AudienceDeps, audienceOf } from './audiences'
import type { CaseStore } from './case-store'
import type { RuleBook } from './desk'
import type { AfterStep } from './facts'
import type { PeopleDesk, StationBook } from './ports'

interface Row {
  readonly notice: NewsRow['notice']
  readonly tells: readonly Audience[]
}

/** When the station keeper is brought in: by a result that waits for a check, or a case reopened time and again. */
const needsKeeper = async (event: CaseEvent, { category }: CaseRecord, book: RuleBook): Promise<boolean> => {
  if (event.to === 'resolved' && event.from !== 'resolved')
    return (await book.category(category))?.verifiedBy === 'check'
  if (event.to !== 'reopened' || event.from === 'reopened') return false
  return (event.set.reopenings ?? 0) >= (await book.rules()).reopen.keeperAfter
}

/** A hotline order and the third report of one class start with the bureau leader informed (S06). */
const startsWithLeader = ({ action }: CaseEvent, c: CaseRecord) =>
  action === 'report' && (c.repeat !== undefined || c.hotline !== undefined)

/** What a step tells to whom: the news of its action, the rung of a ladder, and what the rules add. */
const rowsOf = async (event: CaseEvent, c: CaseRecord, book: RuleBook): Promise<Row[]> => {
  const news = newsOf(event.action)
  const first = news[0]
  return [
    ...news,
    ...(event.rung ? [{ notice: event.rung.notice, tells: event.rung.tells }] : []),
    ...(first && (await needsKeeper(event, c, book))
      ? [{ notice: first.notice, tells: ['stationKeeper'] as const }]
      : []),
    ...(startsWithLeader(event, c) ? [{ notice: 'caseRepeated', tells: ['bureauLeader'] } as const] : []),
  ]
}

/** What happens after a step of a case: the people it concerns get their notice, never the person who took it. */
export const makeTellOfStep =
  (cases: CaseStore, book: RuleBook, stations: StationBook, people: PeopleDesk): AfterStep =>
  async ({ id, event, record }, now) => {
    const deps: AudienceDeps = { cases, stations, book }
    const told = new Set([event.by.personId])
    const at = event.rung?.dueAt ?? event.at
    for (const { notice, tells } of await rowsOf(event, record, book)) {
      const who = (await Promise.all(tells.map((side) => audienceOf(side, record, event, deps)))).flat()
      const fresh = [...new Set(who)].filter((personId) => !told.has(personId))
      for (const personId of fresh) told.add(personId)
      const { id: caseId, number, category } = record
      await people.tell(
        fresh.map((personId) => ({
          id: `${id}#${notice}`,
          kind: notice,
          personId,
          caseId,
          number,
          category,
          at,
        })),
        now,
      )
    }
  }
