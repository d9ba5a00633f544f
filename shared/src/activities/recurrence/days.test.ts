import fc from 'fast-check'
import ICAL from 'ical.js'
import { daysOfRule, ruleAmiss } from './days'

const MOST = 400

/** The same days by another library, which knows nothing of this one. */
const byIcal = (rule: string, firstDay: string, most: number): string[] => {
  const start = ICAL.Time.fromDateString(firstDay)
  const iterator = ICAL.Recur.fromString(rule).iterator(start)
  const days: string[] = []
  for (let at = iterator.next(); at && days.length < most; at = iterator.next()) days.push(at.toString())
  const beyond = `${Number(firstDay.slice(0, 4)) + 101}`
  return days.filter((day) => day < beyond)
}

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']
const weekdays = fc.uniqueArray(fc.constantFrom(...WEEKDAYS), { minLength: 1, maxLength: 4 })
/** Counted from one end of the month alone: the other library counts a day twice that is met from both. */
const ordinals = fc.oneof(
  ...[
    [1, 2, 3, 4, 5],
    [-1, -2],
  ].map((numbers) =>
    fc
      .uniqueArray(fc.tuple(fc.constantFrom(...numbers), fc.constantFrom(...WEEKDAYS)), {
        minLength: 1,
        maxLength: 3,
        selector: ([n, day]) => `${n}${day}`,
      })
      .map((some) => some.map(([n, day]) => `${n}${day}`)),
  ),
)
const monthDays = fc.uniqueArray(fc.constantFrom(1, 2, 5, 13, 15, 20, 28, 29, 30, 31, -1, -3), {
  minLength: 1,
  maxLength: 3,
})
const months = fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 4 })
const list = (name: string, entries: fc.Arbitrary<readonly (string | number)[]>) =>
  entries.map((some) => `;${name}=${some.join(',')}`)
const none = fc.constant('')

const daily = fc.tuple(fc.constant('FREQ=DAILY'), fc.oneof(none, list('BYDAY', weekdays)))
const weekly = fc.tuple(
  fc.constant('FREQ=WEEKLY'),
  fc.oneof(none, list('BYDAY', weekdays)),
  fc.oneof(none, fc.constantFrom(';WKST=MO', ';WKST=SU')),
)
const monthly = fc.tuple(
  fc.constant('FREQ=MONTHLY'),
  fc.oneof(
    none,
    list('BYDAY', weekdays),
    list('BYDAY', ordinals),
    list('BYMONTHDAY', monthDays),
    fc
      .tuple(list('BYDAY', weekdays), fc.constantFrom(';BYSETPOS=1', ';BYSETPOS=2', ';BYSETPOS=-1'))
      .map((p) => p.join('')),
  ),
)
/** Days that every month has: the other library counts on into the next month where RFC 5545 leaves a day out. */
const everyMonthsDays = fc.uniqueArray(fc.integer({ min: 1, max: 28 }), { minLength: 1, maxLength: 3 })
const yearly = fc.tuple(
  fc.constant('FREQ=YEARLY'),
  list('BYMONTH', months),
  fc.oneof(list('BYDAY', ordinals), list('BYMONTHDAY', everyMonthsDays)),
)
const ends = fc.oneof(
  fc.integer({ min: 1, max: 60 }).map((count) => `;COUNT=${count}`),
  fc
    .tuple(fc.integer({ min: 2026, max: 2029 }), fc.integer({ min: 1, max: 12 }))
    .map(([year, month]) => `;UNTIL=${year}${String(month).padStart(2, '0')}28`),
)
const rules = fc
  .tuple(fc.oneof(daily, weekly, monthly, yearly), fc.integer({ min: 1, max: 4 }), ends)
  .map(([parts, interval, end]) => `${parts.join('')};INTERVAL=${interval}${end}`)
const firstDays = fc
  .integer({ min: 0, max: 1000 })
  .map((after) => new Date(Date.UTC(2026, 0, 1 + after)).toISOString().slice(0, 10))

describe('the days of a recurrence rule', () => {
  it('are those of an independent library, for 500 random rules', () => {
    fc.assert(
      fc.property(rules, firstDays, (rule, anyDay) => {
        // RFC 5545 leaves open what becomes of a first day that does not fit its rule: here it is none of its days.
        const [firstDay] = daysOfRule(rule, anyDay, 1)
        fc.pre(firstDay !== undefined)
        expect(daysOfRule(rule, firstDay ?? '', MOST)).toEqual(byIcal(rule, firstDay ?? '', MOST))
      }),
      { numRuns: 500 },
    )
  })

  it('are those of a year plan', () => {
    expect(daysOfRule('FREQ=MONTHLY;BYDAY=2SA;COUNT=3', '2026-12-01', MOST)).toEqual([
      '2026-12-12',
      '2027-01-09',
      '2027-02-13',
    ])
    expect(daysOfRule('FREQ=WEEKLY;BYDAY=SA;UNTIL=20260314T160000Z', '2026-03-01', MOST)).toEqual([
      '2026-03-07',
      '2026-03-14',
    ])
  })

  const amiss = (rule: string) => ruleAmiss(rule, '2026-03-01', MOST)

  it.each([
    ['FREQ=HOURLY;COUNT=3'],
    ['FREQ=WEEKLY;BYDAY=2SA;COUNT=3'],
    ['FREQ=WEEKLY;BYHOUR=9;COUNT=3'],
    ['FREQ=WEEKLY;COUNT=3;UNTIL=20261231'],
    ['FREQ=WEEKLY;COUNT=3;COUNT=4'],
    ['FREQ=MONTHLY;BYMONTHDAY=0;COUNT=3'],
    ['FREQ=DAILY;UNTIL=20260231'],
    ['COUNT=3'],
    ['every week'],
  ])('are not made of %s', (rule) => {
    expect(amiss(rule)).toEqual([{ path: 'rule', reason: 'ruleInvalid' }])
  })

  it('end, are some, and are not too many', () => {
    expect(amiss('FREQ=DAILY')).toEqual([{ path: 'rule', reason: 'neverEnds' }])
    const tooMany = [{ path: 'rule', reason: 'tooManySessions', limit: MOST }]
    expect(amiss('FREQ=DAILY;COUNT=10000')).toEqual(tooMany)
    expect(amiss('FREQ=DAILY;UNTIL=99991231')).toEqual(tooMany)
    expect(amiss('FREQ=DAILY;UNTIL=20260228')).toEqual([{ path: 'rule', reason: 'makesNothing' }])
    expect(amiss('FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;COUNT=3')).toEqual([
      { path: 'rule', reason: 'makesNothing' },
    ])
    expect(amiss('FREQ=DAILY;COUNT=400')).toEqual([])
    expect(amiss('FREQ=YEARLY;INTERVAL=999;COUNT=400')).toEqual([])
  })

  it('lie within a hundred years, however far away the rule ends', () => {
    for (const end of ['UNTIL=99991231', 'UNTIL=99991231T235959Z', 'COUNT=400'])
      expect(daysOfRule(`FREQ=YEARLY;INTERVAL=50;${end}`, '2026-03-01', MOST)).toEqual([
        '2026-03-01',
        '2076-03-01',
        '2126-03-01',
      ])
    expect(daysOfRule('FREQ=DAILY;COUNT=9', '9999-12-30', MOST)).toEqual(['9999-12-30', '9999-12-31'])
  })

  it('are found at once, also where a rule hardly ever makes one', () => {
    const hard = 'FREQ=YEARLY;BYDAY=MO,TU,WE,TH,FR,SA,SU;BYSETPOS=366;COUNT=400'
    const began = performance.now()
    expect(daysOfRule(hard, '2026-03-01', MOST)).toHaveLength(24)
    expect(performance.now() - began).toBeLessThan(1500)
  })
})
