import type { Divisions } from '@/features/stations'
import { stationsNamed } from './stations'

const here = { lat: 37.5, lng: 122.1 }
const community = (name: string, stationId: string, north: number) => ({
  code: name,
  name,
  stationId,
  place: { lat: here.lat + north, lng: here.lng },
})
const divisions: Divisions = {
  district: { code: '371002', name: '环翠区' },
  streets: [
    {
      code: 'a',
      name: '竹岛街道',
      communities: [community('望岛居委会', 'wangdao', 0.02), community('海天社区', 'haitian', 0.01)],
    },
    { code: 'b', name: '鲸园街道', communities: [community('海天北社区', 'haitian', 0.03)] },
  ],
  outline: [],
}

const found = (typed: string) => stationsNamed(divisions, typed, here).map(({ id }) => id)

describe('stations by name', () => {
  it('are found by community or street, the nearest first and each once', () => {
    expect(found('竹岛')).toEqual(['haitian', 'wangdao'])
    expect(found('海天')).toEqual(['haitian'])
    expect(stationsNamed(divisions, '望岛', here)[0]).toMatchObject({ title: '望岛', street: '竹岛街道' })
  })

  it('are none for nothing typed or nothing like it', () => {
    expect(found(' ')).toEqual([])
    expect(found('崮山')).toEqual([])
  })
})
