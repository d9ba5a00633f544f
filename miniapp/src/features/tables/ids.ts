import type { SettingsTable } from '@yizhan/shared/settings'

/** The ids of the controls; tests and the drivers of both builds find them by these. */
export const IDS = {
  entry: 'tables-entry',
  list: { mine: 'tables-roster', search: 'tables-search', station: (id: string) => `tables-station-${id}` },
  table: (name: SettingsTable) => `tables-${name}`,
  /** `tables-row-1`: unfolds what a row says at length. */
  row: (n: number) => `tables-row-${n}`,
  more: 'tables-more',
  save: 'tables-save',
  discard: 'tables-discard',
  trouble: 'tables-trouble',
  changes: 'tables-changes',
  roster: {
    page: 'roster',
    day: (day: string) => `roster-day-${day}`,
    member: (personId: string) => `roster-member-${personId}`,
    edit: (personId: string) => `roster-edit-${personId}`,
    night: (personId: string) => `roster-night-${personId}`,
    hours: 'roster-hours',
    span: (n: number, part: 'days' | 'from' | 'to' | 'remove') => `roster-span-${n}-${part}`,
    rest: (n: number, part: 'from' | 'to' | 'remove') => `roster-rest-${n}-${part}`,
    addSpan: 'roster-add-span',
    addRest: 'roster-add-rest',
    done: 'roster-done',
    addException: 'roster-add-exception',
    exception: (n: number) => `roster-exception-${n}`,
    removeException: (n: number) => `roster-exception-${n}-remove`,
    sheet: 'roster-exception-sheet',
    field: (part: 'who' | 'kind' | 'day' | 'from' | 'to') => `roster-exception-${part}`,
  },
  duty: {
    row: (id: string) => `duty-${id}`,
    edit: (id: string) => `duty-${id}-edit`,
    sheet: 'duty-sheet',
    field: (part: string) => `duty-${part}-field`,
    done: 'duty-done',
  },
  year: {
    warning: 'calendar-warning',
    card: (year: string) => `calendar-${year}`,
    edit: (year: string) => `calendar-${year}-edit`,
    add: 'calendar-add',
    sheet: 'calendar-sheet',
    field: (part: 'holidays' | 'workdays' | 'source') => `calendar-${part}`,
    done: 'calendar-done',
  },
} as const
