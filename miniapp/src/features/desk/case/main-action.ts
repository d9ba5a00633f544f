import type { ActionName, OfferedAction } from '@yizhan/shared/cases'

/** What moves a case on comes before what sends it elsewhere; the lower, the nearer to the thumb. */
const RANK: Readonly<Record<ActionName, number>> = {
  accept: 1,
  start: 2,
  resolve: 3,
  recordAnswer: 4,
  verify: 5,
  overturn: 6,
  rate: 7,
  supplement: 8,
  askReporter: 9,
  transfer: 10,
  sendBack: 11,
  merge: 12,
  reopen: 13,
  decline: 14,
  withdraw: 15,
  close: 16,
}

/** Below this an action moves the case on; above it, it sends the case away or back, and never stands out. */
const FORWARD = 8

export const movesOn = (action: ActionName): boolean => RANK[action] <= FORWARD

/** The one big button and the others, out of what a viewer may do now. */
export const arranged = (
  offered: readonly OfferedAction[],
): { main: OfferedAction | undefined; others: readonly OfferedAction[] } => {
  const [main, ...others] = [...offered].sort((a, b) => RANK[a.action] - RANK[b.action])
  return { main, others }
}
