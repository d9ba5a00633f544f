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

/** Times its limit: whom nobody reached by then, nobody will. */
const LAST_SHARE = 10
const MOST_RUNGS = 10
const A_YEAR = 366

const ladderAmiss = ([stage, rungs]: [string, Rules['ladders'][keyof Rules['ladders']]]): FieldRefusal[] => [
  ...amissWhen(rungs.length > MOST_RUNGS, `ladders.${stage}`, 'tooMany').map((amiss) => ({
    ...amiss,
    limit: MOST_RUNGS,
  })),
  ...rungs.flatMap(({ share, tells }, index) => {
    const path = `ladders.${stage}.${index}`
    return [
      ...amissWhen(index > 0 && share <= (rungs[index - 1]?.share ?? 0), path, 'notAscending'),
      ...(share > LAST_SHARE ? [{ path: `${path}.share`, reason: 'tooLarge', limit: LAST_SHARE }] : []),
      ...amissWhen(tells.length === 0, `${path}.tells`, 'required'),
    ]
  }),
]

/** The end of these clocks closes a case, and is a rung of theirs. */
const endsAmiss = ({ ladders }: Rules): FieldRefusal[] =>
  (['awaiting', 'closing'] as const).flatMap((stage) => {
    const last = ladders[stage].at(-1)
    return last === undefined
      ? [{ path: `ladders.${stage}`, reason: 'required' }]
      : amissWhen(last.share < 1, `ladders.${stage}.${ladders[stage].length - 1}.share`, 'invalid')
  })

/** What is wrong with the rules: a ladder whose shares do not ascend would tell somebody before those below them. */
export const rulesAmiss = (rules: Rules): FieldRefusal[] => [
  ...Object.entries(rules.ladders).flatMap(ladderAmiss),
  ...endsAmiss(rules),
  ...amissWhen(rules.nearby.metres <= 0 || rules.nearby.metres > 500, 'nearby.metres', 'invalid'),
  ...amissWhen(rules.nearby.days <= 0 || rules.nearby.days > A_YEAR, 'nearby.days', 'invalid'),
  ...amissWhen(!Number.isInteger(rules.repeatTold) || rules.repeatTold < 2, 'repeatTold', 'invalid'),
  ...periodsAmiss(rules.periods),
]
