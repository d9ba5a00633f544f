import { type CaseSummary, STATES, type State } from '@yizhan/shared/cases'
import { instantAt } from '@yizhan/shared/kernel'
import fc from 'fast-check'
import { GROUPS, groupsFor, PICKED } from './groups'
import { type Ask, firstAsk, keptQueue, type ListKey, mergedQueue, type Round } from './merge-lists'

const summary = (id: string, state: State, minute: number, version = 1): CaseSummary => ({
  id,
  number: id,
  version,
  state,
  category: '06027',
  text: '',
  street: { code: '371002003', name: '竹岛街道' },
  community: { code: '371002003001', name: '竹岛社区' },
  placeNote: '',
  due: { stage: 'resolve', at: instantAt('2026-11-23', minute), startedAt: instantAt('2026-11-23', 0) },
  paused: false,
  handler: { role: 'officer', sign: '竹岛站 队员1' },
  needsRating: false,
  owesInstruction: false,
  createdAt: instantAt('2026-11-23', 0),
  updatedAt: instantAt('2026-11-23', 0),
})

const LIMIT = 2

/** A server with one list per state, each by what is due first; a cursor is a position. */
const serverOf =
  (cases: readonly CaseSummary[]) =>
  (ask: Ask): Round =>
    Object.fromEntries(
      (Object.entries(ask) as [ListKey, string | undefined][]).map(([key, cursor]) => {
        const list = cases
          .filter(({ state }) => key === 'every' || state === key)
          .sort((a, b) => (a.due?.at ?? '').localeCompare(b.due?.at ?? ''))
        const from = Number(cursor ?? 0)
        const next = from + LIMIT < list.length ? String(from + LIMIT) : null
        return [key, { items: list.slice(from, from + LIMIT), next }]
      }),
    )

const handled = fc.uniqueArray(
  fc.record({ minute: fc.nat(1000), state: fc.constantFrom(...GROUPS.handling) }),
  { selector: ({ minute }) => minute, maxLength: 12 },
)

describe('a queue of several lists', () => {
  it('brings every case once, by what is due first, and never puts one above what was already shown', () => {
    fc.assert(
      fc.property(handled, (given) => {
        const cases = given.map(({ minute, state }) => summary(`case-${minute}`, state, minute))
        const ask = serverOf(cases)
        const rounds = [ask(firstAsk('handling'))]
        let shown = mergedQueue(rounds)
        while (shown.next) {
          const before = shown.items.map(({ id }) => id)
          rounds.push(ask(shown.next))
          shown = mergedQueue(rounds)
          expect(shown.items.map(({ id }) => id).slice(0, before.length)).toEqual(before)
        }
        const wanted = [...given].sort((a, b) => a.minute - b.minute).map(({ minute }) => `case-${minute}`)
        expect(shown.items.map(({ id }) => id)).toEqual(wanted)
      }),
    )
  })

  it('keeps a case that moved between lists while they were read once, as it is now', () => {
    const rounds: Round[] = [
      {
        accepted: { items: [summary('a', 'accepted', 10, 2)], next: null },
        inProgress: { items: [summary('a', 'inProgress', 10, 3)], next: null },
      },
    ]
    expect(mergedQueue(rounds).items).toEqual([summary('a', 'inProgress', 10, 3)])
  })

  it('shows nothing yet of lists whose first answers were empty but not the last', () => {
    const queue = mergedQueue([
      {
        accepted: { items: [], next: 'more' },
        inProgress: { items: [summary('b', 'inProgress', 10)], next: null },
      },
    ])
    expect(queue).toEqual({ items: [], next: { accepted: 'more' } })
  })

  it('takes one list in the server’s own order', () => {
    const items = [summary('late', 'submitted', 20), summary('early', 'submitted', 10)]
    expect(mergedQueue([{ every: { items, next: 'more' } }])).toEqual({ items, next: { every: 'more' } })
  })

  it('is empty before anything was heard', () => {
    expect(mergedQueue([])).toEqual({ items: [], next: undefined })
  })
})

describe('a queue of what somebody owes', () => {
  const owed = { ...summary('owed', 'inProgress', 10), owesInstruction: true }
  const { keeps } = PICKED.toInstruct

  it('ends where that ends, and is read no further', () => {
    const queue = { items: [owed, summary('other', 'inProgress', 5)], next: { every: 'more' } }
    expect(keptQueue(queue, keeps)).toEqual({ items: [owed], next: undefined })
    expect(keptQueue({ items: [owed], next: { every: 'more' } }, keeps).next).toEqual({ every: 'more' })
  })

  it('stands before everything else, as the server lists it', () => {
    const rounds: Round[] = [
      {
        accepted: { items: [summary('due', 'accepted', 1)], next: null },
        inProgress: { items: [owed], next: null },
      },
    ]
    expect(mergedQueue(rounds).items.map(({ id }) => id)).toEqual(['owed', 'due'])
  })
})

describe('the groups', () => {
  it('are asked for by those who work with them', () => {
    expect(groupsFor({ role: 'bureauLeader' })).toContain('toInstruct')
    expect(groupsFor({ role: 'collector' })).toContain('toRecheck')
    expect(groupsFor({ role: 'officer' })).not.toContain('toRecheck')
    expect(groupsFor({ role: 'partner' })).toEqual(['all'])
  })

  it('hold every state once, so that no case is in none', () => {
    expect(Object.values(GROUPS).flat().sort()).toEqual([...STATES].sort())
  })
})
