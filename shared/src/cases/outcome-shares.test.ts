import * as fc from 'fast-check'
import { OUTCOME_CLASSES } from './case'
import { countedOf, keysOf, monthsBetween, sharesOf } from './outcome-shares'
import { openSample } from './sample'

const { record } = openSample('2026-11-24T01:30:00.000Z')
const result = {
  text: '已整改',
  outcome: 'management' as const,
  by: record.handler,
  at: '2026-11-30T16:30:00.000Z',
}

describe('where a case is counted', () => {
  it('is the month of its last result in Weihai, at its station, squad and in the district', () => {
    const counted = countedOf({ ...record, state: 'resolved', result })
    expect(counted).toMatchObject({ month: '2026-12', outcome: 'management', stationId: record.stationId })
    expect(counted && keysOf(counted)).toEqual([
      `station#${record.stationId}`,
      `squad#${record.squadId}`,
      'district',
    ])
  })

  it('is nowhere before it has a result, and nowhere while it is done again', () => {
    expect(countedOf(undefined)).toBeUndefined()
    expect(countedOf(record)).toBeUndefined()
    expect(countedOf({ ...record, state: 'reopened', result })).toBeUndefined()
    for (const state of ['resolved', 'verified', 'closed'] as const)
      expect(countedOf({ ...record, state, result })).toBeDefined()
    expect(countedOf({ ...record, state: 'closed' })).toBeUndefined()
  })
})

describe('the shares', () => {
  const count = fc.nat({ max: 10_000 })

  it('are whole per cents that add up to 100, none more than one off', () => {
    fc.assert(
      fc.property(fc.record({ service: count, management: count, enforcement: count }), (given) => {
        const all = OUTCOME_CLASSES.reduce((sum, outcome) => sum + given[outcome], 0)
        const shares = sharesOf(given)
        if (all === 0) return expect(shares).toBeUndefined()
        let sum = 0
        for (const outcome of OUTCOME_CLASSES) {
          const share = shares?.[outcome] ?? -1
          sum += share
          expect(Math.abs(share - (given[outcome] * 100) / all)).toBeLessThan(1)
        }
        expect(sum).toBe(100)
      }),
    )
  })

  it('are 34, 33 and 33 of three alike', () => {
    expect(sharesOf({ service: 5, management: 5, enforcement: 5 })).toEqual({
      service: 34,
      management: 33,
      enforcement: 33,
    })
  })
})

describe('the months between two', () => {
  it('run over the end of a year, both included', () => {
    expect(monthsBetween('2026-11', '2027-02')).toEqual(['2026-11', '2026-12', '2027-01', '2027-02'])
    expect(monthsBetween('2026-11', '2026-11')).toEqual(['2026-11'])
    expect(monthsBetween('2026-12', '2026-11')).toEqual([])
  })
})
