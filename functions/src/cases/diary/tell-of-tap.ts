import { alertedOf, isOpen, onDuty } from '@yizhan/shared/cases'
import type { FactHandlers } from '../../platform/outbox'
import type { DiaryDeps } from './deps'
import type { TappedInVisit } from './facts'

/** Somebody says, within the agreed visit, that it is happening: whoever is on duty is told, once for each visit. */
export const makeTellOfTap = ({ cases, diary, book, stations, people }: DiaryDeps): FactHandlers => ({
  tappedInVisit: async (fact, now) => {
    const { caseId, tap, visitFrom } = (fact as TappedInVisit).about
    const found = await cases.find(caseId)
    if (!found) throw new Error(`a tap of no case ${caseId}`)
    const { record } = found
    if (!isOpen(record.state)) return
    const personId = alertedOf(
      record,
      onDuty(await stations.roster(record.stationId), await book.calendar(), now),
    )
    if (!(await diary.alerts(caseId, { ...tap, personId }, visitFrom))) return
    const { number, category } = record
    await people.tell(
      [{ id: fact.id, kind: 'happeningNow', personId, caseId, number, category, at: tap.at }],
      now,
    )
  },
})
