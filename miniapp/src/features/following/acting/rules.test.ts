import type { Problem } from '@yizhan/shared/kernel'
import { offersReopening } from './reopening'
import { cameOf } from './told'

const refusal = (reason: string, status: number, about?: Record<string, unknown>) => ({
  outcome: 'refused' as const,
  problem: {
    type: '',
    title: 'T',
    status,
    detail: 'D',
    instance: '',
    reason,
    ...(about ? { about } : {}),
  } satisfies Problem,
})

describe('a rating', () => {
  it('offers reopening exactly when it is unsolved or has two stars or fewer', () => {
    for (const stars of [1, 2, 3, 4, 5])
      for (const solved of ['solved', 'partly', 'no'] as const)
        expect(offersReopening({ stars, solved })).toBe(solved === 'no' || stars <= 2)
  })
})

describe('what came of a step', () => {
  const about = { version: 4, state: 'accepted', action: 'supplement', sign: null }

  it('tells who acted first', () => {
    const other = { version: 4, state: 'inProgress', action: 'start', sign: '竹岛站 队员1' }
    expect(cameOf(refusal('stale', 409, other), 'supplement', false)).toEqual({
      kind: 'stale',
      before: other,
    })
  })

  it('knows its own step again when only the answer was lost', () => {
    expect(cameOf(refusal('stale', 409, about), 'supplement', true)).toEqual({ kind: 'doneBefore' })
    expect(cameOf(refusal('stale', 409, about), 'supplement', false).kind).toBe('stale')
    expect(cameOf(refusal('stale', 409, about), 'withdraw', true).kind).toBe('stale')
  })

  it('tells a refusal of the server from its fault and from silence', () => {
    expect(cameOf(refusal('reopenWindowOver', 409), 'reopen', false)).toEqual({
      kind: 'refused',
      title: 'T',
      detail: 'D',
      changed: true,
    })
    expect(cameOf(refusal('fault', 500), 'reopen', false)).toEqual({ kind: 'fault' })
    expect(cameOf({ outcome: 'unheard', lost: true }, 'reopen', false)).toEqual({
      kind: 'unheard',
      lost: true,
    })
  })
})
