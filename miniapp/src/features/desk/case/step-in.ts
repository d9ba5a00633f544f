import type { EventView, StepBefore } from '@yizhan/shared/cases'

const SIGNS = { reporter: null, follower: null, system: 'system' } as const

/** A step of the timeline as a stale refusal would have told it. */
export const stepIn = ({ version, action, at, to, by }: EventView): StepBefore => ({
  version,
  state: to,
  action,
  at,
  sign: by.party === 'staff' ? (by.sign ?? '') : SIGNS[by.party],
})
