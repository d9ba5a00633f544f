import type { EventView } from '@yizhan/shared/cases'
import { sampleEvents } from '../../../../test/sample-case'
import { handOversOf } from './hand-overs'
import { procedureOf } from './procedure'
import { isShown } from './steps'

const [opened] = sampleEvents()
const step = (version: number, more: Partial<EventView>): EventView => ({
  ...(opened as EventView),
  version,
  ...more,
})

const rung = (share: number, tells: NonNullable<EventView['rung']>['tells']) => ({
  action: 'escalate' as const,
  rung: { stage: 'resolve' as const, share, tells, notice: 'clockReminder' as const, dueAt: '' },
})

describe('what a resident reads of the ladder', () => {
  it('is what made it late, and what was asked of them, but no reminder among the desk', () => {
    expect(isShown(step(2, rung(0.8, ['handler'])))).toBe(false)
    expect(isShown(step(2, rung(1, ['stationKeeper'])))).toBe(true)
    expect(isShown(step(2, rung(2, ['bureauLeader'])))).toBe(true)
    expect(isShown(step(2, rung(0.4, ['reporter'])))).toBe(true)
    expect(isShown(step(2, { action: 'accept' }))).toBe(true)
  })
})

describe('hand-overs', () => {
  it('are the steps by which a case came into other hands, the newest first', () => {
    const events = (['accept', 'assign', 'recordProgress', 'handBack', 'moveDuty'] as const).map(
      (action, i) => step(i + 2, { action }),
    )
    expect(handOversOf(events).map(({ action }) => action)).toEqual(['moveDuty', 'handBack', 'assign'])
  })
})

describe('the procedure of a case', () => {
  it('passes the state it is in, and ends closed unless it was refused, merged or withdrawn', () => {
    for (const state of [
      'submitted',
      'inProgress',
      'transferred',
      'reopened',
      'verified',
      'closed',
    ] as const) {
      expect(procedureOf({ state })).toContain(state)
      expect(procedureOf({ state }).at(-1)).toBe('closed')
    }
    for (const state of ['declined', 'merged', 'withdrawn'] as const)
      expect(procedureOf({ state })).toEqual(['submitted', state])
  })

  it('goes by way of the other body where that answers, to its end', () => {
    for (const state of ['transferred', 'resolved', 'closed'] as const) {
      expect(procedureOf({ state, transferredTo: '生态环境部门 12369' })).toContain('transferred')
      expect(procedureOf({ state, transferredTo: '生态环境部门 12369' })).not.toContain('inProgress')
    }
  })
})
