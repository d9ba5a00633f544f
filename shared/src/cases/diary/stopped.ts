import { type Refusal, refused } from '../../kernel/refusals'
import { type Instant, toEpoch, toInstant } from '../../kernel/times'
import type { CaseRecord, SOLVED } from '../case'
import type { DiaryRules } from './rules'

export interface StoppedAnswer {
  readonly personId: string
  readonly solved: (typeof SOLVED)[number]
  readonly at: Instant
}

const DAY = 86_400_000
const daysAfter = (at: Instant, days: number): Instant => toInstant(toEpoch(at) + days * DAY)

export const askAt = (closedAt: Instant, { ask }: DiaryRules): Instant => daysAfter(closedAt, ask.afterDays)
export const answersUntil = (closedAt: Instant, { ask }: DiaryRules): Instant =>
  daysAfter(closedAt, ask.answerDays)

/** Who is asked whether it stopped: the reporter, whoever wrote the diary, and the followers, each once. */
export const askedOf = (
  { reporterId }: Pick<CaseRecord, 'reporterId'>,
  diarists: readonly string[],
  followers: readonly string[],
): string[] => [...new Set([reporterId, ...diarists, ...followers])]

/** Why somebody may not say now whether it stopped, if they may not. */
export const answerAmiss = (
  c: Pick<CaseRecord, 'state' | 'closedAt'>,
  asked: boolean,
  rules: DiaryRules,
  now: Instant,
): Refusal | undefined => {
  if (!asked) return refused('forbidden')
  if (c.state !== 'closed' || c.closedAt === undefined)
    return refused('wrongState', { about: { state: c.state } })
  const until = answersUntil(c.closedAt, rules)
  return toEpoch(now) > toEpoch(until) ? refused('answerWindowOver', { about: { until } }) : undefined
}

export interface Tally {
  readonly solved: number
  readonly partly: number
  readonly no: number
}

export const tallyOf = (answers: readonly Pick<StoppedAnswer, 'solved'>[]): Tally => {
  const count = (solved: StoppedAnswer['solved']) => answers.filter((a) => a.solved === solved).length
  return { solved: count('solved'), partly: count('partly'), no: count('no') }
}

/** Of each person the last answer that was given in time. */
const counting = (
  answers: readonly StoppedAnswer[],
  closedAt: Instant,
  rules: DiaryRules,
): StoppedAnswer[] => {
  const until = toEpoch(answersUntil(closedAt, rules))
  const inTime = answers.filter(({ at }) => toEpoch(at) <= until)
  const inOrder = inTime.sort((a, b) => toEpoch(a.at) - toEpoch(b.at))
  return [...new Map(inOrder.map((answer) => [answer.personId, answer])).values()]
}

/**
 * What the record of a closed case says when its people's answers make it one that came back; undefined while they do
 * not. Answers given after their time do not count; of one person, the last one counts.
 */
export const comeBackWords = (
  answers: readonly StoppedAnswer[],
  asked: number,
  closedAt: Instant,
  rules: DiaryRules,
): string | undefined => {
  const given = counting(answers, closedAt, rules)
  const { no } = tallyOf(given)
  const { noes, share, answered, words } = rules.rebound
  const enough = no >= noes || (given.length >= answered * asked && no > share * given.length)
  if (no === 0 || !enough) return undefined
  return words.replace('{no}', String(no)).replace('{answers}', String(given.length))
}
