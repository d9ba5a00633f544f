import { answersAmiss, type Category, type LimitRule } from '../cases'
import type { FieldRefusal } from '../kernel/refusals'
import { amissWhen, twice } from './amiss'

const isUnconditional = ({ when = {} }: LimitRule) =>
  when.period === undefined && when.coreZone === undefined && Object.keys(when.answers ?? {}).length === 0

const limitsAmiss = (c: Category, stage: 'respond' | 'arrive' | 'resolve'): FieldRefusal[] => {
  const list = c.clocks[stage]
  const path = `${c.code}.clocks.${stage}`
  const last = list.findIndex(isUnconditional)
  const asked = list.flatMap(({ when }) => Object.entries(when?.answers ?? {}))
  const unknown = asked.filter(([question, options]) =>
    options.some((option) => answersAmiss(c, { [question]: option }).length > 0),
  )
  return [
    ...amissWhen(stage !== 'arrive' && last === -1, path, 'lastLimitMissing'),
    ...amissWhen(last !== -1 && last < list.length - 1, path, 'neverReached'),
    ...unknown.map(([question]) => ({ path: `${path}.${question}`, reason: 'unknownOption' })),
  ]
}

const questionsAmiss = (c: Category): FieldRefusal[] => {
  const known = new Map(c.questions.map((q) => [q.id, q]))
  return [
    ...twice(c.questions.map(({ id }) => id)).map(({ path, reason }) => ({
      path: `${c.code}.questions.${path}`,
      reason,
    })),
    ...c.questions
      .filter(({ showWhen }) => {
        const other = showWhen && known.get(showWhen.question)
        return showWhen && !showWhen.is.every((option) => other?.options?.some(({ id }) => id === option))
      })
      .map(({ id }) => ({ path: `${c.code}.questions.${id}.showWhen`, reason: 'unknownOption' })),
    ...c.questions
      .filter(({ kind, options = [] }) => kind.startsWith('choice') && options.length === 0)
      .map(({ id }) => ({ path: `${c.code}.questions.${id}.options`, reason: 'required' })),
  ]
}

/** What is wrong with the categories, by code: limits that leave something without one, conditions on answers that nobody can give. */
export const categoriesAmiss = (categories: readonly Category[]): FieldRefusal[] => [
  ...twice(categories.map(({ code }) => code)),
  ...categories.flatMap((c) => [
    ...limitsAmiss(c, 'respond'),
    ...limitsAmiss(c, 'arrive'),
    ...limitsAmiss(c, 'resolve'),
    ...questionsAmiss(c),
  ]),
]
