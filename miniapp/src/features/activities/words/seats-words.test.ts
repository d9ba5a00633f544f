import { toEpoch, toInstant } from '@yizhan/shared/kernel'
import { aRow, inHours } from '../../../../test/sample-activity'
import { seatsWords } from './seats-words'

const NOW = toInstant(Date.now())
const words = (changes: Parameters<typeof aRow>[0]) => seatsWords(aRow(changes), NOW, 'zh').label

describe('how many seats are left', () => {
  it('is said while one can sign up', () => {
    expect(words({})).toBe('余 6 位')
    expect(words({ taken: { residents: 10, volunteers: 0 }, state: 'full' })).toBe('已满，可候补')
    expect(words({ taken: { residents: 10, volunteers: 0 }, waiting: { residents: 3, volunteers: 0 } })).toBe(
      '已满，3 位候补',
    )
  })

  it('is no promise while others wait for them', () => {
    expect(words({ waiting: { residents: 3, volunteers: 0 } })).toBe('已满，3 位候补')
  })

  it('is said of volunteers where residents find none', () => {
    const quotas = { residents: 0, volunteers: 5 }
    expect(words({ quotas, taken: { residents: 0, volunteers: 2 } })).toBe('志愿者还缺 3 位')
    const full = { residents: 10, volunteers: 2 }
    expect(words({ quotas: { residents: 10, volunteers: 5 }, taken: full })).toBe('居民已满，志愿者还缺 3 位')
  })

  it('gives way to when one can, or could, sign up', () => {
    const later = toInstant(toEpoch(NOW) + 3_600_000)
    expect(words({ signUpFrom: later })).toMatch(/开始报名$/)
    expect(words({ signUpUntil: inHours(-1) })).toBe('报名已截止')
    expect(words({ state: 'cancelled' })).toBe('已取消')
  })
})
