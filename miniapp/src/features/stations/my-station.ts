import { toInstant } from '@yizhan/shared/kernel'
import { getStation, type Station } from '@yizhan/shared/stations'
import { useAnswer, useSession } from '@/server'
import { myPlace, useMyPlace } from './my-place'

/** Makes a station mine until another one is chosen. */
export const chooseStation = (station: Station): void => {
  const { place, street, community } = station
  myPlace.keep({ place, street, community, station, from: 'chosen', at: toInstant(Date.now()) })
}

/** My station: where I work, else the one of my place. */
export const useMyStationId = (): string | undefined => {
  const here = useMyPlace()?.station.id
  return useSession()?.person.stationId ?? here
}

export const useStation = (id: string | undefined) =>
  useAnswer(getStation, { params: { id: id ?? '' } }, { enabled: id !== undefined, staleTime: 10 * 60_000 })

export const useMyStation = (): Station | undefined => useStation(useMyStationId()).data
