import type { CaseRecord } from '../case'

/**
 * Who is told that it is happening in the visit window: the handler when on duty now, else the first responder, else
 * the first officer of the station by id who is; when nobody is on duty, the handler all the same, so that somebody is.
 */
export const alertedOf = (
  { handler, firstResponder }: Pick<CaseRecord, 'handler' | 'firstResponder'>,
  onDuty: readonly { readonly personId: string }[],
): string => {
  const present = onDuty.map(({ personId }) => personId).sort()
  const own = [handler.personId, firstResponder.personId].find((id) => present.includes(id))
  return own ?? present[0] ?? handler.personId
}
