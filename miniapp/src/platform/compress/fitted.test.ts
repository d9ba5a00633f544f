import fc from 'fast-check'
import { fitted, LONGEST_SIDE } from './contract'

describe('fitted', () => {
  it('makes the longest side 1920 and never enlarges', () => {
    expect(fitted(4032, 3024)).toEqual({ width: 1920, height: 1440 })
    expect(fitted(640, 480)).toEqual({ width: 640, height: 480 })
  })

  it('keeps the shape', () => {
    const side = fc.integer({ min: 200, max: 12_000 })
    fc.assert(
      fc.property(side, side, (width, height) => {
        const made = fitted(width, height)
        expect(Math.max(made.width, made.height)).toBeLessThanOrEqual(LONGEST_SIDE)
        expect(Math.abs(made.width * height - made.height * width)).toBeLessThanOrEqual(
          Math.max(width, height),
        )
      }),
    )
  })
})
