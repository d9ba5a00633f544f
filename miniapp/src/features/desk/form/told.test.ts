import type { CaseView } from '@yizhan/shared/cases'
import type { Problem } from '@yizhan/shared/kernel'
import { sentOf } from './told'

const mine = { sign: '竹岛站 队员1', action: 'resolve' } as const

const refused = (problem: Partial<Problem>) =>
  sentOf(
    {
      outcome: 'refused',
      problem: { type: '', title: '不能办理', status: 409, detail: '', instance: '', reason: '', ...problem },
    },
    mine,
  )

const before = {
  version: 4,
  state: 'inProgress',
  action: 'start',
  at: '2026-11-23T01:12:00.000Z',
  sign: '竹岛站 站长',
}

describe('sending a step', () => {
  it('is done with the case as it is now', () => {
    const value = { version: 5 } as CaseView
    expect(sentOf({ outcome: 'done', status: 200, value }, mine)).toEqual({ outcome: 'done', view: value })
  })

  it('names who was first', () => {
    expect(refused({ reason: 'stale', about: before })).toEqual({ outcome: 'stale', before })
    expect(refused({ reason: 'stale', about: { ...before, sign: null } })).toMatchObject({
      outcome: 'stale',
      before: { sign: null },
    })
  })

  it('was done before when the step in between is this very one', () => {
    const about = { ...before, action: 'resolve', state: 'resolved', sign: mine.sign }
    expect(refused({ reason: 'stale', about })).toEqual({ outcome: 'doneBefore' })
  })

  it('is told as a refusal when it cannot be read who was first', () => {
    expect(refused({ reason: 'stale', detail: '案件已变化', about: {} })).toEqual({
      outcome: 'refused',
      detail: '案件已变化',
      changed: true,
    })
  })

  it('puts errors beside their fields, and what belongs to none above them', () => {
    const errors = [
      { path: 'photos.01JDQ7ZZ00000000000000000P', reason: 'unknownPhoto', message: '照片不存在' },
      { path: 'text', reason: 'tooLong', message: '太长' },
    ]
    expect(refused({ status: 422, reason: 'fields', errors })).toEqual({
      outcome: 'fields',
      errors: { photos: '照片不存在', text: '太长' },
      rest: '',
    })
    expect(refused({ status: 422, reason: 'fields', detail: '不能办理', errors: [] })).toMatchObject({
      errors: {},
      rest: '不能办理',
    })
  })

  it('says of a photo that it is not ready', () => {
    expect(refused({ reason: 'photoNotReady', detail: '照片还没有传完' })).toMatchObject({
      errors: { photos: '照片还没有传完' },
    })
  })

  it('tells a fault and silence from a refusal', () => {
    expect(refused({ status: 503, reason: 'unavailable' })).toEqual({ outcome: 'fault' })
    expect(refused({ status: 403, reason: 'forbidden', detail: '无权办理' })).toMatchObject({
      outcome: 'refused',
      changed: false,
    })
    expect(sentOf({ outcome: 'unheard', lost: true }, mine)).toEqual({ outcome: 'unheard', lost: true })
  })
})
