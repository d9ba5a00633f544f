import { readDivisions, readOutline, readStreetCentres } from './geography'
import { makeStations } from './make-stations'

const centres = readStreetCentres()
const streets = readDivisions().streets.map((street) => {
  const centre = centres.get(street.code)
  if (!centre) throw new Error(`no centre for ${street.name}`)
  return { ...street, centre }
})

const lines = makeStations(streets, readOutline()).map(
  ({ community, name, sign, place: { lng, lat } }) =>
    `  "${community}": { "name": "${name}", "sign": "${sign}", "at": [${lng}, ${lat}] }`,
)
process.stdout.write(`{\n${lines.join(',\n')}\n}\n`)
