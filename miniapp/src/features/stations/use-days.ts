import { type DaysOfYears, listHolidays } from '@yizhan/shared/stations'
import { useAnswer } from '@/server'

const DAY = 86_400_000
const NONE: DaysOfYears = {}

/** Holidays and make-up workdays; until they are known the weekday alone counts. */
export const useDays = (): DaysOfYears =>
  useAnswer(listHolidays, {}, { staleTime: DAY, gcTime: DAY }).data?.years ?? NONE
