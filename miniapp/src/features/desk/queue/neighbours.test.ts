import { neighboursOf } from './neighbours'
import { trail } from './trail'

describe('the cases beside one', () => {
  it('are the one before and the one after', () => {
    expect(neighboursOf(['a', 'b', 'c'], 'b')).toEqual({ before: 'a', after: 'c' })
    expect(neighboursOf(['a', 'b', 'c'], 'a')).toEqual({ before: undefined, after: 'b' })
    expect(neighboursOf(['a', 'b', 'c'], 'c')).toEqual({ before: 'b', after: undefined })
  })

  it('begin with the first one for a case that has left the queue, or when none is chosen', () => {
    expect(neighboursOf(['a', 'b'], 'gone')).toEqual({ after: 'a' })
    expect(neighboursOf(['a', 'b'], undefined)).toEqual({ after: 'a' })
    expect(neighboursOf([], undefined)).toEqual({ after: undefined })
  })

  it('are found again on a case’s own page', () => {
    trail.keep(['a', 'b', 'c'])
    expect(trail.around('b')).toEqual({ before: 'a', after: 'c', n: 2, all: 3 })
    expect(trail.around('gone')).toMatchObject({ n: 0, all: 3 })
  })
})
