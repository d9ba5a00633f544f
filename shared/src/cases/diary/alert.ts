import type { Instant } from '../../kernel/times'
import type { Roster } from '../../stations'
import type { CaseRecord } from '../case'
import { onDuty } from '../routing'

/**
 * Who is told that it is happening in the visit window: the handler when on duty now, else the first responder, else
 * the first officer by id who is; when nobody is on duty, the handler all the same, so that it is told to somebody.
 */
export const alertedOf = (
  { handler, firstResponder }: Pick<CaseRecord, 'handler' | 'firstResponder'>,
  roster: Roster,
  now: Instant,
): string => {
  const present = onDuty(roster, now)
    .map(({ personId }) => personId)
    .sort()
  const own = [handler.personId, firstResponder.personId].find((id) => present.includes(id))
  return own ?? present[0] ?? handler.personId
}
