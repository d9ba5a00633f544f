import { openSample } from '../../../shared/src/cases/sample'
import { QUEUE_END, queueOrder, taskOrder } from './table'

const { record } = openSample('2026-11-24T01:30:00.000Z')
const resolve = record.clocks.find((c) => c.stage === 'resolve')
const over = (updatedAt: string) => queueOrder({ ...record, state: 'closed', clocks: [], updatedAt })

describe('the order of a queue', () => {
  it('puts what is due first before everything else that is open', () => {
    const soon = { ...record, clocks: record.clocks.filter((c) => c.stage === 'respond') }
    const later = { ...record, clocks: resolve ? [resolve] : [] }
    const waiting = { ...record, state: 'awaitingReporter' as const }
    expect([waiting, later, soon].map(queueOrder).sort()).toEqual([soon, later, waiting].map(queueOrder))
    expect(queueOrder(waiting) < QUEUE_END).toBe(true)
  })

  it('puts first what the bureau leader owes an instruction to', () => {
    const owed = queueOrder({ ...record, owesInstruction: true })
    const waiting = queueOrder({ ...record, state: 'awaitingReporter', owesInstruction: true })
    for (const order of [owed, waiting]) expect(order < queueOrder(record)).toBe(true)
  })

  it('puts a closed case among the open ones once it is to be looked at again', () => {
    const recheck = (rung: number) => ({
      stage: 'recheck' as const,
      limit: { value: 30, unit: 'calendarDays' as const },
      rung,
      startedAt: '2026-10-24T01:30:00.000Z',
      dueAt: '2026-11-23T01:30:00.000Z',
    })
    const closed = (rung: number) => queueOrder({ ...record, state: 'closed', clocks: [recheck(rung)] })
    expect(closed(1) < queueOrder(record)).toBe(true)
    expect(closed(0) > QUEUE_END).toBe(true)
  })

  it('puts what is resolved after that, and what is over last, the newest first', () => {
    const resolved = queueOrder({ ...record, state: 'resolved' })
    expect(resolved > QUEUE_END).toBe(true)
    expect(over('2026-11-25T01:00:00.000Z') < over('2026-11-24T01:00:00.000Z')).toBe(true)
    expect(resolved < over('2026-11-25T01:00:00.000Z')).toBe(true)
  })
})

describe('the order of a helper’s tasks', () => {
  const task = { ...resolve!, stage: 'task' as const, of: 'partner', dueAt: '2026-11-24T03:00:00.000Z' }
  const given = { ...record, clocks: [...record.clocks, task] }

  it('is by the limit of the task, else by that of the case; what stands still comes last', () => {
    expect(taskOrder(given, 'partner')).toBe(task.dueAt)
    expect(taskOrder(given, 'somebody')).toBe(record.clocks.map(({ dueAt }) => dueAt).sort()[0])
    const still = { ...record, clocks: record.clocks.map((c) => ({ ...c, pausedAt: c.startedAt })) }
    expect(taskOrder(still, 'partner') > taskOrder(given, 'partner')).toBe(true)
  })
})
