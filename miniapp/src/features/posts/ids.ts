/** Ids of the controls of pages for some posts, for whoever drives them. */
export const IDS = {
  leave: 'post-leave',
  station: 'desk-station',
  search: 'desk-station-search',
  found: (n: number) => `desk-station-${n}`,
} as const
