/** Ids of the controls of the directory of stations and of a station's page. */
export const IDS = {
  directory: {
    map: 'stations-map',
    search: 'stations-search',
    /** `stations-show-all`, `-open`. */
    show: 'stations-show',
    near: 'stations-near',
    list: 'stations-list',
    /** `station-1` … in the list of stations. */
    row: (n: number) => `station-${n}`,
    more: 'stations-more',
    all: 'stations-all',
  },
  call: 'station-call',
  way: 'station-way',
  choose: 'station-choose',
  other: 'station-other',
  map: 'station-map',
  sessions: {
    row: (n: number) => `station-session-${n}`,
    all: 'station-sessions-all',
    copy: 'station-calendar-copy',
    address: 'station-calendar-address',
  },
  cases: {
    row: (n: number) => `station-case-${n}`,
    all: 'station-nearby',
    report: 'station-report',
  },
  /** `station-front-law`, `-volunteering`, `-livelihood`. */
  front: (front: string) => `station-front-${front}`,
  people: 'station-people',
  onDuty: 'station-on-duty',
  roster: 'station-roster',
  poster: 'station-poster',
} as const
