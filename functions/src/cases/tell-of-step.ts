import { type CaseEvent, type CaseRecord, newsOf } from '@yizhan/shared/cases'
import type { FactHandlers } from '../platform/outbox'
import type { CaseStore } from './case-store'
import type { CaseStepped } from './facts'
import type { PeopleDesk } from './ports'

const SYSTEM = 'system'

/** Who is told of a step: its side of the case, never the person who took it. */
const told = (c: CaseRecord, event: CaseEvent, followers: readonly string[]): string[] => {
  const { tells } = newsOf(event.action)
  const people = [
    ...(tells.includes('reporters') ? [c.reporterId, ...followers] : []),
    ...(tells.includes('handlers') ? [c.handler.personId, c.firstResponder.personId] : []),
  ]
  return [...new Set(people)].filter((p) => p !== event.by.personId && p !== SYSTEM)
}

/** What happens after a step of a case: the people it concerns get their notice. */
export const makeTellOfStep = (cases: CaseStore, people: PeopleDesk): FactHandlers => ({
  caseStepped: async (fact, now) => {
    const { caseId, version } = (fact as CaseStepped).about
    const found = await cases.find(caseId)
    const event = await cases.event(caseId, version)
    if (!found || !event) throw new Error(`case ${caseId} has no step ${version}`)
    const { record } = found
    const needsFollowers = newsOf(event.action).tells.includes('reporters')
    const followers = needsFollowers ? await cases.followers(caseId) : []
    const { notice } = newsOf(event.action)
    await people.tell(
      told(record, event, followers).map((personId) => ({
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
