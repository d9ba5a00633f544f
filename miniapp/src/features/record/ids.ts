import type { OutcomeScope } from '@yizhan/shared/cases'

/** The ids of the record's controls; tests and the drivers of both builds find them by these. */
export const IDS = {
  step: (version: number) => `record-step-${version}`,
  asOf: 'record-as-of',
  now: 'record-now',
  looks: 'record-looks',
  file: 'record-file',
  scope: (scope: OutcomeScope) => `outcomes-${scope}`,
  month: (month: string) => `outcomes-${month}`,
} as const
