import { metresBetween, type Place } from '../../kernel/places'
import { type Refusal, refused } from '../../kernel/refusals'
import { type Instant, toEpoch, toInstant } from '../../kernel/times'
import type { CaseRecord } from '../case'
import type { Category } from '../category'
import { isOpen } from '../states'
import type { DiaryRules } from './rules'

const MINUTE = 60_000

export const hasDiary = ({ group }: Pick<Category, 'group'>, rules: DiaryRules): boolean =>
  rules.groups.includes(group)

/** From when on somebody who tapped at this moment may tap again. */
export const nextTapAt = (lastAt: Instant, { minutesApart }: DiaryRules): Instant =>
  toInstant(toEpoch(lastAt) + minutesApart * MINUTE)

export interface Tapping {
  readonly of: Pick<CaseRecord, 'state' | 'place'>
  readonly category: Pick<Category, 'group'>
  /** The person reported the case or follows it. */
  readonly concerned: boolean
  /** Where they are now, as far as they let it be known. */
  readonly place: Place | undefined
  readonly lastAt: Instant | undefined
}

/** Metres as they are told: more exact ones would promise what no phone can say. */
const told = (metres: number) => Math.round(metres / 10) * 10

const placeAmiss = (
  here: Place | undefined,
  there: Place,
  { metres: most }: DiaryRules,
): Refusal | undefined => {
  if (!here) return refused('placeNeeded', { about: { most } })
  const metres = metresBetween(here, there)
  return metres > most ? refused('tooFar', { about: { metres: told(metres), most } }) : undefined
}

/**
 * Why somebody may not say now that it is happening, if they may not: the kind of case has no diary (`noDiary`), it is
 * over (`wrongState`), they neither reported nor follow it (`forbidden`), they tell no place or are elsewhere
 * (`placeNeeded`, `tooFar`), or have said so within the hour (`onceAnHour`).
 */
export const tapAmiss = (tap: Tapping, rules: DiaryRules, now: Instant): Refusal | undefined => {
  if (!hasDiary(tap.category, rules)) return refused('noDiary')
  if (!isOpen(tap.of.state)) return refused('wrongState', { about: { state: tap.of.state } })
  if (!tap.concerned) return refused('forbidden')
  const amiss = placeAmiss(tap.place, tap.of.place, rules)
  if (amiss || tap.lastAt === undefined) return amiss
  const nextAt = nextTapAt(tap.lastAt, rules)
  if (toEpoch(nextAt) <= toEpoch(now)) return undefined
  const retryAfter = Math.ceil((toEpoch(nextAt) - toEpoch(now)) / 1000)
  return refused('onceAnHour', { about: { nextAt, retryAfter } })
}
