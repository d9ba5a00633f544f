import { listDivisions } from '@yizhan/shared/stations'
import { useAnswer } from '@/server'
import type { Divisions } from './communities'

const DAY = 86_400_000

/** Streets, communities and the outline. Long: keep it out of what is drawn, show only what was searched. */
export const useDivisions = (wanted = true): Divisions | undefined => useDivisionsAnswer(wanted).data

export const useDivisionsAnswer = (wanted: boolean) =>
  useAnswer(listDivisions, {}, { enabled: wanted, staleTime: DAY, gcTime: DAY })
