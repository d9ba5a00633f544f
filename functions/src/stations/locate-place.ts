import { accepted, readPlace } from '@yizhan/shared/kernel'
import { briefOf, locate, locatePlace } from '@yizhan/shared/stations'
import { implementPublic } from '../platform/operation'
import type { Gazetteer } from './gazetteer'

export const locatePlaceBy = (gazetteer: Gazetteer) =>
  implementPublic(locatePlace, async ({ query }) => {
    const found = locate(await gazetteer.district(), readPlace(query.at))
    if (!found.ok)
      return accepted({ inside: false, street: null, community: null, station: null, door: found.door })
    const { station, metres } = found
    const { street, community } = station
    return accepted({ inside: true, street, community, station: { ...briefOf(station), metres }, door: null })
  })
