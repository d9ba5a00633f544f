import * as fc from 'fast-check'
import { PERMISSIONS, ROLES, scopeOf } from '../people'
import { ACTIONS } from './actions'
import { newsOf } from './news'
import { partiesOf } from './parties'
import { actorOf, openSample, POSTS } from './sample'
import { isOpen, isOver, STATES, type State } from './states'
import { type Party, TRANSITIONS, type Transition } from './transitions'

/** The states and where they lead, as the domain describes them; what is not here must not happen. */
const LIFE: Record<State, readonly State[]> = {
  submitted: ['accepted', 'declined', 'merged', 'withdrawn'],
  accepted: ['inProgress', 'awaitingReporter', 'transferred', 'declined', 'merged'],
  inProgress: ['resolved', 'awaitingReporter', 'transferred', 'merged'],
  awaitingReporter: ['accepted', 'inProgress', 'closed'],
  transferred: ['inProgress', 'resolved'],
  resolved: ['verified', 'reopened'],
  verified: ['closed', 'reopened'],
  reopened: ['inProgress', 'transferred'],
  closed: ['reopened'],
  declined: ['submitted'],
  merged: [],
  withdrawn: [],
}
const askedFrom = TRANSITIONS.filter(({ to }) => to === 'awaitingReporter').flatMap(({ from }) => from)

const reachedBy = (row: Transition, from: State): readonly State[] =>
  row.to === 'before' ? askedFrom : row.to === 'same' ? [from] : [row.to]

const leadsTo = (from: State, rows = TRANSITIONS): State[] => [
  ...new Set(rows.filter((row) => row.from.includes(from)).flatMap((row) => reachedBy(row, from))),
]

const reachable = (rows: readonly Transition[]): Set<State> => {
  const seen = new Set<State>(['submitted'])
  for (const state of seen) for (const next of leadsTo(state, rows)) seen.add(next)
  return seen
}

describe('the transition table', () => {
  it.each(STATES)('lets %s lead where the domain says and nowhere else', (state) => {
    const elsewhere = leadsTo(state).filter((to) => to !== state)
    expect(elsewhere.sort()).toEqual([...LIFE[state]].sort())
  })

  it('reaches every state, and leaves every one that is not the end', () => {
    expect(reachable(TRANSITIONS).size).toBe(STATES.length)
    for (const state of STATES) if (!isOver(state)) expect(LIFE[state].length).toBeGreaterThan(0)
  })

  it('counts each state as owing an answer, waiting for a verdict, or over', () => {
    const between = STATES.filter((state) => !isOpen(state) && !isOver(state))
    expect(between).toEqual(['resolved', 'verified'])
    expect(STATES.filter((state) => isOpen(state) && isOver(state))).toEqual([])
  })

  it('gives every action a row, every row somebody who does it, and every action its news', () => {
    expect([...new Set(TRANSITIONS.map(({ action }) => action))].sort()).toEqual([...ACTIONS].sort())
    for (const { by, from } of TRANSITIONS) {
      expect(by.length).toBeGreaterThan(0)
      expect(from.length).toBeGreaterThan(0)
    }
    for (const action of ACTIONS) expect(newsOf(action).tells.length).toBeGreaterThan(0)
  })

  it('asks for nothing twice', () => {
    for (const { carries, mayCarry = [] } of TRANSITIONS)
      expect(new Set([...carries, ...mayCarry]).size).toBe(carries.length + mayCarry.length)
  })

  it('leaves nobody with two different rows for one action in one state, unless a condition tells them apart', () => {
    for (const state of STATES)
      for (const action of ACTIONS) {
        const rows = TRANSITIONS.filter((row) => row.action === action && row.from.includes(state))
        const open = rows.filter(({ when = [] }) => when.every((guard) => guard === 'notRatedYet'))
        for (const party of new Set(open.flatMap(({ by }) => by)))
          expect(open.filter(({ by }) => by.includes(party))).toHaveLength(1)
      }
  })

  it('lets a case be closed honestly: resolved by its responder, checked by another, rated or waited for', () => {
    const honest = TRANSITIONS.filter(
      ({ action, by }) =>
        ['accept', 'start', 'resolve'].includes(action) ||
        (action === 'verify' && by.includes('checker')) ||
        (action === 'close' && by.includes('system')),
    )
    expect(reachable(honest)).toContain('closed')
  })

  it('never lets staff close or rate a case, and only ever a checker or the reporter verify one', () => {
    const staff: Party[] = ['responder', 'stationKeeper', 'squadLeader', 'commander', 'checker']
    for (const { to, action, by } of TRANSITIONS) {
      if (to === 'closed' || action === 'rate')
        expect(by.filter((party) => staff.includes(party))).toEqual([])
      if (to === 'verified')
        expect(by.filter((party) => staff.includes(party) && party !== 'checker')).toEqual([])
    }
  })

  it('asks for words wherever a reporter is refused, sent on or made to wait', () => {
    for (const { action, carries } of TRANSITIONS)
      if (['decline', 'transfer', 'askReporter', 'reopen', 'merge', 'overturn'].includes(action))
        expect(carries).toContain('text')
    const decline = TRANSITIONS.find(({ action }) => action === 'decline')
    expect(decline?.carries).toEqual(['reason', 'text', 'rightDoor'])
  })
})

describe('partiesOf', () => {
  const opened = openSample('2026-11-23T02:00:00.000Z').record
  const resolvedBy = (personId: keyof typeof POSTS) => ({
    ...opened,
    result: { text: '', outcome: 'service' as const, by: actorOf(POSTS[personId]), at: opened.createdAt },
  })

  it('knows what each person is to a case', () => {
    const parties = Object.entries(POSTS).map(([name, post]) => [name, partiesOf(opened, post)])
    expect(Object.fromEntries(parties)).toEqual({
      resident: ['reporter'],
      neighbour: [],
      officer: ['responder'],
      colleague: [],
      assistant: [],
      collector: ['checker'],
      keeper: ['stationKeeper', 'checker'],
      elsewhere: [],
      squadLeader: ['squadLeader', 'checker'],
      commander: ['commander', 'checker'],
      bureauLeader: [],
      auditor: [],
      administrator: [],
    })
  })

  it('never lets whoever resolved a case check it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...(Object.keys(POSTS) as (keyof typeof POSTS)[])), (name) => {
        expect(partiesOf(resolvedBy(name), POSTS[name])).not.toContain('checker')
      }),
    )
    expect(partiesOf(resolvedBy('officer'), POSTS.keeper)).toContain('checker')
  })

  it('never lets an officer who resolved what they reported themself give the verdict', () => {
    const own = { ...resolvedBy('officer'), reporterId: 'officer' }
    expect(partiesOf(own, POSTS.officer)).toEqual(['responder'])
    expect(partiesOf({ ...own, result: undefined }, POSTS.officer)).toEqual(['reporter', 'responder'])
  })

  it('makes nobody a party who may not act on cases at all', () => {
    const idle = ROLES.filter((role) => scopeOf(role, 'actOnCase') === undefined)
    for (const role of idle) expect(partiesOf(opened, { personId: 'officer', role })).toEqual([])
    expect(idle).toEqual(ROLES.filter((role) => !(role in PERMISSIONS.actOnCase)))
  })
})
