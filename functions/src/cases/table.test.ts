import { openSample } from '../../../shared/src/cases/sample'
import { QUEUE_END, queueOrder } from './table'

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

  it('puts what is resolved after that, and what is over last, the newest first', () => {
    const resolved = queueOrder({ ...record, state: 'resolved' })
    expect(resolved > QUEUE_END).toBe(true)
    expect(over('2026-11-25T01:00:00.000Z') < over('2026-11-24T01:00:00.000Z')).toBe(true)
    expect(resolved < over('2026-11-25T01:00:00.000Z')).toBe(true)
  })
})
