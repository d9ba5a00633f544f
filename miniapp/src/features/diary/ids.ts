/** Ids of the diary's controls, for whoever drives the pages. */
export const IDS = {
  tap: 'diary-tap',
  told: 'diary-told',
  own: 'diary-own',
  week: 'diary-week',
  mostly: 'diary-mostly',
  retry: 'diary-retry',
  /** `stopped-solved`, `-partly`, `-no` */
  stopped: 'stopped',
  stoppedText: 'stopped-text',
  stoppedSend: 'stopped-send',
  stoppedMine: 'stopped-mine',
  stoppedChange: 'stopped-change',
  desk: 'desk-diary',
  visit: 'desk-visit',
  agree: 'visit-agree',
  takeBack: 'visit-take-back',
  form: 'visit-form',
  /** `visit-best-0` is the best. */
  best: 'visit-best',
  kind: 'visit-kind',
  day: 'visit-day',
  from: 'visit-from',
  to: 'visit-to',
  save: 'visit-save',
} as const
