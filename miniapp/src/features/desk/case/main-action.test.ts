import type { ActionName, OfferedAction } from '@yizhan/shared/cases'
import { arranged, movesOn } from './main-action'

const offered = (...actions: ActionName[]): OfferedAction[] =>
  actions.map((action) => ({ action, must: [], may: [] }))

const mainOf = (...actions: ActionName[]) => arranged(offered(...actions)).main?.action

describe('the main action', () => {
  it('is what moves a case on, whatever else is offered', () => {
    expect(mainOf('accept', 'decline', 'merge')).toBe('accept')
    expect(mainOf('decline', 'start', 'askReporter', 'transfer', 'merge')).toBe('start')
    expect(mainOf('askReporter', 'transfer', 'resolve', 'merge')).toBe('resolve')
    expect(mainOf('sendBack', 'recordAnswer')).toBe('recordAnswer')
    expect(mainOf('verify', 'reopen')).toBe('verify')
    expect(mainOf('overturn')).toBe('overturn')
  })

  it('leaves the others in a fixed order, and is none where nothing is offered', () => {
    expect(arranged(offered('decline', 'merge', 'accept')).others.map(({ action }) => action)).toEqual([
      'merge',
      'decline',
    ])
    expect(arranged([])).toEqual({ main: undefined, others: [] })
  })

  it('does not stand out when it sends a case back', () => {
    expect(movesOn('resolve')).toBe(true)
    expect(movesOn('reopen')).toBe(false)
    expect(movesOn('decline')).toBe(false)
  })
})
