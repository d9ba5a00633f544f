import { type SeriesPlan, yearPlanRow } from '@yizhan/shared/activities'
import type { Station } from '@yizhan/shared/stations'
import planFile from './huancui/year-plan.json'

/** A series of a station that waits for the years in which it runs. */
export interface PlannedSeries {
  readonly name: string
  readonly stationId: string
  readonly squadId: string
  /** Its rule has no end yet. */
  readonly plan: Omit<SeriesPlan, 'firstDay'>
}

/** The year plan of the district’s stations (S03). Throws when it names a station that there is not. */
export const readYearPlan = (stations: readonly Station[]): PlannedSeries[] =>
  planFile
    .map((row) => yearPlanRow.parse(row))
    .flatMap(({ name, source: _, stations: codes, content, ...plan }) =>
      codes.map((code) => {
        const station = stations.find(({ community }) => community.code === code)
        if (!station) throw new Error(`the year plan names no station: ${code}`)
        const { id: stationId, squadId, place } = station
        const venue = { name: station.name, place }
        return { name, stationId, squadId, plan: { ...plan, content: { ...content, venue } } }
      }),
    )
