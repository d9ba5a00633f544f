import { metresBetween, type Place } from '../kernel/places'
import type { HotSpot } from './loop-api'
import type { ActivityRules } from './rules'

/** A case, as far as it matters where and when it was reported. */
export interface Spotted {
  readonly id: string
  readonly category: string
  readonly place: Place
  readonly open: boolean
  readonly at: string
}

type Rules = ActivityRules['hotSpots']

/** The newest cases that a hot spot names. */
const MOST_NAMED = 50

const newestFirst = (a: Spotted, b: Spotted) => b.at.localeCompare(a.at) || b.id.localeCompare(a.id)

/** Of each case the places, in the list, of those within reach of it, itself among them. */
const neighboursOf = (cases: readonly Spotted[], metres: number): Set<number>[] => {
  const near = cases.map((_, n) => new Set([n]))
  cases.forEach((a, i) => {
    for (let j = i + 1; j < cases.length; j++) {
      const b = cases[j]
      if (!b || metresBetween(a.place, b.place) > metres) continue
      near[i]?.add(j)
      near[j]?.add(i)
    }
  })
  return near
}

/** The case around which most of those that are left gather; among equals the newest. */
const densest = (near: readonly Set<number>[], left: ReadonlySet<number>): number | undefined => {
  let best: number | undefined
  for (const n of left) if (best === undefined || (near[n]?.size ?? 0) > (near[best]?.size ?? 0)) best = n
  return best
}

/** Groups of cases of one category: the fullest circle first, each case in one of them at most. */
const groupsOf = (listed: readonly Spotted[], { metres, least }: Rules): Spotted[][] => {
  const cases = [...listed].sort(newestFirst)
  const near = neighboursOf(cases, metres)
  const left = new Set(cases.keys())
  const groups: Spotted[][] = []
  for (;;) {
    const middle = densest(near, left)
    const members = middle === undefined ? [] : [...(near[middle] ?? [])].sort((a, b) => a - b)
    if (members.length < least) return groups
    groups.push(members.flatMap((n) => cases[n] ?? []))
    for (const n of members) {
      left.delete(n)
      for (const other of near[n] ?? []) near[other]?.delete(n)
    }
  }
}

const mean = (numbers: readonly number[]) => numbers.reduce((sum, n) => sum + n, 0) / numbers.length
/** About a metre. */
const toMetre = (degrees: number) => Math.round(degrees * 100_000) / 100_000

const spotOf = (members: readonly Spotted[], { suggests, otherwise }: Rules): HotSpot => {
  const [newest] = members
  const category = newest?.category ?? ''
  return {
    category,
    centre: {
      lat: toMetre(mean(members.map(({ place }) => place.lat))),
      lng: toMetre(mean(members.map(({ place }) => place.lng))),
    },
    cases: members.length,
    open: members.filter(({ open }) => open).length,
    caseIds: members.slice(0, MOST_NAMED).map(({ id }) => id),
    suggests: suggests[category] ?? otherwise,
    lastAt: newest?.at ?? '',
  }
}

const byCategory = (cases: readonly Spotted[]): Spotted[][] => {
  const found = new Map<string, Spotted[]>()
  for (const c of cases) found.set(c.category, [...(found.get(c.category) ?? []), c])
  return [...found.values()]
}

/**
 * Where cases of one category gather: circles of `metres` around a case that hold at least `least` of them, the most
 * first. No case is in two of them, and the order of the cases does not matter.
 */
export const hotSpotsOf = (cases: readonly Spotted[], rules: Rules): HotSpot[] =>
  byCategory(cases)
    .flatMap((ofOne) => groupsOf(ofOne, rules))
    .map((members) => spotOf(members, rules))
    .sort(
      (a, b) =>
        b.cases - a.cases ||
        b.lastAt.localeCompare(a.lastAt) ||
        a.category.localeCompare(b.category) ||
        (a.caseIds[0] ?? '').localeCompare(b.caseIds[0] ?? ''),
    )
