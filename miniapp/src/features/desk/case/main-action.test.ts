import { ACTIONS, type ActionName, type CaseView, type OfferedAction } from '@yizhan/shared/cases'
import { arranged, KINDS, kindOf, movesOn } from './main-action'

const offered = (...actions: ActionName[]): OfferedAction[] =>
  actions.map((action) => ({ action, must: [], may: [] }))

const duty = { row: 'fumes', whose: 'ours', basis: { zh: '', en: '', ko: '' }, decidedBy: 'city' } as const
const view = (actions: ActionName[], more: Partial<CaseView> = {}) => ({
  actions: offered(...actions),
  owesInstruction: false,
  duty,
  clocks: [],
  ...more,
})
const mainOf = (...actions: ActionName[]) => arranged(view(actions)).main?.action

describe('the main action', () => {
  it('is what moves a case on, whatever else is offered', () => {
    expect(mainOf('accept', 'decline', 'correctStation', 'merge')).toBe('accept')
    expect(mainOf('decline', 'start', 'askReporter', 'transfer', 'assign', 'merge')).toBe('start')
    expect(mainOf('recordProgress', 'transfer', 'resolve', 'assign', 'suspendClock')).toBe('resolve')
    expect(mainOf('sendBack', 'recordAnswer', 'recordProgress')).toBe('recordAnswer')
    expect(mainOf('verify', 'reopen')).toBe('verify')
    expect(mainOf('overturn')).toBe('overturn')
  })

  it('is to be there first, where somebody has to arrive', () => {
    expect(mainOf('start', 'arrive', 'decline')).toBe('arrive')
    expect(mainOf('resolve', 'arrive')).toBe('arrive')
  })

  it('is the task of whoever has one: to accept it, then to finish it', () => {
    expect(mainOf('recordProgress', 'acceptTask', 'handBack', 'finishTask')).toBe('acceptTask')
    expect(mainOf('recordProgress', 'handBack', 'finishTask', 'resolve', 'start')).toBe('finishTask')
  })

  it('is to hand over for whoever leads and does not handle it', () => {
    expect(mainOf('correctStation', 'assign', 'suspendClock', 'recall')).toBe('assign')
  })

  it('is an instruction that is owed, a recheck that is due, another body that is competent', () => {
    expect(movesOn('instruct', view(['instruct']))).toBe(false)
    expect(movesOn('instruct', view(['instruct'], { owesInstruction: true }))).toBe(true)
    const recheck = (rung: number) =>
      view(['recheck'], {
        clocks: [
          { stage: 'recheck', limit: { value: 30, unit: 'calendarDays' }, rung, startedAt: '', dueAt: '' },
        ],
      })
    expect(movesOn('recheck', recheck(0))).toBe(false)
    expect(movesOn('recheck', recheck(1))).toBe(true)
    const others = view(['start', 'transfer'], { duty: { ...duty, whose: 'other' } })
    expect(arranged(others).main?.action).toBe('transfer')
  })

  it('leaves the others in a fixed order, and is none where nothing is offered', () => {
    expect(arranged(view(['decline', 'merge', 'accept'])).others.map(({ action }) => action)).toEqual([
      'merge',
      'decline',
    ])
    expect(arranged(view([]))).toEqual({ main: undefined, others: [] })
  })

  it('does not stand out when it sends a case back', () => {
    expect(movesOn('resolve', view([]))).toBe(true)
    expect(movesOn('reopen', view([]))).toBe(false)
    expect(movesOn('decline', view([]))).toBe(false)
  })
})

describe('the other actions', () => {
  it('are each of one kind', () => {
    for (const action of ACTIONS) expect(KINDS).toContain(kindOf(action))
    expect(kindOf('recordProgress')).toBe('work')
    expect(kindOf('correctStation')).toBe('handOver')
    expect(kindOf('extend')).toBe('time')
    expect(kindOf('decline')).toBe('away')
  })
})
