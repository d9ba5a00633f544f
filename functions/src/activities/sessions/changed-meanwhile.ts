import { type Instant, type Refusal, refused } from '@yizhan/shared/kernel'

interface Changed {
  readonly version: number
  readonly changedAt: Instant
  readonly changedBy?: string | undefined
}

/** Somebody else changed it first: since when it is as it is now, and who made it so where that is known. */
export const changedMeanwhile = ({ version, changedAt: at, changedBy: sign }: Changed): Refusal =>
  refused('changedMeanwhile', { about: { version, at, ...(sign === undefined ? {} : { sign }) } })
