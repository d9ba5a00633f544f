import fc from 'fast-check'
import { memoryStorage } from '../../../../test/memory-storage'
import { type Change, changedDraft } from './change-draft'
import { isEmpty, newDraft } from './draft'
import { makeDrafts } from './drafts'
import { reportOf, shownAnswers } from './report-of'

const AT = '2026-11-23T01:12:00.000Z'
const PLACE = { lat: 37.5, lng: 122.12 }

const writing: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ kind: fc.constant('categoryChosen' as const), category: fc.constantFrom('06027', '08001') }),
  fc.record({
    kind: fc.constant('placed' as const),
    place: fc.constant(PLACE),
    from: fc.constantFrom('map' as const, 'device' as const),
  }),
  fc.record({ kind: fc.constant('placeNoted' as const), note: fc.string() }),
  fc.record({
    kind: fc.constant('answered' as const),
    question: fc.constantFrom('shop', 'now'),
    answer: fc.option(fc.string(), { nil: undefined }),
  }),
  fc.record({ kind: fc.constant('worded' as const), text: fc.string() }),
  fc.record({ kind: fc.constant('anonymityChosen' as const), anonymous: fc.boolean() }),
  fc.record({ kind: fc.constant('phoneGiven' as const), phone: fc.string() }),
  fc.record({ kind: fc.constant('happened' as const), at: fc.option(fc.constant(AT), { nil: undefined }) }),
)

describe('a draft', () => {
  it('keeps its id and when it was begun, whatever is written', () => {
    fc.assert(
      fc.property(fc.array(writing), (changes) => {
        const draft = newDraft('01ARZ3NDEKTSV4RRFFQ69G5FAV', AT)
        const after = changes.reduce(changedDraft, draft)
        expect([after.id, after.begunAt]).toEqual([draft.id, AT])
      }),
    )
  })

  it('is not written on while it is being sent', () => {
    fc.assert(
      fc.property(writing, (change) => {
        const sending = { askedAt: AT, attempts: 0, nextAt: AT }
        const draft = { ...newDraft('01ARZ3NDEKTSV4RRFFQ69G5FAV', AT), sending }
        expect(changedDraft(draft, change)).toBe(draft)
        expect(changedDraft(draft, { kind: 'takenBack' }).sending).toBeUndefined()
      }),
    )
  })

  it('forgets the answers of another category, and a message once its field is changed', () => {
    const errors = [
      { path: 'text', reason: 'tooLong', message: '太长' },
      { path: 'answers.shop', reason: 'tooLong', message: '太长' },
    ]
    const draft = { ...newDraft('a', AT, { category: '06027' }), answers: { shop: 'x' }, errors }
    const worded = changedDraft(draft, { kind: 'worded', text: '短' })
    expect(worded.errors.map(({ path }) => path)).toEqual(['answers.shop'])
    expect(changedDraft(draft, { kind: 'categoryChosen', category: '08001' }).answers).toEqual({})
  })

  it('takes over what a photo says only when asked', () => {
    const says = { place: PLACE, takenAt: AT }
    const told = changedDraft(newDraft('a', AT), { kind: 'photoSaid', says })
    expect([told.place, told.happenedAt]).toEqual([undefined, undefined])
    expect(changedDraft(told, { kind: 'photoSayingTaken', what: 'place' })).toMatchObject({
      place: PLACE,
      placeFrom: 'photo',
    })
    expect(changedDraft(told, { kind: 'photoSayingTaken', what: 'time' }).happenedAt).toBe(AT)
  })

  it('becomes a report with a category and a place alone', () => {
    expect(reportOf(newDraft('a', AT, { category: '06027' }), [], 'web')).toBeUndefined()
    const draft = newDraft('a', AT, { category: '06027', place: PLACE })
    expect(reportOf(draft, ['p'], 'web')).toEqual({
      id: 'a',
      category: '06027',
      place: PLACE,
      answers: {},
      text: '',
      photos: ['p'],
      anonymous: false,
      door: 'web',
    })
  })

  it('keeps back the phone of somebody who wants to stay unknown', () => {
    const draft = { ...newDraft('a', AT, { category: '06027', place: PLACE }), callbackPhone: '13800000000' }
    expect(reportOf(draft, [], 'web')?.callbackPhone).toBe('13800000000')
    expect(reportOf({ ...draft, anonymous: true }, [], 'web')).not.toHaveProperty('callbackPhone')
  })

  it('leaves out answers to questions that are not asked any more', () => {
    const label = { zh: '', en: '', ko: '' }
    const shop = { id: 'shop', kind: 'text' as const, label, showWhen: { question: 'source', is: ['shop'] } }
    const source = { id: 'source', kind: 'choice' as const, label, options: [] }
    const category = { questions: [source, shop] } as unknown as Parameters<typeof shownAnswers>[0]
    expect(shownAnswers(category, { source: 'shop', shop: 'x' })).toEqual({ source: 'shop', shop: 'x' })
    expect(shownAnswers(category, { source: 'street', shop: 'x' })).toEqual({ source: 'street' })
  })
})

describe('drafts on a device', () => {
  it('are found again as they were after the app was killed', () => {
    fc.assert(
      fc.property(fc.array(writing), (changes) => {
        const storage = memoryStorage()
        const before = makeDrafts({ storage, now: () => AT })
        const { id } = before.begin({ category: '06027' })
        for (const change of changes) before.change(id, change)
        before.flush()
        expect(makeDrafts({ storage, now: () => AT }).get(id)).toEqual(before.get(id))
      }),
    )
  })

  it('forget those that were left as they were opened, and no others', () => {
    const drafts = makeDrafts({ storage: memoryStorage(), now: () => AT })
    const empty = drafts.begin({ category: '06027', place: PLACE })
    const written = drafts.begin()
    drafts.change(written.id, { kind: 'photosCounted', count: 1 })
    expect(isEmpty(empty)).toBe(true)
    expect(drafts.tidy()).toEqual([empty.id])
    expect(drafts.all().map(({ id }) => id)).toEqual([written.id])
  })

  it('say when the device has no room', () => {
    const full = { ...memoryStorage(), write: () => false }
    const drafts = makeDrafts({ storage: full, now: () => AT })
    const { id } = drafts.begin()
    expect(drafts.isKept()).toBe(false)
    expect(drafts.get(id)).toBeDefined()
  })
})
