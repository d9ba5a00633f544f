import { getStation } from '@yizhan/shared/stations'
import { useAnswer } from '@/server'

export const useStationName = (id: string): string | undefined =>
  useAnswer(getStation, { params: { id } }, { staleTime: 600_000 }).data?.name
