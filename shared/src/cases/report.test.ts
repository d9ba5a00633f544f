import * as fc from 'fast-check'
import { newId } from '../kernel/ids'
import { toInstant } from '../kernel/times'
import { actionCommand } from './actions'
import { answersAmiss, shownQuestions } from './category'
import { MAX_PHOTOS, MAX_TEXT, report } from './report'
import { emergenciesIn } from './rules'
import { openSample, PHOTO_ID, sampleCategory, sampleReport } from './sample'

const NOW = '2026-11-23T02:00:00.000Z'

/** The paths at which a report is refused. */
const amiss = (more: Record<string, unknown>): string[] =>
  report.safeParse({ ...sampleReport, ...more }).error?.issues.map(({ path }) => path.join('.')) ?? []

describe('report', () => {
  it('takes the smallest report: a category and a place', () => {
    expect(amiss({})).toEqual([])
  })

  it('takes a full one', () => {
    expect(
      amiss({
        placeNote: '3号楼楼顶',
        answers: { outlet: 'chimney', hours: ['noon'], floors: 3 },
        text: '油烟很大'.repeat(500),
        photos: Array.from({ length: MAX_PHOTOS }, newId),
        anonymous: true,
        callbackPhone: '13800138000',
        happenedAt: NOW,
        door: 'miniProgram',
      }),
    ).toEqual([])
  })

  it.each([
    ['10 photos', { photos: Array.from({ length: MAX_PHOTOS + 1 }, newId) }, 'photos'],
    ['a photo without an id', { photos: ['1.jpg'] }, 'photos.0'],
    ['100,000 characters', { text: '吵'.repeat(100_000) }, 'text'],
    ['one character too many', { text: '吵'.repeat(MAX_TEXT + 1) }, 'text'],
    ['a place off the globe', { place: { lat: 137, lng: 122 } }, 'place.lat'],
    ['no place', { place: undefined }, 'place'],
    ['a phone that is none', { callbackPhone: '12345' }, 'callbackPhone'],
    ['an id that is none', { id: 'case-1' }, 'id'],
    ['another door', { door: 'fax' }, 'door'],
    ['a time without a zone', { happenedAt: '2026-11-23T10:00' }, 'happenedAt'],
    ['an answer that is an object', { answers: { outlet: { is: 'chimney' } } }, 'answers.outlet'],
    ['a category that is a number', { category: 6027 }, 'category'],
  ])('refuses %s and says where', (_, more, path) => {
    expect(amiss(more)).toEqual([path])
  })

  it('never throws, whatever is sent', () => {
    fc.assert(fc.property(fc.anything(), (sent) => !report.safeParse(sent).success))
  })
})

describe('actionCommand', () => {
  const read = (command: Record<string, unknown>) =>
    actionCommand.safeParse({ action: 'decline', expectedVersion: 3, ...command })

  it('takes an action with the version that was looked at', () => {
    expect(read({ text: ' 不属于城管职责 ', reason: 'notOurDuty', rightDoor: 'police' }).data?.text).toBe(
      '不属于城管职责',
    )
    expect(read({ photos: [PHOTO_ID], stars: 5, solved: 'solved' }).success).toBe(true)
  })

  it.each([
    { action: 'explode' },
    { action: 'report' },
    { expectedVersion: undefined },
    { expectedVersion: 0 },
    { expectedVersion: 1.5 },
    { expectedVersion: '3' },
    { text: '   ' },
    { text: '吵'.repeat(2001) },
    { stars: 0 },
    { stars: 6 },
    { stars: 4.5 },
    { solved: 'maybe' },
    { reason: 'tooTired' },
    { outcome: 'ignored' },
    { photos: Array.from({ length: 10 }, newId) },
  ])('refuses %j', (command) => {
    expect(read(command).success).toBe(false)
  })
})

describe('openCase', () => {
  it('starts both clocks and says in one event all that the case is', () => {
    const { record, event } = openSample(NOW, { report: { answers: { outlet: 'chimney' } } })
    expect(record.clocks.map(({ stage, limit }) => [stage, limit.unit])).toEqual([
      ['respond', 'minutes'],
      ['resolve', 'workingDays'],
    ])
    expect(event).toMatchObject({ version: 1, action: 'report', to: 'submitted', set: record })
  })

  it('does not believe a phone whose clock runs ahead', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), (offset) => {
        const happenedAt = toInstant(Date.parse(NOW) + offset)
        const { record } = openSample(NOW, { report: { happenedAt } })
        expect(record.happenedAt).toBe(offset > 0 ? undefined : happenedAt)
      }),
    )
  })
})

describe('answersAmiss', () => {
  it.each([
    [{}, []],
    [{ outlet: 'chimney', shop: '老王烧烤', floors: 6, hours: ['noon'] }, []],
    [{ outlet: 'window' }, [{ path: 'answers.outlet', reason: 'unknownOption' }]],
    [{ outlet: ['chimney'] }, [{ path: 'answers.outlet', reason: 'unknownOption' }]],
    [{ hours: ['dawn'] }, [{ path: 'answers.hours', reason: 'unknownOption' }]],
    [{ shop: 7 }, [{ path: 'answers.shop', reason: 'notText' }]],
    [{ shop: '店'.repeat(41) }, [{ path: 'answers.shop', reason: 'tooLong' }]],
    [{ floors: '6' }, [{ path: 'answers.floors', reason: 'notNumber' }]],
    [{ floors: -1 }, [{ path: 'answers.floors', reason: 'notNumber' }]],
    [{ floors: 61 }, [{ path: 'answers.floors', reason: 'tooLarge' }]],
    [{ colour: 'red' }, [{ path: 'answers.colour', reason: 'unknownQuestion' }]],
  ])('finds in %j: %j', (given, found) => {
    expect(answersAmiss(sampleCategory, given)).toEqual(found)
  })
})

describe('shownQuestions', () => {
  it('asks for the floors only where there is a chimney', () => {
    const asked = (outlet?: string) =>
      shownQuestions(sampleCategory, outlet ? { outlet } : {}).map(({ id }) => id)
    expect(asked()).toEqual(['outlet', 'shop', 'hours'])
    expect(asked('kitchen')).toEqual(['outlet', 'shop', 'hours'])
    expect(asked('chimney')).toEqual(['outlet', 'shop', 'floors', 'hours'])
  })
})

describe('emergenciesIn', () => {
  const known = [
    { door: '119' as const, words: ['着火', 'fire'] },
    { door: '120' as const, words: ['受伤', 'injured'] },
  ]

  it('finds every door that the words ask for, in capitals too', () => {
    expect(emergenciesIn('楼下着火了，有人受伤', known)).toEqual(['119', '120'])
    expect(emergenciesIn('FIRE!', known)).toEqual(['119'])
    expect(emergenciesIn('油烟很大', known)).toEqual([])
  })
})
