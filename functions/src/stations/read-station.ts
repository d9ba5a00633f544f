import { accepted, refused } from '@yizhan/shared/kernel'
import { getStation } from '@yizhan/shared/stations'
import { implementPublic } from '../platform/operation'
import type { Gazetteer } from './gazetteer'

export const readStationBy = (gazetteer: Gazetteer) =>
  implementPublic(getStation, async ({ params }) => {
    const station = await gazetteer.station(params.id)
    return station ? accepted(station) : refused('notFound')
  })
