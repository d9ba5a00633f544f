import * as z from 'zod/mini'
import { dayOf } from '../kernel/times'
import { type CaseRecord, OUTCOME_CLASSES } from './case'
import type { State } from './states'

export type OutcomeClass = (typeof OUTCOME_CLASSES)[number]

/** A month in Asia/Shanghai, `2026-11`. */
export const month = z.string().check(z.regex(/^20\d{2}-(0[1-9]|1[0-2])$/))

export const OUTCOME_SCOPES = ['station', 'squad', 'district'] as const
export type OutcomeScope = (typeof OUTCOME_SCOPES)[number]

/** How many cases of a month were settled by service, management and enforcement (721). */
export const outcomeCount = z.object({
  month,
  service: z.number(),
  management: z.number(),
  enforcement: z.number(),
})
export type OutcomeCount = z.infer<typeof outcomeCount>

/** The one count that a case has part in. */
export interface Counted {
  readonly month: string
  readonly outcome: OutcomeClass
  readonly stationId: string
  readonly squadId: string
}

const SETTLED: readonly State[] = ['resolved', 'verified', 'closed']

/**
 * Where a case is counted: once, by its last result, in the month of that result and at the station that the case then
 * belongs to, as long as the result stands. A case that is reopened is in no count until it is settled again.
 */
export const countedOf = (c: CaseRecord | undefined): Counted | undefined => {
  if (!c?.result || !SETTLED.includes(c.state)) return undefined
  const { stationId, squadId, result } = c
  return { month: dayOf(result.at).slice(0, 7), outcome: result.outcome, stationId, squadId }
}

/** The key of a count: `district` is one, stations and squads have one each. */
export const outcomeKey = (scope: OutcomeScope, id: string): string =>
  scope === 'district' ? scope : `${scope}#${id}`

export const keysOf = ({ stationId, squadId }: Counted): string[] => [
  outcomeKey('station', stationId),
  outcomeKey('squad', squadId),
  outcomeKey('district', ''),
]

/** Every month from one to another, both inclusive. */
export const monthsBetween = (from: string, to: string): string[] => {
  const months: string[] = []
  let [year = 0, number = 0] = from.split('-').map(Number)
  for (let at = from; at <= to; at = `${year}-${String(number).padStart(2, '0')}`) {
    months.push(at)
    number = number === 12 ? 1 : number + 1
    if (number === 1) year++
  }
  return months
}

/**
 * Whole per cents that add up to 100 (largest remainder first, then in the order of the classes); undefined where
 * nothing was settled.
 */
export const sharesOf = (count: Omit<OutcomeCount, 'month'>): Record<OutcomeClass, number> | undefined => {
  const all = OUTCOME_CLASSES.reduce((sum, outcome) => sum + count[outcome], 0)
  if (all === 0) return undefined
  const exact = OUTCOME_CLASSES.map((outcome) => ({ outcome, share: (count[outcome] * 100) / all }))
  const left = 100 - exact.reduce((sum, { share }) => sum + Math.floor(share), 0)
  const rounded = new Set(
    [...exact]
      .sort((a, b) => (b.share % 1) - (a.share % 1))
      .slice(0, left)
      .map(({ outcome }) => outcome),
  )
  const shares = exact.map(({ outcome, share }) => [
    outcome,
    Math.floor(share) + (rounded.has(outcome) ? 1 : 0),
  ])
  return Object.fromEntries(shares) as Record<OutcomeClass, number>
}
