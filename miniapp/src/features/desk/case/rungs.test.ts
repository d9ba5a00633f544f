import type { Clock, EventView, LadderView } from '@yizhan/shared/cases'
import { rungsOf } from './rungs'

const clock: Clock = {
  stage: 'resolve',
  limit: { value: 2, unit: 'workingHours' },
  rung: 2,
  startedAt: '2026-11-23T01:00:00.000Z',
  dueAt: '2026-11-23T03:00:00.000Z',
}
const rungs: LadderView['rungs'] = [
  { share: 0.8, tells: ['handler'] },
  { share: 1, tells: ['stationKeeper'] },
  { share: 1.5, tells: ['squadLeader'] },
  { share: 2, tells: ['bureauLeader'] },
]
const next = '2026-11-23T05:30:00.000Z'

const climbed = (share: number, at: string): EventView => ({
  version: 2,
  action: 'escalate',
  at,
  by: { party: 'system' },
  to: 'inProgress',
  carried: {},
  photos: [],
  rung: { stage: 'resolve', share, tells: ['handler'], notice: 'clockReminder', dueAt: at },
})

describe('the rungs of a clock', () => {
  it('are those reached with their moment, the next one with its own, and those later', () => {
    const events = [climbed(0.8, '2026-11-23T02:36:00.000Z'), climbed(1, '2026-11-23T03:00:00.000Z')]
    expect(rungsOf(clock, { rungs, next }, events).map(({ state, at }) => [state, at])).toEqual([
      ['reached', '2026-11-23T02:36:00.000Z'],
      ['reached', '2026-11-23T03:00:00.000Z'],
      ['next', next],
      ['later', undefined],
    ])
  })

  it('know nothing of a clock that ran before this one', () => {
    const before = [climbed(0.8, '2026-11-20T02:36:00.000Z')]
    expect(rungsOf(clock, { rungs, next }, before)[0]).toMatchObject({ state: 'reached', at: undefined })
  })

  it('promise none while the clock stands still', () => {
    expect(rungsOf(clock, { rungs }, []).map(({ state }) => state)).toEqual([
      'reached',
      'reached',
      'later',
      'later',
    ])
  })
})
