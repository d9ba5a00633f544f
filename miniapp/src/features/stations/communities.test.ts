import { communityName, type Divisions, searchCommunities } from './communities'

const place = { lat: 37.5, lng: 122.1 }
const community = (name: string) => ({ code: name, name, stationId: name, place })
const divisions: Divisions = {
  district: { code: '371002', name: '环翠区' },
  outline: [],
  streets: [
    { code: '1', name: '竹岛街道', communities: ['观海社区居委会', '竹岛社区居委会'].map(community) },
    {
      code: '2',
      name: '张村镇',
      communities: Array.from({ length: 40 }, (_, n) => community(`前双岛${n}村委会`)),
    },
  ],
}

describe('searching for a community', () => {
  it('finds it by any part of its name, with or without its ending', () => {
    expect(searchCommunities(divisions, '观海').map(({ name }) => name)).toEqual(['观海'])
    expect(searchCommunities(divisions, '竹岛社区').map(({ name }) => name)[0]).toBe('竹岛')
  })

  it('finds all of a street, those that begin with the words first', () => {
    expect(searchCommunities(divisions, '竹岛').map(({ name }) => name)).toEqual(['竹岛', '观海'])
  })

  it('shows no more than a person reads, and nothing for nothing', () => {
    expect(searchCommunities(divisions, '双岛')).toHaveLength(20)
    expect(searchCommunities(divisions, ' ')).toEqual([])
  })

  it('says names as people do', () => {
    expect(communityName('西南村社区居委会')).toBe('西南村')
    expect(communityName('社区')).toBe('社区')
  })
})
