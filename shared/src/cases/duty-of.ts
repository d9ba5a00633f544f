import type { FieldRefusal } from '../kernel/refusals'
import type { Instant } from '../kernel/times'
import type { Answers, Category } from './category'
import { answersMatch, inPeriod } from './clocks'
import type { Body, Duty, DutyRow, DutyTable } from './duty'
import type { Rules } from './rules'

/** What a duty depends on. */
export interface DutyCircumstances {
  readonly category: string
  readonly answers: Answers
  readonly streetCode: string
  readonly at: Instant
}

const holds = (
  { when = {} }: DutyRow,
  { answers, streetCode, at }: DutyCircumstances,
  periods: Rules['periods'],
): boolean => {
  if (when.streets && !when.streets.includes(streetCode)) return false
  if (when.period && !inPeriod(when.period, at, periods)) return false
  return answersMatch(when.answers ?? {}, answers)
}

/** Whose duty a report is: the first row of its category whose conditions hold; undefined where there is none. */
export const findDuty = (
  table: DutyTable,
  bodies: readonly Body[],
  c: DutyCircumstances,
  periods: Rules['periods'],
): Duty | undefined => {
  const row = table.find((r) => r.categories.includes(c.category) && holds(r, c, periods))
  if (!row) return undefined
  const { id, whose, basis, decidedBy } = row
  const body = bodies.find((b) => b.id === row.body)
  return { row: id, whose, ...(body ? { body } : {}), basis, decidedBy }
}

/** The same for a table that `dutyTableAmiss` has let pass, which has a row for everything. */
export const dutyFor = (...asked: Parameters<typeof findDuty>): Duty => {
  const duty = findDuty(...asked)
  if (!duty) throw new RangeError(`no row of the duty table holds for category ${asked[2].category}`)
  return duty
}

const isUnconditional = ({ when = {} }: DutyRow) =>
  when.streets === undefined && when.period === undefined && Object.keys(when.answers ?? {}).length === 0

const rowAmiss = (row: DutyRow, categories: readonly Category[], bodies: readonly Body[]): FieldRefusal[] => {
  const at = (field: string, reason: string): FieldRefusal => ({ path: `${row.id}.${field}`, reason })
  const known = categories.filter(({ code }) => row.categories.includes(code))
  const asked = (question: string, options: readonly string[]) =>
    known.every(({ questions }) => {
      const q = questions.find(({ id }) => id === question)
      return q !== undefined && options.every((option) => q.options?.some(({ id }) => id === option))
    })
  return [
    ...row.categories
      .filter((code) => known.every((c) => c.code !== code))
      .map(() => at('categories', 'unknownCategory')),
    ...(row.whose === 'ours' || row.body !== undefined ? [] : [at('body', 'required')]),
    ...(row.body === undefined || bodies.some(({ id }) => id === row.body)
      ? []
      : [at('body', 'unknownBody')]),
    ...Object.entries(row.when?.answers ?? {})
      .filter(([question, options]) => !asked(question, options))
      .map(([question]) => at(`when.answers.${question}`, 'unknownOption')),
  ]
}

/**
 * What is wrong with a duty table, by row: a category without a last row that has no conditions, by its code; a body,
 * category or answer that nobody knows; an id that is there twice; a row that no report can reach.
 */
export const dutyTableAmiss = (
  table: DutyTable,
  categories: readonly Category[],
  bodies: readonly Body[],
): FieldRefusal[] => {
  const twice = table.filter(({ id }, index) => table.findIndex((r) => r.id === id) < index)
  const last = (code: string) => table.findIndex((r) => r.categories.includes(code) && isUnconditional(r))
  const unreachable = table.filter((row, index) =>
    row.categories.every((code) => last(code) !== -1 && last(code) < index),
  )
  return [
    ...table.flatMap((row) => rowAmiss(row, categories, bodies)),
    ...twice.map(({ id }) => ({ path: `${id}.id`, reason: 'twice' })),
    ...unreachable.map(({ id }) => ({ path: id, reason: 'neverReached' })),
    ...categories
      .filter(({ code }) => last(code) === -1)
      .map(({ code }) => ({ path: code, reason: 'dutyRowMissing' })),
  ]
}
