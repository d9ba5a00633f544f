import { RRuleTemporal } from 'rrule-temporal'
import type { FieldRefusal } from '../../kernel/refusals'
import { type RuleText, readRule } from './rule-text'

const compact = (day: string) => day.replaceAll('-', '')

/** Periods that are looked through without a day of the rule in them: some eight years of days. */
const MOST_EMPTY = 3000

const textOf = ({ parts, count, until }: RuleText): string =>
  [
    ...[...parts].map(([name, value]) => `${name}=${value}`),
    ...(count === undefined ? [] : [`COUNT=${count}`]),
    ...(until === undefined ? [] : [`UNTIL=${compact(until)}T000000Z`]),
  ].join(';')

/**
 * The days of a rule from its first day on, at most so many. A day of Asia/Shanghai stands for itself here: its
 * clock has not been put forward or back since 1991.
 */
const daysOf = (rule: RuleText, firstDay: string, most: number): string[] => {
  const found: string[] = []
  const recurrence = new RRuleTemporal({
    rruleString: `DTSTART:${compact(firstDay)}T000000Z\nRRULE:${textOf(rule)}`,
    maxIterations: MOST_EMPTY,
    cache: false,
  })
  try {
    recurrence.all((at) => {
      const day = at.toString()
      // Years of more than four digits are no calendar days.
      if (!/^\d/.test(day)) return false
      found.push(day.slice(0, 10))
      return found.length < most
    })
  } catch (fault) {
    // It has looked for the next day for longer than any plan lasts: there is none.
    if (!(fault instanceof Error && /iteration/i.test(fault.message))) throw fault
  }
  return found
}

/** What is wrong with a rule: it has to be readable, to end, to make something, and no more sessions than the rules of the district let it. */
export const ruleAmiss = (text: string, firstDay: string, most: number): FieldRefusal[] => {
  const rule = readRule(text)
  if (!rule) return [{ path: 'rule', reason: 'ruleInvalid' }]
  if (rule.count === undefined && rule.until === undefined) return [{ path: 'rule', reason: 'neverEnds' }]
  const tooMany = [{ path: 'rule', reason: 'tooManySessions', limit: most }]
  if ((rule.count ?? 0) > most) return tooMany
  const days = daysOf(rule, firstDay, most + 1)
  if (days.length > most) return tooMany
  return days.length === 0 ? [{ path: 'rule', reason: 'makesNothing' }] : []
}

/** The days of a rule that was found good, in order. */
export const daysOfRule = (text: string, firstDay: string, most: number): string[] => {
  const rule = readRule(text)
  if (!rule) throw new Error(`no recurrence rule: ${text}`)
  return daysOf(rule, firstDay, most)
}
