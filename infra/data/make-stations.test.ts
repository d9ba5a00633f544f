import { readDivisions, readOutline, readStreetCentres } from './geography'
import stationsFile from './huancui/stations.json'
import { makeStations, type StreetToFill } from './make-stations'

const outline = readOutline()
const centres = readStreetCentres()
const street = (name: string, code: string, communities: string[]): StreetToFill => ({
  name,
  centre: centres.get(code)!,
  communities: communities.map((community, index) => ({ code: `${code}${index}`, name: community })),
})

it('makes the committed stations again', () => {
  const streets = readDivisions().streets.map((s) => ({ ...s, centre: centres.get(s.code)! }))
  const made = makeStations(streets, outline).map(({ community, name, sign, place }) => [
    community,
    { name, sign, at: [place.lng, place.lat] },
  ])
  expect(Object.fromEntries(made)).toEqual(stationsFile)
})

it.each([
  ['望岛居委会', '望岛社区城管驿站', '望岛站'],
  ['海康社区居委会', '海康社区城管驿站', '海康站'],
  ['滨河社区居民委员会', '滨河社区城管驿站', '滨河站'],
  ['羊亭村委会', '羊亭村城管驿站', '羊亭村站'],
  ['东北村居委会', '东北村社区城管驿站', '东北村站'],
])('%s has %s', (community, name, sign) => {
  expect(makeStations([street('竹岛街道', '371002003', [community])], outline)).toMatchObject([
    { name, sign },
  ])
})

it('tells communities of one name apart by their streets', () => {
  const made = makeStations(
    [
      street('竹岛街道', '371002003', ['花园居委会']),
      street('张村镇', '371002100', ['花园社区居委会', '张村居委会']),
    ],
    outline,
  )
  expect(made.map((s) => s.sign)).toEqual(['竹岛花园站', '张村花园站', '张村站'])
})
