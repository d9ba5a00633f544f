import type { CaseRecord } from '@yizhan/shared/cases'

type Rating = NonNullable<CaseRecord['rating']>

/** Stars up to this many say that it was not good enough. */
const FEW = 2

/** 没解决, or two stars and fewer, offers reopening. */
export const offersReopening = ({ stars, solved }: Pick<Rating, 'stars' | 'solved'>): boolean =>
  solved === 'no' || stars <= FEW
