import { type CaseSummary, isOpen, type State } from '@yizhan/shared/cases'
import { type Page, toEpoch } from '@yizhan/shared/kernel'
import { type Group, statesOf } from './groups'

/** A list as the server keeps it: of one state, or of every state. */
export type ListKey = State | 'every'

/** Where to go on in each list; `undefined` is its beginning. */
export type Ask = Readonly<Partial<Record<ListKey, string | undefined>>>

/** What one round of asking brought. */
export type Round = Readonly<Partial<Record<ListKey, Page<CaseSummary>>>>

export interface Queue {
  readonly items: readonly CaseSummary[]
  /** What to ask for next; undefined when everything is here. */
  readonly next: Ask | undefined
}

export const firstAsk = (group: Group): Ask => {
  const states: readonly ListKey[] = statesOf(group)
  return Object.fromEntries((states.length === 0 ? ['every'] : states).map((key) => [key, undefined]))
}

/** Sorts before what is older. */
const newestFirst = (at: string) => String(9_999_999_999_999 - toEpoch(at)).padStart(13, '0')

/**
 * What the server sorts a queue by: owed instructions; open cases and due rechecks by what is due first; then waiting
 * ones, resolved ones, those over.
 */
const orderOf = ({ state, due, updatedAt, owesInstruction }: CaseSummary): string => {
  if (owesInstruction) return `0${due?.at ?? updatedAt}`
  if (state === 'awaitingReporter') return `w${updatedAt}`
  if (isOpen(state)) return due ? due.at : `v${updatedAt}`
  if (state === 'resolved' || state === 'verified') return `x${updatedAt}`
  return due ? due.at : `z${newestFirst(updatedAt)}`
}

interface Pile {
  readonly key: ListKey
  readonly items: readonly CaseSummary[]
  readonly next: string | null
}

const pilesOf = (rounds: readonly Round[]): Pile[] =>
  (Object.keys(rounds[0] ?? {}) as ListKey[]).map((key) => {
    const pages = rounds.flatMap((round) => round[key] ?? [])
    return { key, items: pages.flatMap(({ items }) => items), next: pages.at(-1)?.next ?? null }
  })

/** As far as a list is known; the beginning when nothing of it is. */
const reached = ({ items }: Pile): string => {
  const last = items.at(-1)
  return last ? orderOf(last) : ''
}

/** A case that moved between lists while they were read is kept once, as it is now. */
const each = (items: readonly CaseSummary[]): CaseSummary[] => {
  const latest = new Map<string, CaseSummary>()
  for (const item of items) {
    const known = latest.get(item.id)
    if (!known || item.version > known.version) latest.set(item.id, item)
  }
  return items.filter((item) => latest.get(item.id) === item)
}

/**
 * One queue out of the lists of several states. Shown only as far as every unfinished list has been read, so that
 * nothing is put in later above what was already seen; the list that ends first is read on first.
 */
export const mergedQueue = (rounds: readonly Round[]): Queue => {
  const piles = pilesOf(rounds)
  const unfinished = piles.filter(({ next }) => next !== null)
  const edge = unfinished.map(reached).sort()[0]
  const items = each(piles.flatMap((pile) => pile.items))
  if (piles.length > 1) items.sort((a, b) => orderOf(a).localeCompare(orderOf(b)))
  return {
    items: edge === undefined || piles.length === 1 ? items : items.filter((item) => orderOf(item) <= edge),
    next:
      edge === undefined
        ? undefined
        : Object.fromEntries(
            unfinished
              .filter((pile) => reached(pile) === edge)
              .map(({ key, next }) => [key, next ?? undefined]),
          ),
  }
}

/** A queue cut off where those that are kept end: they come first in their list. */
export const keptQueue = ({ items, next }: Queue, keeps: (summary: CaseSummary) => boolean): Queue => ({
  items: items.filter(keeps),
  next: items.every(keeps) ? next : undefined,
})
