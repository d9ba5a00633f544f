import { type CaseEvent, type CaseRecord, newsOf } from '@yizhan/shared/cases'
import type { FactHandlers } from '../platform/outbox'
import type { CaseStore } from './case-store'
import type { RuleBook } from './desk'
import type { CaseStepped } from './facts'
import type { PeopleDesk, StationBook } from './ports'
import { keepersOf } from './tell-of-clock'

const SYSTEM = 'system'

/** Who is told of a step: its side of the case, never the person who took it. */
const told = (c: CaseRecord, event: CaseEvent, others: readonly string[]): string[] => {
  const { tells } = newsOf(event.action)
  const people = [
    ...(tells.includes('reporters') ? [c.reporterId, ...others] : []),
    ...(tells.includes('handlers') ? [c.handler.personId, c.firstResponder.personId] : []),
  ]
  return [...new Set(people)].filter((p) => p !== event.by.personId && p !== SYSTEM)
}

/** When the station keeper is brought in: by a result that waits for a check, or a case reopened time and again. */
const needsKeeper = async (event: CaseEvent, { category }: CaseRecord, book: RuleBook): Promise<boolean> => {
  if (event.to === 'resolved' && event.from !== 'resolved')
    return (await book.category(category))?.verifiedBy === 'check'
  if (event.action !== 'reopen') return false
  return (event.set.reopenings ?? 0) >= (await book.rules()).reopen.keeperAfter
}

/** What happens after a step of a case: the people it concerns get their notice. */
export const makeTellOfStep = (
  cases: CaseStore,
  book: RuleBook,
  stations: StationBook,
  people: PeopleDesk,
): FactHandlers => ({
  caseStepped: async (fact, now) => {
    const { caseId, version } = (fact as CaseStepped).about
    const found = await cases.find(caseId)
    const event = await cases.event(caseId, version)
    if (!found || !event) throw new Error(`case ${caseId} has no step ${version}`)
    const { record } = found
    const needsFollowers = newsOf(event.action).tells.includes('reporters')
    const followers = needsFollowers ? await cases.followers(caseId) : []
    const { notice } = newsOf(event.action)
    const more = (await needsKeeper(event, record, book)) ? await keepersOf(record.stationId, stations) : []
    await people.tell(
      told(record, event, [...followers, ...more]).map((personId) => ({
        id: fact.id,
        kind: notice,
        personId,
        caseId,
        number: record.number,
        category: record.category,
        at: event.at,
      })),
      now,
    )
  },
})
