/** The parts of an RFC 5545 recurrence rule that a year plan is made of. Hours and years of weeks are not among them. */
const FREQUENCIES = ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'] as const
const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const

export interface RuleText {
  /** As it was read, without the part that ends it. */
  readonly parts: ReadonlyMap<string, string>
  readonly frequency: (typeof FREQUENCIES)[number]
  readonly count?: number
  /** The last day, in Asia/Shanghai. */
  readonly until?: string
}

const listOf = (text: string, fits: (entry: string) => boolean) => text.split(',').every(fits)

const wholeWithin = (least: number, most: number) => (text: string) =>
  /^[+-]?\d{1,4}$/.test(text) && Number(text) >= least && Number(text) <= most && Number(text) !== 0

const isWeekday = (text: string) => (WEEKDAYS as readonly string[]).includes(text)
const isOrdinalWeekday = (text: string) => /^([+-]?[1-5])?(MO|TU|WE|TH|FR|SA|SU)$/.test(text)

const FITS: Readonly<Record<string, (text: string) => boolean>> = {
  FREQ: (text) => (FREQUENCIES as readonly string[]).includes(text),
  INTERVAL: (text) => /^\d+$/.test(text) && wholeWithin(1, 999)(text),
  BYDAY: (text) => listOf(text, isOrdinalWeekday),
  BYMONTHDAY: (text) => listOf(text, wholeWithin(-31, 31)),
  BYMONTH: (text) => listOf(text, (entry) => /^\d+$/.test(entry) && wholeWithin(1, 12)(entry)),
  BYSETPOS: (text) => listOf(text, wholeWithin(-366, 366)),
  WKST: isWeekday,
  COUNT: (text) => /^\d{1,9}$/.test(text) && Number(text) > 0,
  UNTIL: (text) => /^\d{8}(T\d{6}Z)?$/.test(text),
}

const HOURS_AHEAD = 8 * 3_600_000

/** The day in Asia/Shanghai that `20261231` or `20261231T155959Z` names; undefined when there is no such. */
const dayOfUntil = (text: string): string | undefined => {
  const [, year, month, day, time] = /^(\d{4})(\d{2})(\d{2})(?:T(\d{6})Z)?$/.exec(text) ?? []
  const date = `${year}-${month}-${day}`
  const clock = time ? `${time.slice(0, 2)}:${time.slice(2, 4)}:${time.slice(4)}` : '00:00:00'
  const epoch = Date.parse(`${date}T${clock}Z`)
  if (Number.isNaN(epoch) || !new Date(epoch).toISOString().startsWith(date)) return undefined
  if (!time) return date
  const there = new Date(epoch + HOURS_AHEAD).toISOString()
  return there.startsWith('+') ? date : there.slice(0, 10)
}

const partsOf = (text: string): Map<string, string> | undefined => {
  const parts = new Map<string, string>()
  for (const part of text.split(';')) {
    const [name = '', value, ...more] = part.split('=')
    if (value === undefined || more.length > 0 || parts.has(name) || !FITS[name]?.(value)) return undefined
    parts.set(name, value)
  }
  return parts
}

/** RFC 5545, 3.3.10: ordinals stand in months and years alone, days of the month in no week, positions beside another part. */
const fitTogether = (parts: ReadonlyMap<string, string>): boolean => {
  const frequency = parts.get('FREQ')
  const monthly = frequency === 'MONTHLY' || frequency === 'YEARLY'
  if (/\d/.test(parts.get('BYDAY') ?? '') && !monthly) return false
  if (parts.has('BYMONTHDAY') && frequency === 'WEEKLY') return false
  if (parts.has('BYSETPOS') && !(monthly && (parts.has('BYDAY') || parts.has('BYMONTHDAY')))) return false
  return !(parts.has('COUNT') && parts.has('UNTIL'))
}

/** Undefined where it is no rule, or one with parts that a year plan has no use for. */
export const readRule = (text: string): RuleText | undefined => {
  const parts = partsOf(text.trim().toUpperCase())
  const frequency = FREQUENCIES.find((known) => known === parts?.get('FREQ'))
  if (!parts || !frequency || !fitTogether(parts)) return undefined
  const { COUNT, UNTIL } = Object.fromEntries(parts)
  const until = UNTIL === undefined ? undefined : dayOfUntil(UNTIL)
  if (UNTIL !== undefined && until === undefined) return undefined
  parts.delete('COUNT')
  parts.delete('UNTIL')
  return {
    parts,
    frequency,
    ...(COUNT === undefined ? {} : { count: Number(COUNT) }),
    ...(until === undefined ? {} : { until }),
  }
}
