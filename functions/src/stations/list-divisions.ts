import { accepted } from '@yizhan/shared/kernel'
import { type community, type Division, listDivisions, type Station } from '@yizhan/shared/stations'
import type * as z from 'zod/mini'
import { implementPublic } from '../platform/operation'
import type { Gazetteer } from './gazetteer'

type Community = z.infer<typeof community>

/** Streets with their communities, in the order of their codes. */
const streetsOf = (stations: readonly Station[]) => {
  const streets = new Map<string, Division & { communities: Community[] }>()
  for (const { id, street, community, place } of stations) {
    const known = streets.get(street.code) ?? { ...street, communities: [] }
    known.communities.push({ ...community, stationId: id, place })
    streets.set(street.code, known)
  }
  return [...streets.values()]
}

export const listDivisionsBy = (gazetteer: Gazetteer) =>
  implementPublic(listDivisions, async () => {
    const { division, stations, outline } = await gazetteer.district()
    return accepted({ district: division, streets: streetsOf(stations), outline })
  })
