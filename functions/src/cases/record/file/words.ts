import type { Actor, Category, Clock, Limit, RoutingStep } from '@yizhan/shared/cases'
import { dayOf, type Instant, minuteOfDay, toEpoch } from '@yizhan/shared/kernel'
import { CLOCK_WORDS, FILE, LIMIT_WORDS, ROLE_WORDS, ROUTING_WORDS } from '../i18n/zh'

export const fill = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''))

/** The word for a value; the value itself where there is none. */
export const wordOf = (words: Readonly<Record<string, string>>, value: string): string =>
  words[value] ?? value

/** `2026-11-24 09:30`, in Asia/Shanghai. */
export const momentOf = (at: Instant): string => {
  const minute = minuteOfDay(at)
  const two = (n: number) => String(n).padStart(2, '0')
  return `${dayOf(at)} ${two(Math.floor(minute / 60))}:${two(minute % 60)}`
}

/** By role and sign; most signs have the role in them: 竹岛站 队员1. */
export const signed = ({ role, sign }: Pick<Actor, 'role' | 'sign'>): string => {
  const word = wordOf(ROLE_WORDS, role)
  return sign.includes(word) ? sign : fill(FILE.by, { role: word, sign })
}

export const limitOf = ({ value, unit }: Limit): string => {
  if (unit === 'minutes' && value % 60 === 0) return fill(LIMIT_WORDS.hours, { n: value / 60 })
  if (unit === 'workingHours' && !Number.isInteger(value))
    return fill(LIMIT_WORDS.workingMinutes, { n: Math.round(value * 60) })
  return fill(LIMIT_WORDS[unit], { n: value })
}

/** How a clock ended, or stands at this moment. */
export const clockResult = (c: Clock, now: Instant): string => {
  const note = c.provisional ? CLOCK_WORDS.provisional : ''
  if (c.stoppedAt !== undefined) {
    const late = toEpoch(c.stoppedAt) > toEpoch(c.dueAt)
    return fill(late ? CLOCK_WORDS.late : CLOCK_WORDS.inTime, { at: momentOf(c.stoppedAt) }) + note
  }
  if (c.pausedAt !== undefined && c.suspended !== undefined)
    return fill(CLOCK_WORDS.suspended, { at: momentOf(c.pausedAt), basis: c.suspended }) + note
  if (c.pausedAt !== undefined) return fill(CLOCK_WORDS.paused, { at: momentOf(c.pausedAt) }) + note
  return (toEpoch(now) > toEpoch(c.dueAt) ? CLOCK_WORDS.overdue : CLOCK_WORDS.running) + note
}

export const lawOf = ({ law }: Category): string =>
  law
    .map(({ title, articles }) =>
      fill(FILE.article, { law: title.zh, articles: articles.split(', ').join('、') }),
    )
    .join(FILE.join)

/** A distance is told to the nearest ten metres. */
const TEN = 10

export const routingReason = (
  { because, about }: RoutingStep,
  bodyOf: (id: string) => string | undefined,
): string => {
  const metres = Math.max(TEN, Math.round(Number(about.metres ?? 0) / TEN) * TEN)
  const body = bodyOf(String(about.body ?? '')) ?? String(about.body ?? '')
  return fill(wordOf(ROUTING_WORDS, because), { ...about, metres, body })
}

/** What the reporter answered, question by question. */
export const answersOf = (category: Category, given: Readonly<Record<string, unknown>>): [string, string][] =>
  category.questions.flatMap((question): [string, string][] => {
    const answer = given[question.id]
    if (answer === undefined) return []
    const optionOf = (id: string) => question.options?.find((option) => option.id === id)?.label.zh ?? id
    return [[question.label.zh, [answer].flat().map(String).map(optionOf).join('、')]]
  })
