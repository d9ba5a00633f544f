import { RRuleTemporal } from 'rrule-temporal'
import type { FieldRefusal } from '../../kernel/refusals'
import { type RuleText, readRule } from './rule-text'

const compact = (day: string) => day.replaceAll('-', '')

/** Periods that are looked through without a day of the rule in them: some eight years of days. */
const MOST_EMPTY = 3000

/** Years after its first day in which a rule is looked through, however it ends: further ahead nobody plans. */
const YEARS_AHEAD = 100

/** The last day that can be one of a rule’s. Years of more than four digits have no calendar days. */
const lastDayOf = ({ until }: RuleText, firstDay: string): string => {
  const year = Math.min(Number(firstDay.slice(0, 4)) + YEARS_AHEAD, 9999)
  const last = `${String(year).padStart(4, '0')}-12-31`
  return until !== undefined && until < last ? until : last
}

/**
 * The days of a rule from its first day on, at most so many. A day of Asia/Shanghai stands for itself here: its
 * clock has not been put forward or back since 1991.
 */
const daysOf = (rule: RuleText, firstDay: string, atMost: number): string[] => {
  const most = Math.min(rule.count ?? atMost, atMost)
  const parts = [...rule.parts].map(([name, value]) => `${name}=${value}`).join(';')
  const until = compact(lastDayOf(rule, firstDay))
  const found: string[] = []
  const recurrence = new RRuleTemporal({
    rruleString: `DTSTART:${compact(firstDay)}T000000Z\nRRULE:${parts};UNTIL=${until}T000000Z`,
    maxIterations: MOST_EMPTY,
    cache: false,
  })
  try {
    recurrence.all((at) => {
      found.push(at.toString().slice(0, 10))
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
