import { etagOf, isKnown } from './etag'

const TAG = etagOf('a')

describe('isKnown', () => {
  it.each([TAG, `W/${TAG}`, `"other", ${TAG}`, ` W/${TAG} , "other"`, '*'])('takes %s', (given) => {
    expect(isKnown(given, TAG)).toBe(true)
  })

  it.each([undefined, null, '', '"other"', TAG.slice(1, -1), etagOf('b')])('does not take %s', (given) => {
    expect(isKnown(given, TAG)).toBe(false)
  })
})
