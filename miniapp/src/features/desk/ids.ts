import type { ActionName, CarriedField } from '@yizhan/shared/cases'
import type { Group } from './queue/groups'
import type { DeskScope } from './queue/scopes'

/** The ids of the desk’s controls; tests and the drivers of both builds find them by these. */
export const IDS = {
  scope: (scope: DeskScope) => `queue-scope-${scope}`,
  group: (group: Group) => `queue-group-${group}`,
  row: (n: number) => `queue-${n}`,
  refresh: 'queue-refresh',
  more: 'queue-more',
  moderation: 'queue-moderation',
  tables: 'queue-tables',
  outcomes: 'queue-outcomes',
  record: 'desk-record',
  map: 'desk-map',
  navigate: 'desk-navigate',
  distance: 'desk-distance',
  call: 'desk-call',
  callStation: 'desk-call-station',
  why: 'desk-why',
  callBody: 'desk-call-body',
  ladder: (stage: string) => `desk-ladder-${stage}`,
  clock: (stage: string) => `desk-clock-${stage}`,
  exact: 'desk-clock-exact',
  photos: 'desk-photos',
  afterPhotos: 'desk-after-photos',
  workPhotos: 'desk-work-photos',
  previous: 'desk-previous',
  next: 'desk-next',
  act: (action: ActionName) => `act-${action}`,
  moreActions: 'act-more',
  moreSheet: 'act-others',
  form: 'act-form',
  field: (field: CarriedField) => `act-field-${field}`,
  send: 'act-send',
  discard: 'act-discard',
} as const
