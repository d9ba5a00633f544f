/** How often, as people say it. */
export const EVERY = ['week', 'month', 'year'] as const
export type Every = (typeof EVERY)[number]

/** Which of a month’s weekdays: the first to the fourth, or the last. */
export const NTHS = [1, 2, 3, 4, -1] as const
export type Nth = (typeof NTHS)[number]

export interface RuleWords {
  readonly every: Every
  /** Every so many weeks, months or years. */
  readonly interval: number
  /** 1 Monday … 7 Sunday. Of a week there may be several. */
  readonly weekdays: readonly number[]
  /** Which of them in a month. */
  readonly nth: Nth
  /** 1 January … 12 December; of a year only. */
  readonly months: readonly number[]
  readonly ends:
    | { readonly by: 'count'; readonly count: number }
    | { readonly by: 'day'; readonly day: string }
}

const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const
const FREQUENCIES: Readonly<Record<Every, string>> = { week: 'WEEKLY', month: 'MONTHLY', year: 'YEARLY' }

const dayName = (weekday: number) => DAYS[weekday - 1] ?? 'MO'
const sorted = (numbers: readonly number[]) => [...numbers].sort((a, b) => a - b)

const endOf = ({ ends }: RuleWords): string =>
  ends.by === 'count' ? `COUNT=${ends.count}` : `UNTIL=${ends.day.replaceAll('-', '')}`

/** The words as an RRULE of RFC 5545, without its name. */
export const writeRule = (words: RuleWords): string => {
  const days = sorted(words.weekdays).map(dayName)
  const which = words.every === 'week' ? days : days.map((day) => `${words.nth}${day}`)
  return [
    `FREQ=${FREQUENCIES[words.every]}`,
    words.interval > 1 ? `INTERVAL=${words.interval}` : undefined,
    words.every === 'year' ? `BYMONTH=${sorted(words.months).join(',')}` : undefined,
    `BYDAY=${which.join(',')}`,
    endOf(words),
  ]
    .filter((part) => part !== undefined)
    .join(';')
}

type Parts = Readonly<Record<string, string | undefined>>

const partsOf = (rule: string): Parts | undefined => {
  const pairs = rule.split(';').map((part) => part.split('='))
  return pairs.every((pair) => pair.length === 2) ? Object.fromEntries(pairs) : undefined
}

const endIn = ({ COUNT, UNTIL }: Parts): RuleWords['ends'] | undefined => {
  if (COUNT !== undefined) return /^\d{1,4}$/.test(COUNT) ? { by: 'count', count: Number(COUNT) } : undefined
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})(?:T\d{6}Z)?$/.exec(UNTIL ?? '') ?? []
  return year === undefined ? undefined : { by: 'day', day: `${year}-${month}-${day}` }
}

const BY_DAY = /^(-1|[1-4])?(MO|TU|WE|TH|FR|SA|SU)$/

/** Each of these weekdays at each of these places in its month; at none where a week is meant. */
const daysIn = ({ BYDAY = '' }: Parts) => {
  const found = BYDAY.split(',').map((day) => BY_DAY.exec(day))
  if (found.some((match) => match === null)) return undefined
  const places = [...new Set(found.map((match) => match?.[1]))]
  const days = [...new Set(found.map((match) => match?.[2] as (typeof DAYS)[number]))]
  if (new Set(BYDAY.split(',')).size !== places.length * days.length) return undefined
  const nths = NTHS.filter((nth) => places.includes(String(nth)))
  if (nths.length > 0 && nths.length !== places.length) return undefined
  return { nths, weekdays: sorted(days.map((day) => DAYS.indexOf(day) + 1)) }
}

const monthsIn = ({ BYMONTH }: Parts): number[] =>
  sorted((BYMONTH ?? '').split(',').filter(Boolean).map(Number))

const KNOWN = new Set(['FREQ', 'INTERVAL', 'BYMONTH', 'BYDAY', 'COUNT', 'UNTIL'])

/** A rule as it is told: in one month there may be several of its days. */
export interface ToldRule extends Omit<RuleWords, 'nth'> {
  readonly nths: readonly Nth[]
}

/** A rule as it can be told; undefined where it says more than that. */
export const readTold = (rule: string): ToldRule | undefined => {
  const parts = partsOf(rule.trim().toUpperCase())
  if (!parts || Object.keys(parts).some((name) => !KNOWN.has(name))) return undefined
  const every = EVERY.find((one) => FREQUENCIES[one] === parts.FREQ)
  const [ends, days, months] = [endIn(parts), daysIn(parts), monthsIn(parts)]
  if (!every || !ends || !days) return undefined
  if ((every === 'week') !== (days.nths.length === 0)) return undefined
  if ((every === 'year') !== months.length > 0) return undefined
  const interval = Number(parts.INTERVAL ?? 1)
  return Number.isInteger(interval) && interval > 0 ? { every, interval, ...days, months, ends } : undefined
}

/** The words of a rule that may be chosen; undefined where the rule says more than these words can. */
export const readRule = (rule: string): RuleWords | undefined => {
  const told = readTold(rule)
  if (!told || told.nths.length > 1) return undefined
  const { nths, ...words } = told
  return { ...words, nth: nths[0] ?? 1 }
}
