import type { SeriesPlan } from '@yizhan/shared/activities'
import { isDay } from '@yizhan/shared/settings'
import { clockOf, minuteIn } from '../clock-text'
import { type ContentForm, contentAmiss, contentFormOf, contentOf } from '../content/content-form'
import { type RuleWords, readRule, writeRule } from './rule'

/** A series as it is written. The rule is kept as its text; the words of it as they are chosen. */
export interface SeriesForm {
  readonly content: ContentForm
  readonly words: RuleWords
  /** How many times, as typed. */
  readonly count: string
  readonly interval: string
  /** Written as text instead of chosen. */
  readonly asText: boolean
  readonly rule: string
  readonly firstDay: string
  readonly start: string
  readonly lasts: string
  readonly opensDays: string
  readonly closesHours: string
  readonly cancelHours: string
  readonly onHoliday: SeriesPlan['onHoliday']
  readonly publishes: boolean
}

const MONTHLY: RuleWords = {
  every: 'month',
  interval: 1,
  weekdays: [6],
  nth: 2,
  months: [],
  ends: { by: 'count', count: 12 },
}

export const newSeriesForm = (content: ContentForm, firstDay: string): SeriesForm => ({
  content,
  words: MONTHLY,
  count: '12',
  interval: '1',
  asText: false,
  rule: writeRule(MONTHLY),
  firstDay,
  start: '09:00',
  lasts: '120',
  opensDays: '14',
  closesHours: '1',
  cancelHours: '24',
  onHoliday: 'nextWorkday',
  publishes: true,
})

const hoursOf = (minutes: number): string => String(Math.round((minutes / 60) * 100) / 100)

export const seriesFormOf = (plan: SeriesPlan): SeriesForm => {
  const words = readRule(plan.rule)
  return {
    content: contentFormOf(plan.content),
    words: words ?? MONTHLY,
    count: words?.ends.by === 'count' ? String(words.ends.count) : '12',
    interval: String(words?.interval ?? 1),
    asText: words === undefined,
    rule: plan.rule,
    firstDay: plan.firstDay,
    start: clockOf(plan.startMinute),
    lasts: String(plan.lasts),
    opensDays: String(plan.signUpOpensDays),
    closesHours: hoursOf(plan.signUpClosesMinutes),
    cancelHours: hoursOf(plan.cancelUntilMinutes),
    onHoliday: plan.onHoliday,
    publishes: plan.publishes,
  }
}

const wholeIn = (text: string): number | undefined =>
  /^\d{1,5}$/.test(text.trim()) ? Number(text.trim()) : undefined

/** Hours may be broken: 1.5 is 90 minutes. */
const minutesIn = (hours: string): number | undefined =>
  /^\d{1,3}(\.\d{1,2})?$/.test(hours.trim()) ? Math.round(Number(hours.trim()) * 60) : undefined

/** The words with what was typed of them; undefined while something of them is no number or no day. */
const wordsIn = ({ words, count, interval }: SeriesForm): RuleWords | undefined => {
  const [times, step] = [wholeIn(count), wholeIn(interval)]
  if (step === undefined || step < 1 || words.weekdays.length === 0) return undefined
  if (words.every === 'year' && words.months.length === 0) return undefined
  if (words.ends.by === 'day') return isDay(words.ends.day.trim()) ? { ...words, interval: step } : undefined
  return times === undefined || times < 1
    ? undefined
    : { ...words, interval: step, ends: { by: 'count', count: times } }
}

/** The rule that a form says; undefined while it says none. */
export const ruleIn = (form: SeriesForm): string | undefined => {
  if (form.asText) return form.rule.trim() === '' ? undefined : form.rule.trim()
  const words = wordsIn(form)
  return words && writeRule(words)
}

/** A form whose words say another rule, or whose text is written. */
export const withRule = (form: SeriesForm, next: Partial<SeriesForm>): SeriesForm => {
  const changed = { ...form, ...next }
  return changed.asText ? changed : { ...changed, rule: ruleIn(changed) ?? changed.rule }
}

/** Back from the text to the choices, where they can say what it says. */
export const chosenAgain = (form: SeriesForm): SeriesForm | undefined => {
  const words = readRule(form.rule)
  if (!words) return undefined
  const count = words.ends.by === 'count' ? String(words.ends.count) : form.count
  return { ...form, asText: false, words, count, interval: String(words.interval) }
}

export type SeriesAmiss = 'needed' | 'numberWrong' | 'placeNeeded' | 'dayWrong' | 'timeWrong'

/** What is missing or wrong, by the path that the server has for it, content without its own. */
export const seriesAmiss = (form: SeriesForm): Readonly<Record<string, SeriesAmiss>> => {
  const amiss: Record<string, SeriesAmiss> = { ...contentAmiss(form.content) }
  if (form.asText && form.rule.trim() === '') amiss.rule = 'needed'
  if (!form.asText && ruleIn(form) === undefined) amiss.rule = 'needed'
  if (!isDay(form.firstDay.trim())) amiss.firstDay = 'dayWrong'
  if (minuteIn(form.start) === undefined) amiss.startMinute = 'timeWrong'
  if (wholeIn(form.lasts) === undefined) amiss.lasts = 'numberWrong'
  if (wholeIn(form.opensDays) === undefined) amiss.signUpOpensDays = 'numberWrong'
  if (minutesIn(form.closesHours) === undefined) amiss.signUpClosesMinutes = 'numberWrong'
  if (minutesIn(form.cancelHours) === undefined) amiss.cancelUntilMinutes = 'numberWrong'
  return amiss
}

/** What a form says; undefined while something is amiss in it. */
export const seriesOf = (form: SeriesForm): SeriesPlan | undefined => {
  const [content, rule, startMinute] = [contentOf(form.content), ruleIn(form), minuteIn(form.start)]
  const [closes, cancel] = [minutesIn(form.closesHours), minutesIn(form.cancelHours)]
  if (Object.keys(seriesAmiss(form)).length > 0) return undefined
  if (!content || rule === undefined || startMinute === undefined) return undefined
  return {
    content,
    rule,
    firstDay: form.firstDay.trim(),
    startMinute,
    lasts: Number(form.lasts),
    signUpOpensDays: Number(form.opensDays),
    signUpClosesMinutes: closes ?? 0,
    cancelUntilMinutes: cancel ?? 0,
    onHoliday: form.onHoliday,
    publishes: form.publishes,
  }
}

/** What was changed of a series here; its content goes whole. */
export const seriesChanges = (before: SeriesPlan, after: SeriesPlan): Partial<SeriesPlan> => {
  const old: ReadonlyMap<string, unknown> = new Map(Object.entries(before))
  return Object.fromEntries(
    Object.entries(after).filter(([name, value]) => JSON.stringify(old.get(name)) !== JSON.stringify(value)),
  )
}
