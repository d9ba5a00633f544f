import type { Rules } from '../cases'
import type { FieldRefusal } from '../kernel/refusals'
import { amissWhen, isDay } from './amiss'

const MINUTES_A_DAY = 1440

const periodsAmiss = ({ night, noon, exams }: Rules['periods']): FieldRefusal[] => [
  ...Object.entries({ night, noon }).flatMap(([name, { from, to }]) =>
    amissWhen(
      from === to || [from, to].some((minute) => minute < 0 || minute > MINUTES_A_DAY),
      `periods.${name}`,
      'invalid',
    ),
  ),
  ...exams.flatMap(({ from, to }, index) =>
    amissWhen(!isDay(from) || !isDay(to) || to < from, `periods.exams.${index}`, 'invalid'),
  ),
]

/** What is wrong with the rules: a ladder whose shares do not ascend would tell somebody before those below them. */
export const rulesAmiss = (rules: Rules): FieldRefusal[] => [
  ...Object.entries(rules.ladders).flatMap(([stage, rungs]) =>
    rungs.flatMap(({ share }, index) =>
      amissWhen(
        index > 0 && share <= (rungs[index - 1]?.share ?? 0),
        `ladders.${stage}.${index}`,
        'notAscending',
      ),
    ),
  ),
  ...(['awaiting', 'closing'] as const).flatMap((stage) =>
    amissWhen((rules.ladders[stage] ?? []).length === 0, `ladders.${stage}`, 'required'),
  ),
  ...amissWhen(rules.nearby.metres <= 0 || rules.nearby.metres > 500, 'nearby.metres', 'invalid'),
  ...amissWhen(rules.nearby.days <= 0, 'nearby.days', 'invalid'),
  ...amissWhen(!Number.isInteger(rules.repeatTold) || rules.repeatTold < 2, 'repeatTold', 'invalid'),
  ...periodsAmiss(rules.periods),
]
