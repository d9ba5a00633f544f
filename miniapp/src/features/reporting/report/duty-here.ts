import { type Answers, type Category, type Duty, findDuty } from '@yizhan/shared/cases'
import { toInstant } from '@yizhan/shared/kernel'
import type { Categories } from '@/features/cases'

/** Whose duty this would be, were it reported now; without a place as in a street. */
export const dutyHere = (
  { duties, bodies }: Categories,
  { code }: Category,
  answers: Answers,
  streetCode = '',
): Duty | undefined =>
  duties &&
  findDuty(
    duties.duties,
    bodies,
    { category: code, answers, streetCode, at: toInstant(Date.now()) },
    duties.periods,
  )
