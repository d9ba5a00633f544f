import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Category, Emergencies } from '@yizhan/shared/cases'
import { newDraft } from '../draft/draft'
import { amissIn, controlOf } from './amiss'
import { emergencyDoors } from './emergency-of'
import { limitsOf } from './limit-of'

const data = <T>(name: string): T =>
  JSON.parse(readFileSync(path.resolve(__dirname, '../../../../../infra/data/huancui', name), 'utf8'))
const categories = data<Category[]>('categories.json')
const emergencies = data<Emergencies>('emergencies.json')
const category = (code: string) => categories.find((one) => one.code === code) as Category

const AT = '2026-11-23T01:12:00.000Z'
const PLACE = { lat: 37.5, lng: 122.12 }
const draft = newDraft('a', AT, { category: '06027', place: PLACE })

describe('what is amiss before sending', () => {
  it('is a missing kind and a missing place, and nothing else that was left empty', () => {
    expect(amissIn(newDraft('a', AT), undefined, undefined).map(({ path: at }) => at)).toEqual([
      'category',
      'place',
    ])
    expect(amissIn(draft, category('06027'), undefined)).toEqual([])
  })

  it('is a place outside, a number too large, a phone that is none', () => {
    const outside = { inside: false, street: null, community: null, station: null, door: null }
    expect(amissIn(draft, category('06027'), outside)).toMatchObject([{ reason: 'placeOutside' }])
    const tall = { ...draft, category: '06001', answers: { floors: 999999 } }
    expect(amissIn(tall, category('06001'), undefined)).toMatchObject([{ path: 'answers.floors' }])
    expect(amissIn({ ...draft, callbackPhone: '123' }, category('06027'), undefined)).toMatchObject([
      { path: 'callbackPhone' },
    ])
  })

  it('stands beside its own control', () => {
    expect(controlOf('answers.floors')).toBe('report-answer-floors')
    expect(controlOf('photos.3')).toBe('report-photos')
    expect(controlOf('')).toBe('report-whole')
  })
})

describe('the doors to call first', () => {
  it('come from the words, the place note and the answers', () => {
    const doors = (given: Partial<typeof draft>) =>
      emergencyDoors({ ...draft, ...given }, category('06027'), emergencies)
    expect(doors({})).toEqual([])
    expect(doors({ text: '店里着火了' })).toEqual(['119'])
    expect(doors({ placeNote: '楼道里漏煤气' })).toEqual(['119'])
    expect(doors({ answers: { shop: '厨房起火了' } })).toEqual(['119'])
  })
})

describe('the limits beside a category', () => {
  it('follow the answers, and tell the night where it has its own', () => {
    expect(limitsOf(category('06027'), {})).toEqual({ day: { value: 5, unit: 'workingDays' } })
    expect(limitsOf(category('06001'), { progress: 'existing' }).day?.value).toBe(60)
    expect(limitsOf(category('08001'), {}).night).toEqual({ value: 120, unit: 'minutes' })
  })
})
