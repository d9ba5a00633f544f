import { swiped } from './contract'

const at = (x: number, y: number) => ({ x, y })

describe('a finger', () => {
  it('leads on when it moves left, back when it moves right', () => {
    expect(swiped(at(300, 400), at(120, 410))).toBe('next')
    expect(swiped(at(120, 400), at(300, 390))).toBe('previous')
  })

  it('means nothing when it trembles, scrolls, or comes from the edge', () => {
    expect(swiped(at(300, 400), at(260, 400))).toBeUndefined()
    expect(swiped(at(300, 400), at(180, 600))).toBeUndefined()
    expect(swiped(at(10, 400), at(200, 400))).toBeUndefined()
  })
})
