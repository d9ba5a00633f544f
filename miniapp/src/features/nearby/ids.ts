/** Ids of the controls of the public's pages of cases. */
export const IDS = {
  map: 'nearby-map',
  standing: 'nearby-standing',
  mine: 'nearby-mine',
  search: 'nearby-search',
  wider: 'nearby-wider',
  row: (n: number) => `nearby-${n}`,
  report: 'nearby-report',
  typical: 'nearby-typical',
  articles: 'nearby-articles',
  state: 'public-case-state',
  place: 'public-case-map',
  before: 'public-case-before',
  after: 'public-case-after',
  timeline: 'public-case-steps',
  toNearby: 'public-case-to-nearby',
} as const
