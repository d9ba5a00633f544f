/** Ids of the controls of what comes of cases, for whoever drives the pages. */
export const IDS = {
  caseSession: (n: number) => `case-session-${n}`,
  map: 'hot-spots-map',
  spot: (n: number) => `hot-spot-${n}`,
  propose: (n: number) => `hot-spot-${n}-propose`,
} as const
