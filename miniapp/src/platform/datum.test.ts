import { asWgs84, metresBetween } from '@yizhan/shared/kernel'
import fc from 'fast-check'
import { fromWgs84, toWgs84 } from './datum'

const nearWeihai = fc.record({
  lat: fc.double({ min: 37.2, max: 37.7, noNaN: true }),
  lng: fc.double({ min: 121.8, max: 122.4, noNaN: true }),
})

describe('fromWgs84', () => {
  it('moves a place by hundreds of metres, as China’s datum does, and back again', () => {
    fc.assert(
      fc.property(nearWeihai, (place) => {
        const shown = fromWgs84(place)
        expect(metresBetween(place, shown)).toBeGreaterThan(100)
        expect(metresBetween(place, shown)).toBeLessThan(1000)
        expect(metresBetween(place, toWgs84(shown))).toBeLessThan(1)
        expect(metresBetween(place, asWgs84(shown))).toBeLessThan(0.01)
      }),
    )
  })
})
