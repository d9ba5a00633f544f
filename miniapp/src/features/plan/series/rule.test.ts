import { instantAt } from '@yizhan/shared/kernel'
import fc from 'fast-check'
import { EVERY, NTHS, type RuleWords, readRule, writeRule } from './rule'

const words: fc.Arbitrary<RuleWords> = fc
  .record({
    every: fc.constantFrom(...EVERY),
    interval: fc.integer({ min: 1, max: 12 }),
    weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
    nth: fc.constantFrom(...NTHS),
    months: fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 1 }),
    ends: fc.oneof(
      fc.record({ by: fc.constant('count' as const), count: fc.integer({ min: 1, max: 1000 }) }),
      fc
        .integer({ min: 0, max: 3000 })
        .map((n) => ({ by: 'day' as const, day: instantAt('2026-01-01', n * 1440 + 480).slice(0, 10) })),
    ),
  })
  .map((rule) => ({
    ...rule,
    weekdays: [...rule.weekdays].sort((a, b) => a - b),
    nth: rule.every === 'week' ? 1 : rule.nth,
    months: rule.every === 'year' ? [...rule.months].sort((a, b) => a - b) : [],
  }))

describe('a rule in words', () => {
  it('is written and read back the same', () => {
    fc.assert(fc.property(words, (rule) => expect(readRule(writeRule(rule))).toEqual(rule)))
  })

  it('is the rule that the calendar standard has for it', () => {
    const every = {
      interval: 1,
      weekdays: [6],
      nth: 2,
      months: [],
      ends: { by: 'count', count: 12 },
    } as const
    expect(writeRule({ ...every, every: 'month' })).toBe('FREQ=MONTHLY;BYDAY=2SA;COUNT=12')
    expect(writeRule({ ...every, every: 'week', weekdays: [4, 2], interval: 2 })).toBe(
      'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH;COUNT=12',
    )
    expect(
      writeRule({ ...every, every: 'year', months: [3], nth: -1, ends: { by: 'day', day: '2028-12-31' } }),
    ).toBe('FREQ=YEARLY;BYMONTH=3;BYDAY=-1SA;UNTIL=20281231')
  })

  it('reads an end that is told to the second', () => {
    expect(readRule('FREQ=WEEKLY;BYDAY=MO;UNTIL=20261231T155959Z')?.ends).toEqual({
      by: 'day',
      day: '2026-12-31',
    })
  })

  it.each([
    ['has no end', 'FREQ=WEEKLY;BYDAY=MO'],
    ['names days of the month', 'FREQ=MONTHLY;BYMONTHDAY=15;COUNT=3'],
    ['mixes the second and the fourth', 'FREQ=MONTHLY;BYDAY=2SA,4SA;COUNT=3'],
    ['is daily', 'FREQ=DAILY;COUNT=3'],
    ['is no rule', 'every Monday'],
  ])('leaves a rule to its text that %s', (_, rule) => {
    expect(readRule(rule)).toBeUndefined()
  })
})
