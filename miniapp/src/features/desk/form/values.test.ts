import { type CarriedField, carried, TRANSITIONS } from '@yizhan/shared/cases'
import { FIELD_NAMES } from './field-names'
import { FIELD_VIEWS } from './fields'
import { askedFields, carriedOf, missingFields } from './values'

const fieldsOf = (row: (typeof TRANSITIONS)[number]): CarriedField[] => [
  ...row.carries,
  ...(row.mayCarry ?? []),
]

describe('the forms', () => {
  it('have a way to ask for everything that a step may carry', () => {
    expect(Object.keys(FIELD_VIEWS).sort()).toEqual(Object.keys(carried.shape).sort())
    expect([...FIELD_NAMES].sort()).toEqual(Object.keys(carried.shape).sort())
  })

  it.each(TRANSITIONS.map((row) => [row.action, row] as const))(
    'ask %s for exactly what its row says',
    (_, row) => {
      const asked = askedFields({
        action: row.action,
        must: [...row.carries],
        may: [...(row.mayCarry ?? [])],
      })
      expect(asked.map(({ field }) => field).sort()).toEqual(fieldsOf(row).sort())
      expect(
        asked
          .filter(({ required }) => required)
          .map(({ field }) => field)
          .sort(),
      ).toEqual([...row.carries].sort())
    },
  )

  it('leave out what a newer server asks and this app does not know', () => {
    expect(askedFields({ action: 'resolve', must: ['text', 'signature'], may: ['weather'] })).toEqual([
      { field: 'text', required: true },
    ])
  })
})

describe('what must be said', () => {
  const offered = { action: 'recheck' as const, must: ['found', 'photos'], may: ['text'] }
  const mustSayMore = (found: 'holds' | 'rebound') =>
    askedFields(offered, { found }).find(({ field }) => field === 'text')?.required

  it('grows with what was found: a rebound is described', () => {
    expect(mustSayMore('holds')).toBe(false)
    expect(mustSayMore('rebound')).toBe(true)
  })
})

describe('what is sent', () => {
  const asked = askedFields({
    action: 'resolve',
    must: ['text', 'outcome'],
    may: ['legalBasis', 'photos'],
  })

  it('is what belongs to the step and says something, trimmed', () => {
    expect(
      carriedOf(asked, {
        text: ' 已整改 ',
        outcome: 'management',
        legalBasis: '  ',
        photos: [],
        rightDoor: '生态环境部门 12369',
      }),
    ).toEqual({ text: '已整改', outcome: 'management' })
  })

  it('lacks a required field that is empty, blank or without a photo', () => {
    expect(missingFields(asked, { text: '   ' })).toEqual(['outcome', 'text'])
    expect(
      missingFields(askedFields({ action: 'verify', must: ['photos'], may: ['text'] }), { photos: [] }),
    ).toEqual(['photos'])
    expect(missingFields(asked, { text: '已整改', outcome: 'service' })).toEqual([])
  })
})
