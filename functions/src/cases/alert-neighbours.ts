import type { CaseEvent, CaseRecord } from '@yizhan/shared/cases'
import { isStaff, type Post } from '@yizhan/shared/people'
import type { Alert } from '../people'
import type { CaseStore } from './case-store'
import type { AfterStep } from './facts'
import type { PeopleDesk } from './ports'

/** What a step is to the neighbourhood. Solved is what was checked, or closed unchecked, and not denied by its reporter. */
export const newsAround = ({ action, from, to, carried }: CaseEvent): Alert['kind'] | undefined => {
  if (action === 'report') return 'areaOpened'
  const checked = to === 'verified' && from !== 'verified'
  const closedUnchecked = to === 'closed' && from === 'resolved'
  return (checked || closedUnchecked) && carried.solved !== 'no' ? 'areaSolved' : undefined
}

/** Whoever reported, follows or handles a case, and the staff of its station, hear of it by other ways or not at all. */
const concernedBy =
  (c: CaseRecord, followers: readonly string[]) =>
  ({ personId, role, stationId }: Post): boolean =>
    [c.reporterId, c.handler.personId, c.firstResponder.personId, ...followers].includes(personId) ||
    (isStaff(role) && stationId === c.stationId)

/** What happens after a step of a case: whoever keeps a place nearby hears of a new or a solved one. */
export const makeAlertNeighbours =
  (cases: Pick<CaseStore, 'followers'>, people: Pick<PeopleDesk, 'alertAround'>): AfterStep =>
  async ({ id, event, record }, now) => {
    const kind = newsAround(event)
    if (!kind) return
    const { id: caseId, category, community, place } = record
    const concerns = async () => concernedBy(record, await cases.followers(caseId))
    const alert = { kind, caseId, category, community: community.name, place, concerns }
    await people.alertAround({ id, at: event.at, ...alert }, now)
  }
