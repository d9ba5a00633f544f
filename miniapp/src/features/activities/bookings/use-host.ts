import { getStation, type Station } from '@yizhan/shared/stations'
import { useAnswer } from '@/server'

/** The station that holds a session: whom to call. */
export const useHost = (stationId: string): Station | undefined =>
  useAnswer(getStation, { params: { id: stationId } }, { staleTime: 10 * 60_000 }).data
