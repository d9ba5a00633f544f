import * as fc from 'fast-check'
import { instantAt } from '../kernel/times'
import type { Answers } from './category'
import type { Body, DutyRow } from './duty'
import { dutyFor, dutyTableAmiss } from './duty-of'
import { sampleCategory, sampleRules } from './sample'

const basis = { zh: '依据', en: 'Basis', ko: '근거' }
const police: Body = { id: 'police', name: { zh: '公安', en: 'Police', ko: '경찰' }, phone: '12345' }
const other = { ...sampleCategory, code: '06029' }
const categories = [sampleCategory, other]

const row = (id: string, more: Partial<DutyRow> = {}): DutyRow => ({
  id,
  categories: [sampleCategory.code, other.code],
  whose: 'ours',
  basis,
  decidedBy: 'city',
  mark: 'P',
  ...more,
})
const last = row('last')
const day = instantAt('2026-11-23', 600)
const night = instantAt('2026-11-23', 1410)
const asked = (more: Partial<Parameters<typeof dutyFor>[2]> = {}) => ({
  category: sampleCategory.code,
  answers: {},
  streetCode: '371002003',
  at: day,
  ...more,
})
const find = (table: DutyRow[], more: Partial<Parameters<typeof dutyFor>[2]> = {}) =>
  dutyFor(table, [police], asked(more), sampleRules.periods)

describe('dutyFor', () => {
  it('takes the first row whose conditions hold: answers, street, time', () => {
    const table = [
      row('chimney', { when: { answers: { outlet: ['chimney'] } } }),
      row('town', { when: { streets: ['371002100'] } }),
      row('night', { when: { period: 'night' } }),
      last,
    ]
    expect(find(table, { answers: { outlet: 'chimney' } }).row).toBe('chimney')
    expect(find(table, { streetCode: '371002100', at: night }).row).toBe('town')
    expect(find(table, { at: night }).row).toBe('night')
    expect(find(table).row).toBe('last')
  })

  it('brings the body with its phone, and the basis', () => {
    const table = [row('theirs', { whose: 'other', body: 'police', decidedBy: 'statute' })]
    expect(find(table)).toEqual({ row: 'theirs', whose: 'other', body: police, basis, decidedBy: 'statute' })
  })
})

describe('dutyTableAmiss', () => {
  const amiss = (...table: DutyRow[]) => dutyTableAmiss(table, categories, [police])

  it('passes a table that ends every category', () => {
    expect(amiss(row('night', { when: { period: 'night' } }), last)).toEqual([])
  })

  it('names the category whose last row is missing', () => {
    expect(amiss(row('a', { categories: [other.code] }))).toEqual([
      { path: sampleCategory.code, reason: 'dutyRowMissing' },
    ])
    expect(amiss(row('a', { when: { period: 'night' } }))).toHaveLength(2)
  })

  it.each<[string, Partial<DutyRow>, string, string]>([
    ['an unknown body', { whose: 'joint', body: 'nobody' }, 'a.body', 'unknownBody'],
    ['a body that is not named', { whose: 'other' }, 'a.body', 'required'],
    ['an unknown category', { categories: ['99999', '06027'] }, 'a.categories', 'unknownCategory'],
    [
      'an answer nobody can give',
      { when: { answers: { outlet: ['window'] } } },
      'a.when.answers.outlet',
      'unknownOption',
    ],
    [
      'a question nobody asks',
      { when: { answers: { size: ['1'] } } },
      'a.when.answers.size',
      'unknownOption',
    ],
  ])('names the row with %s', (_, more, path, reason) => {
    expect(amiss(row('a', more), last)).toContainEqual({ path, reason })
  })

  it('names rows that are there twice, and those that nothing can reach', () => {
    expect(
      amiss(row('a', { when: { period: 'night' } }), row('a', { when: { period: 'noon' } }), last),
    ).toEqual([{ path: 'a.id', reason: 'twice' }])
    expect(amiss(last, row('late', { when: { period: 'night' } }))).toEqual([
      { path: 'late', reason: 'neverReached' },
    ])
  })

  it('lets no table pass that leaves anything without a duty', () => {
    const anyRow = fc
      .record({
        categories: fc.subarray([sampleCategory.code, other.code], { minLength: 1 }),
        period: fc.constantFrom('night' as const, 'noon' as const, undefined),
        outlet: fc.constantFrom<string[] | undefined>(['chimney'], ['kitchen'], undefined),
        street: fc.constantFrom<string[] | undefined>(['371002100'], undefined),
      })
      .map(({ categories: codes, period, outlet, street }) =>
        row('r', {
          categories: codes,
          when: {
            ...(period ? { period } : {}),
            ...(outlet ? { answers: { outlet } } : {}),
            ...(street ? { streets: street } : {}),
          },
        }),
      )
    const question = fc.record({
      category: fc.constantFrom(sampleCategory.code, other.code),
      answers: fc.constantFrom<Answers>({}, { outlet: 'chimney' }, { outlet: 'kitchen' }),
      streetCode: fc.constantFrom('371002100', '371002003'),
      at: fc.integer({ min: 0, max: 1439 }).map((minute) => instantAt('2026-11-23', minute)),
    })
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 6 }), question, (rows, what) => {
        const table = rows.map((r, index) => ({ ...r, id: `r${index}` }))
        fc.pre(dutyTableAmiss(table, categories, [police]).length === 0)
        expect(() => dutyFor(table, [police], what, sampleRules.periods)).not.toThrow()
      }),
      { numRuns: 300 },
    )
  })
})
