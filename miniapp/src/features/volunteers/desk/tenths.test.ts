import { tenthsOf } from './tenths'

describe('hours as they are written', () => {
  it('are read to a tenth', () => {
    expect(['1.5', ' 2 ', '0.1', '1．5'].map(tenthsOf)).toEqual([15, 20, 1, 15])
  })

  it('are none where they are nothing, finer than a tenth, or no number', () => {
    expect(['', '0', '0.0', '1.25', '-1', '两小时'].map(tenthsOf)).toEqual(Array(6).fill(undefined))
  })
})
