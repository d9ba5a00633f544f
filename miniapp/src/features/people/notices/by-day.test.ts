import type { Notice } from '@yizhan/shared/people'
import { byDay, summaryOf } from './by-day'

const at = (id: string, moment: string): Notice => ({ id, kind: 'caseAccepted', at: moment, read: true })

describe('notices by day', () => {
  it('begin a day at midnight in Weihai, and keep their order', () => {
    const notices = [
      at('c', '2026-11-23T16:00:00.000Z'),
      at('b', '2026-11-23T15:59:59.999Z'),
      at('a', '2026-11-22T16:00:00.000Z'),
    ]
    expect(byDay(notices).map(({ day, notices: of }) => [day, of.map(({ id }) => id)])).toEqual([
      ['2026-11-24', ['c']],
      ['2026-11-23', ['b', 'a']],
    ])
    expect(byDay([])).toEqual([])
  })
})

describe('a day’s summary', () => {
  it('tells one’s own from what happened around', () => {
    const counts = { caseAccepted: 2, caseClosed: 1, areaOpened: 3, areaSolved: 1, hoursRecorded: 2 }
    expect(summaryOf({ counts })).toEqual({ cases: 3, activities: 2, opened: 3, solved: 1 })
    expect(summaryOf({})).toEqual({ cases: 0, activities: 0, opened: 0, solved: 0 })
  })
})
