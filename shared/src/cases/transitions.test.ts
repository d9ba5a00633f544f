import * as fc from 'fast-check'
import { PERMISSIONS, ROLES, scopeOf } from '../people'
import { ACTIONS, type ActionName, type Carried } from './actions'
import { FOUND, SOLVED } from './case'
import { newsOf } from './news'
import { partiesOf } from './parties'
import { actorOf, openSample, POSTS } from './sample'
import { isOpen, isOver, STATES, type State } from './states'
import { type Guard, type Party, suits, TRANSITIONS, type Transition } from './transitions'

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

const OPPOSITES: readonly (readonly [Guard, Guard])[] = [
  ['verifiedByRating', 'verifiedByCheck'],
  ['hotlineOrder', 'noHotlineOrder'],
]

const EXPLAINED: readonly ActionName[] = [
  'decline',
  'returnToHotline',
  'transfer',
  'sendBack',
  'askReporter',
  'reopen',
  'merge',
  'overturn',
  'assign',
  'handBack',
  'recall',
  'correctStation',
  'moveDuty',
  'suspendClock',
  'resumeClock',
  'extend',
  'instruct',
]

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
    for (const action of ACTIONS)
      if (action !== 'escalate') expect(newsOf(action).flatMap(({ tells }) => tells)).not.toEqual([])
  })

  it('asks for nothing twice', () => {
    for (const { carries, mayCarry = [] } of TRANSITIONS)
      expect(new Set([...carries, ...mayCarry]).size).toBe(carries.length + mayCarry.length)
  })

  it('leaves nobody with two rows for one action in one state that nothing tells apart', () => {
    const apart = (a: Transition, b: Transition): boolean => {
      const [x, y] = [a.when ?? [], b.when ?? []]
      const opposite = OPPOSITES.some(
        ([one, other]) => (x.includes(one) && y.includes(other)) || (x.includes(other) && y.includes(one)),
      )
      const found = a.given?.found !== undefined && b.given?.found !== undefined
      const solved = a.given?.solved !== undefined && b.given?.solved !== undefined
      return opposite || (found && a.given?.found !== b.given?.found) || solved
    }
    for (const state of STATES)
      for (const [index, a] of TRANSITIONS.entries())
        for (const b of TRANSITIONS.slice(index + 1))
          if (a.action === b.action && a.from.includes(state) && b.from.includes(state))
            if (a.by.some((party) => b.by.includes(party))) expect([a, b, apart(a, b)]).toEqual([a, b, true])
  })

  it('tells rows that depend on what is carried fully apart: one of them suits whatever is sent', () => {
    for (const row of TRANSITIONS.filter(({ given }) => given !== undefined)) {
      expect(row.carries).toContain(row.given?.found ? 'found' : 'solved')
      const rows = TRANSITIONS.filter((r) => r.action === row.action && r.by.some((p) => row.by.includes(p)))
      const sent: Carried[] = row.given?.found
        ? FOUND.map((found) => ({ found }))
        : SOLVED.map((solved) => ({ solved }))
      if (!row.by.includes('system'))
        for (const carried of sent) expect(rows.filter((r) => suits(r, carried))).toHaveLength(1)
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

  it('lets staff neither rate a case nor close one, but for the keeper with the consent of the hotline', () => {
    const staff: Party[] = ['responder', 'assignee', 'stationKeeper', 'squadLeader', 'commander', 'checker']
    for (const { to, action, by, when, carries } of TRANSITIONS) {
      const consented = when?.includes('hotlineOrder') && carries.includes('hotlineConsent')
      if ((to === 'closed' && !consented) || action === 'rate')
        expect(by.filter((party) => staff.includes(party))).toEqual([])
      if (consented) expect(by).toEqual(['stationKeeper'])
      if (to === 'verified')
        expect(by.filter((party) => staff.includes(party) && party !== 'checker')).toEqual([])
    }
  })

  it('asks for words wherever a reporter is refused, sent on, made to wait or handed over', () => {
    for (const { action, carries } of TRANSITIONS)
      if (EXPLAINED.includes(action)) expect(carries).toContain('text')
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
      bureauLeader: ['bureauLeader'],
      partner: [],
      contractorWorker: [],
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
