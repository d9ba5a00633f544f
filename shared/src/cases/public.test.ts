import * as fc from 'fast-check'
import { metresBetween } from '../kernel/places'
import type { CaseRecord } from './case'
import { coversOf, publicCell, publicDetailOf, publicRowOf, standingOf } from './public'
import { actorOf, openSample, PHOTO_ID, POSTS } from './sample'
import { STATES } from './states'

const AT = '2026-11-24T01:30:00.000Z'
const { record: opened, event } = openSample(AT)

const digits = (length: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length }).map((ds) => ds.join(''))

/** What tells of a person, as people write it. */
const secret = fc.oneof(
  digits(9).map((rest) => `13${rest}`),
  digits(7).map((rest) => `110105199001${rest.slice(0, 5)}X`),
  digits(5).map((rest) => `鲁K${rest}`),
  fc.constantFrom('wang.li', 'a', 'zhang_3').map((who) => `${who}name@mail.example.com`),
  fc.integer({ min: 1, max: 99 }).map((n) => `${n}号楼`),
)
const around = fc.constantFrom('', '请联系 ', '，', '（', ' 晚上打 ')
const words = fc.tuple(around, secret, around)

const place = fc.record({
  lat: fc.double({ min: 37.3, max: 37.6, noNaN: true }),
  lng: fc.double({ min: 122, max: 122.3, noNaN: true }),
})

interface Made {
  readonly record: CaseRecord
  readonly secrets: readonly string[]
}

const made: fc.Arbitrary<Made> = fc
  .record({ text: words, result: words, note: words, place, state: fc.constantFrom(...STATES) })
  .map(({ text, result, note, place: exact, state }) => ({
    record: {
      ...opened,
      state,
      text: text.join(''),
      placeNote: note.join(''),
      answers: { shop: note.join('') },
      place: exact,
      callbackPhone: '13800001234',
      photos: [PHOTO_ID],
      result: {
        text: result.join(''),
        outcome: 'management',
        by: actorOf(POSTS.officer),
        at: AT,
      },
    },
    secrets: [text[1], result[1], note[1], '13800001234', opened.reporterId],
  }))

const cleared = { text: true, photos: [], afterPhotos: [] }

describe('what the public reads of a case', () => {
  it('tells of no person, whatever was written, in the list or on its page', () => {
    fc.assert(
      fc.property(made, ({ record, secrets }) => {
        const told = JSON.stringify([publicRowOf(record), publicDetailOf(record, [event], cleared)])
        for (const one of secrets) expect(told).not.toContain(one)
      }),
      { numRuns: 1000 },
    )
  })

  it('is the same for every exact place within the same hundred metres, its filing too', () => {
    fc.assert(
      fc.property(made, fc.double({ min: -1, max: 1, noNaN: true }), ({ record }, share) => {
        const row = publicRowOf(record)
        fc.pre(row !== undefined)
        const moved = {
          lat: (row?.place.lat ?? 0) + share * 0.00049,
          lng: (row?.place.lng ?? 0) - share * 0.00049,
        }
        const elsewhere = { ...record, place: moved }
        expect(publicRowOf(elsewhere)).toEqual(row)
        expect(publicDetailOf(elsewhere, [event], cleared)).toEqual(publicDetailOf(record, [event], cleared))
        expect(publicCell('open', moved)).toBe(publicCell('open', record.place))
        expect(metresBetween(row?.place ?? moved, record.place)).toBeLessThan(100)
      }),
    )
  })

  it('has the words of the report and photos only where moderation let them through', () => {
    const record = { ...opened, text: '油烟直排', photos: [PHOTO_ID] }
    const photo = { id: PHOTO_ID, url: 'full', thumbnailUrl: 'small' }
    expect(publicDetailOf(record, [event], { ...cleared, text: false })).not.toHaveProperty('text')
    expect(publicDetailOf(record, [event], cleared)).toMatchObject({ text: '油烟直排', photos: [] })
    expect(publicDetailOf(record, [event], { ...cleared, photos: [photo] })?.photos).toEqual([photo])
    expect(publicDetailOf({ ...opened, text: '' }, [event], cleared)).not.toHaveProperty('text')
  })

  it('names the first responder by their sign, and only steps that changed the state', () => {
    const stays = { ...event, version: 2, from: opened.state, to: opened.state }
    expect(publicDetailOf(opened, [event, stays], cleared)).toMatchObject({
      firstResponder: { role: 'officer', sign: '竹岛站 officer' },
      steps: [{ at: AT, to: 'submitted' }],
    })
    expect(JSON.stringify(publicDetailOf(opened, [event], cleared))).not.toContain('personId')
  })
})

describe('how a case stands for the public', () => {
  const result = { text: '已清理', outcome: 'service' as const, by: actorOf(POSTS.officer), at: AT }
  it.each([
    ['submitted', false, 'open'],
    ['awaitingReporter', false, 'open'],
    ['reopened', true, 'open'],
    ['resolved', true, 'solved'],
    ['closed', true, 'solved'],
    ['closed', false, undefined],
    ['declined', false, undefined],
    ['merged', false, undefined],
    ['withdrawn', false, undefined],
  ] as const)('%s with a result: %s is %s', (state, has, standing) => {
    const record = { ...opened, state, ...(has ? { result } : {}) }
    expect(standingOf(record)).toBe(standing)
    expect(publicRowOf(record)?.standing).toBe(standing)
  })

  it('is shown by a photo of what was done before one of what was found, three at most', () => {
    const record = { photos: ['a', 'b', 'c'], afterPhotos: ['d', 'e'] }
    expect(coversOf(record)).toEqual(['d', 'e', 'a'])
  })
})
