import { metresBetween } from '@yizhan/shared/kernel'
import type { Divisions } from '@/features/stations'
import { landmarksAround } from './landmarks'

const here = { lat: 37.484, lng: 122.117 }

const community = (name: string, lat: number, lng: number) => ({
  code: name,
  name,
  stationId: name,
  place: { lat: here.lat + lat, lng: here.lng + lng },
})

const divisions: Divisions = {
  district: { code: '371002', name: '环翠区' },
  streets: [
    {
      code: '371002003',
      name: '竹岛街道',
      communities: [
        community('望岛居委会', 0.0005, 0.0005),
        community('海天社区居委会', 0.006, 0),
        community('海源居委会', 0.0062, 0.002),
        community('远山居委会', 0.2, 0.2),
        community('四方路社区', -0.005, 0.004),
      ],
    },
  ],
  outline: [],
}

describe('names on the map', () => {
  it('are near, short, and cover neither one another nor the pin', () => {
    const found = landmarksAround(divisions, here)
    expect(found.map(({ name }) => name)).toEqual(['四方路', '海天'])
    for (const { place } of found) expect(metresBetween(place, here)).toBeLessThan(1500)
  })
})
