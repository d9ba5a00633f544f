import { type AnswerOf, type Place, toInstant } from '@yizhan/shared/kernel'
import { locatePlace } from '@yizhan/shared/stations'
import { locate, mayLocate } from '@/platform/location'
import { call, useAnswer } from '@/server'
import { type MyPlace, myPlace } from './my-place'

export type Where = AnswerOf<typeof locatePlace>

/** To about a metre: enough for a station, and the same question for the same pin. */
const textOf = ({ lat, lng }: Place): string => `${lat.toFixed(5)},${lng.toFixed(5)}`

/** The community and station of a place, or the right door outside the district. */
export const useWhere = (place: Place | undefined) =>
  useAnswer(
    locatePlace,
    { query: { at: place ? textOf(place) : '' } },
    { enabled: place !== undefined, staleTime: 10 * 60_000 },
  )

const keepFrom = (place: Place, where: Where, from: MyPlace['from']): boolean => {
  const { street, community, station } = where
  if (!street || !community || !station) return false
  myPlace.keep({ place, street, community, station, from, at: toInstant(Date.now()) })
  return true
}

/** Makes this my place when it is in the district. */
export const settleAt = async (place: Place, from: MyPlace['from']): Promise<boolean> => {
  const told = await call(locatePlace, { query: { at: textOf(place) } })
  return told.outcome === 'done' && keepFrom(place, told.value, from)
}

/** Follows the device where that is already allowed, unless the person chose a community. */
export const followDevice = async (): Promise<void> => {
  if (myPlace.now()?.from === 'chosen' || !(await mayLocate())) return
  const found = await locate()
  if (found.outcome === 'found') await settleAt(found.place, 'device')
}
