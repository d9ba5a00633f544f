/** Ids of the controls of what comes of cases, for whoever drives the pages. */
export const IDS = {
  caseSession: (n: number) => `case-session-${n}`,
  leave: 'post-leave',
  station: 'desk-station',
  search: 'desk-station-search',
  found: (n: number) => `desk-station-${n}`,
  map: 'hot-spots-map',
  spot: (n: number) => `hot-spot-${n}`,
  propose: (n: number) => `hot-spot-${n}-propose`,
} as const
