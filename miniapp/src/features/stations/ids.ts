/** Ids of the station page's controls. */
export const IDS = {
  /** `station-1` … in the list of stations. */
  row: (n: number) => `station-${n}`,
  near: 'stations-near',
  more: 'stations-more',
  call: 'station-call',
  way: 'station-way',
  choose: 'station-choose',
  other: 'station-other',
  map: 'station-map',
  nearby: 'station-nearby',
} as const
